/// What stands around every page.
package struct Layout: Sendable {
    /// One entry of the navigation.
    package struct Entry: Sendable {
        package let label: String
        package let path: String
        package let isCurrent: Bool
    }

    /// A sentence about what was just done, shown once.
    package struct Notice: Sendable {
        package let text: String
        package let kind: String
    }

    /// BCP 47, such as `en-US`.
    package let language: String
    /// What the tab says, with the organization.
    package let title: String
    package let organization: String
    /// The second line of the mark: what this is, or who is signed in.
    package let subtitle: String
    package let home: String
    package let navigation: [Entry]
    package let foot: [Entry]
    package let isSignedIn: Bool
    package let isTrial: Bool
    package let isDense: Bool
    package let notice: Notice?
    /// Id of the person who is signed in; what a browser keeps for anyone else goes.
    let person: String?
    /// The name of a form that was taken, or `all`: what a browser kept of it goes.
    let taken: String?
    /// The token that every form carries.
    package let csrf: String
    package let stylesheet: String
    package let icon: String
    package let scripts: [String]
}
