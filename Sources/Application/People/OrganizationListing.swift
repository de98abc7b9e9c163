package import Credentialing

/// One organization in a tree.
package struct OrganizationEntry: Sendable, Hashable {
    package let id: ID<Organization>
    package let parent: ID<Organization>?
    package let path: OrganizationPath
    package let slug: String
    package let name: String
    package let kind: Organization.Kind
    /// How many lie above it within the tree that is shown.
    package var depth = 0
    /// Who belongs to it now, not counting what lies below.
    package var people = 0
    /// The names of those above it within the tree, from the top.
    package var above: [String] = []
}

/// A page of the organizations that an administrator has, in the order of the tree, and where the next one begins.
package struct OrganizationListing: Sendable, Hashable {
    package let organizations: [OrganizationEntry]
    /// The last one of this page, when there are more.
    package let next: ID<Organization>?
    /// How many there are in all.
    package let count: Int
}

/// One organization as its administrator sees it.
package struct OrganizationDetail: Sendable, Hashable {
    package let organization: Organization
    /// Who belongs to it now, not counting what lies below.
    package let people: Int
    /// How many organizations lie directly below.
    package let below: Int
    /// Those above it that the reader administers, from the top.
    package let above: [OrganizationChoice]
    /// Where it could be moved.
    package let targets: [OrganizationChoice]
}

extension Platform {
    /// The organizations within what an administrator administers; with a query those whose name or word in addresses
    /// has words that begin so.
    package func organizations(
        matching query: String = "",
        after last: ID<Organization>? = nil,
        count: Int = 100,
        for actor: Actor
    ) async throws -> OrganizationListing {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        let terms = SearchWords.terms(of: query)
        return try await read { transaction in
            let all = try transaction.organizationTree(in: scope)
            let fitting = terms.isEmpty ? all : all.filter { $0.holds(terms) }
            let start = last.flatMap { last in fitting.firstIndex { $0.id == last } }.map { $0 + 1 } ?? 0
            let page = Array(fitting[start...].prefix(count))
            let people = try transaction.people(at: page.map(\.id), now: now)
            let counted = page.map { entry in
                var entry = entry
                entry.people = people[entry.id] ?? 0
                return entry
            }
            let isMore = start + page.count < fitting.count
            return OrganizationListing(
                organizations: counted,
                next: isMore ? page.last?.id : nil,
                count: fitting.count
            )
        }
    }

    /// One organization with what may be changed about it.
    ///
    /// - Throws: `Refusal.notFound` for who does not administer it.
    package func organization(_ id: ID<Organization>, for actor: Actor) async throws -> OrganizationDetail {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            let organization = try transaction.organization(id)
            guard scope.holds(organization.path) else { throw Refusal.notFound }
            let tree = try transaction.organizationTree(in: scope)
            let above = tree.filter { $0.id != id && $0.path.holds(organization.path) }
            let targets = tree.filter { entry in
                entry.kind != .school && entry.id != organization.parent && !organization.path.holds(entry.path)
            }
            return OrganizationDetail(
                organization: organization,
                people: try transaction.people(at: [id], now: now)[id] ?? 0,
                below: tree.count { $0.parent == id },
                above: above.map(\.choice),
                targets: organization.parent == nil ? [] : targets.map(\.choice)
            )
        }
    }
}

/// What a form offers to narrow a list by an organization.
package struct OrganizationMenu: Sendable, Hashable {
    /// The most that a form offers.
    package static let most = 400

    /// All of them in the order of the tree, unless they are too many for a form.
    package let all: [OrganizationChoice]?
    /// The one that is chosen.
    package let chosen: OrganizationChoice?
}

extension Platform {
    /// The organizations by which an administrator may narrow a list.
    ///
    /// - Throws: `Refusal.notFound` when the chosen one is not among them.
    package func organizationMenu(
        choosing chosen: ID<Organization>?,
        for actor: Actor
    ) async throws -> OrganizationMenu {
        let scope = try AdministrationScope(of: actor)
        return try await read { transaction in
            let isFew = try transaction.holdsFew(OrganizationMenu.most, in: scope)
            let choice = try chosen.map { id in
                let organization = try transaction.organization(id)
                guard scope.holds(organization.path) else { throw Refusal.notFound }
                return OrganizationChoice(id: id, name: organization.name, depth: 0)
            }
            return OrganizationMenu(all: isFew ? try transaction.organizations(in: scope) : nil, chosen: choice)
        }
    }
}

extension OrganizationEntry {
    fileprivate var choice: OrganizationChoice { OrganizationChoice(id: id, name: name, depth: depth) }

    fileprivate func holds(_ terms: [String]) -> Bool {
        let words = SearchWords.words(of: name + " " + slug)
        return terms.allSatisfy { term in words.contains { $0.hasPrefix(term) } }
    }
}
