package import Credentialing
internal import Foundation
internal import Storage

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
    /// Adds an organization. For the command line; there are no pages for the tree yet.
    @discardableResult
    package func addOrganization(
        _ new: NewOrganization,
        below parent: ID<Organization>?
    ) async throws -> ID<Organization> {
        let calendar = String(decoding: try JSONEncoder.stable.encode(new.calendar), as: UTF8.self)
        return try await write { work in
            // Numbers that people read aloud are unique in the whole installation.
            if try work.isPrefixTaken(new.numberPrefix) {
                throw Refusal.doesNotFit("Another organization has the letters \(new.numberPrefix) already.")
            }
            if try work.organization(slug: new.slug) != nil {
                throw Refusal.doesNotFit("Another organization is called \(new.slug) already.")
            }
            let id: ID<Organization> = work.newID()
            let path = OrganizationPath(below: try parent.map { try work.path(of: $0) }, id)
            try work.run(
                """
                INSERT INTO organization (id, parent, path, slug, name, kind, locale, time_zone, calendar,
                    number_prefix, created)
                VALUES (\(id), \(parent), \(path), \(new.slug), \(new.name), \(new.kind.rawValue), 'en-US',
                    \(new.timeZone), \(calendar), \(new.numberPrefix), \(work.now))
                """
            )
            try work.audit(AuditEvent(.organizationCreated, "organization", id, organization: id), by: nil)
            return id
        }
    }

    /// The organization with this name in addresses, for the command line.
    package func organization(slug: String) async throws -> ID<Organization>? {
        try await read { try $0.organization(slug: slug) }
    }
}
