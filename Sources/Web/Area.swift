package import Application
package import Credentialing
package import Edge
package import Hummingbird
package import OpenBadges

/// One area of the site: its pages, its routes, and where it appears in the navigation. `WebRoutes` lists them.
package protocol Area: Sendable {
    /// Every page type of the area; the start checks that their templates are there.
    static var pageTypes: [any Page.Type] { get }
    /// Entries of the navigation. Only an area that is mounted has any, so none can lead nowhere.
    static var navigation: [NavigationItem] { get }
    /// Links at the foot of every page.
    static var foot: [NavigationItem] { get }
    /// Routes that read `multipart/form-data`, as `/files/{id}`; all others refuse it.
    static var uploads: [String] { get }
    /// Registers the routes.
    static func add(to site: Site)
}

extension Area {
    package static var navigation: [NavigationItem] { [] }
    package static var foot: [NavigationItem] { [] }
    package static var uploads: [String] { [] }
}

/// An entry of the navigation and for whom it is there.
package struct NavigationItem: Sendable, Hashable {
    /// Who sees an entry.
    package enum Audience: Sendable, Hashable {
        case everyone, visitors, members
        /// Members with one of these roles anywhere.
        case roles(Set<Role>)
    }

    package let label: String
    package let path: String
    /// Entries stand in the order of these numbers; see `NavigationItem.Place`.
    package let place: Int
    package let audience: Audience
    /// Paths whose pages lie under the entry, though not below its path.
    package let others: [String]

    /// An entry at a path of the same area.
    package init(
        _ label: String,
        _ path: String,
        place: Int,
        for audience: Audience = .everyone,
        with others: [String] = []
    ) {
        self.label = label
        self.path = path
        self.place = place
        self.audience = audience
        self.others = others
    }

    /// How much of a path says that the page lies under the entry; 0 when it does not.
    func reach(_ path: String) -> Int {
        ([self.path] + others).filter { path == $0 || path.hasPrefix($0 + "/") }.map(\.utf8.count).max() ?? 0
    }

    /// Whether a person, or a visitor for `nil`, sees the entry.
    func isFor(_ actor: Actor?) -> Bool {
        switch audience {
        case .everyone: true
        case .visitors: actor == nil
        case .members: actor != nil
        case .roles(let roles): actor.map { !$0.roles.isDisjoint(with: roles) } ?? false
        }
    }
}

/// What an area registers its routes with.
package struct Site {
    package let platform: Platform
    package let settings: WebSettings
    /// Shows pages and sends people on.
    package let pages: Pages
    /// Routes that anyone may ask for.
    package let visitors: RouterGroup<VisitorContext>
    /// Routes for people who are signed in; all others are sent to sign in.
    package let members: RouterGroup<MemberContext>
    /// Where tries are counted.
    package let windows: RateWindows
    /// Bounds on what costs much.
    package var fairUse: FairUse { FairUse(windows: windows, clock: platform.clock) }
    /// Where documents of other sites come from, when a badge of theirs is verified.
    package let outside: any DocumentSource
}

/// What the pages have to know of the installation beside the platform's own settings.
package struct WebSettings: Sendable, Hashable {
    package let edge: EdgeSettings
    /// Whether pages for trying out are there, such as the sheet of components.
    package let isDemo: Bool
    /// The folder in which mail is kept when none is sent.
    package let mailFolder: String?

    /// What the configuration says.
    package init(edge: EdgeSettings, isDemo: Bool = false, mailFolder: String? = nil) {
        self.edge = edge
        self.isDemo = isDemo
        self.mailFolder = mailFolder
    }
}
