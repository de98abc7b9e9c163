package import Credentialing
internal import Foundation

/// An organization to be added below another, or as the root of a tree.
package struct NewOrganization: Sendable, Hashable {
    package let slug: String
    package let name: String
    package let kind: Organization.Kind
    package let timeZone: String
    package let calendar: WorkingCalendar
    package let numberPrefix: String

    /// What has to be known of an organization from the start.
    package init(
        slug: String,
        name: String,
        kind: Organization.Kind,
        timeZone: String,
        calendar: WorkingCalendar,
        numberPrefix: String
    ) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.timeZone = timeZone
        self.calendar = calendar
        self.numberPrefix = numberPrefix
    }
}

extension Platform {
    /// Adds an organization, for the command line. On the pages administrators add one below one of theirs.
    @discardableResult
    package func addOrganization(
        _ new: NewOrganization,
        below parent: ID<Organization>?
    ) async throws -> ID<Organization> {
        try await write { work in
            try work.add(new, below: try parent.map { try work.organization($0) }, by: nil)
        }
    }

    /// The organization with this name in addresses, for the command line.
    package func organization(slug: String) async throws -> ID<Organization>? {
        try await read { try $0.organization(slug: slug) }
    }
}

/// An organization to be added below one that an administrator has. Zone, calendar and language are those of the one
/// above.
package struct ChildOrganization: Sendable, Hashable {
    package let name: String
    package let kind: Organization.Kind
    /// The word in addresses; made of the name when there is none.
    package let slug: String?
    /// The letters in front of numbers; made of the name when there are none.
    package let numberPrefix: String?

    /// As an administrator fills it in.
    package init(name: String, kind: Organization.Kind, slug: String? = nil, numberPrefix: String? = nil) {
        self.name = name
        self.kind = kind
        self.slug = slug
        self.numberPrefix = numberPrefix
    }
}

extension Platform {
    /// Adds an organization below another.
    ///
    /// - Throws: `Refusal.notFound` for who does not administer the other.
    @discardableResult
    package func addOrganization(
        _ child: ChildOrganization,
        below parent: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<Organization> {
        try await write { work in
            let parent = try work.organization(parent)
            let standing = actor.standing(at: parent.path)
            if let refusal = Permission.refusal(of: .changeOrganization, standing: standing) { throw refusal }
            let name = child.name.trimmed
            if let fault = OrganizationRule.fault(inName: name) { throw Refusal.doesNotFit(fault + ".") }
            guard OrganizationRule.kindsBelow.contains(child.kind) else {
                throw Refusal.doesNotFit("A state stands at the top of a tree. Choose district, school or partner.")
            }
            let new = NewOrganization(
                slug: try child.slug ?? work.freeSlug(for: name),
                name: name,
                kind: child.kind,
                timeZone: parent.timeZone,
                calendar: parent.calendar,
                numberPrefix: try child.numberPrefix ?? work.freePrefix(for: name)
            )
            guard OrganizationRule.isSlug(new.slug) else {
                throw Refusal.doesNotFit("The word in addresses has small letters, digits and single hyphens.")
            }
            guard OrganizationRule.isPrefix(new.numberPrefix) else {
                throw Refusal.doesNotFit("The letters in front of numbers are 1 to 6 capital letters.")
            }
            return try work.add(new, below: parent, by: actor.person)
        }
    }
}

extension Work {
    fileprivate func add(
        _ new: NewOrganization,
        below parent: Organization?,
        by actor: ID<Person>?
    ) throws -> ID<Organization> {
        // Numbers that people read aloud are unique in the whole installation.
        if try isPrefixTaken(new.numberPrefix) {
            throw Refusal.doesNotFit(OrganizationRule.taken(letters: new.numberPrefix))
        }
        if try organization(slug: new.slug) != nil {
            throw Refusal.doesNotFit("Another organization is called \(new.slug) already.")
        }
        let id: ID<Organization> = newID()
        let path = OrganizationPath(below: parent?.path, id)
        let calendar = String(decoding: try JSONEncoder.stable.encode(new.calendar), as: UTF8.self)
        try insert(new, id: id, parent: parent?.id, path: path, calendar: calendar)
        try audit(AuditEvent(.organizationCreated, "organization", id, organization: id), by: actor)
        return id
    }

    private static var attempts: Range<Int> { 0..<400 }

    /// A word for addresses that no organization has yet.
    fileprivate func freeSlug(for name: String) throws -> String {
        let plain = SearchWords.key(name)
        for attempt in Self.attempts {
            let slug = OrganizationRule.slug(of: plain, attempt: attempt)
            if try organization(slug: slug) == nil { return slug }
        }
        throw Refusal.doesNotFit("Many organizations have this name. Enter a word for addresses.")
    }

    /// Letters that no organization has yet.
    fileprivate func freePrefix(for name: String) throws -> String {
        let plain = SearchWords.key(name)
        for attempt in Self.attempts {
            let prefix = OrganizationRule.prefix(of: plain, attempt: attempt)
            if try !isPrefixTaken(prefix) { return prefix }
        }
        throw Refusal.doesNotFit(OrganizationRule.lettersWanted)
    }
}
