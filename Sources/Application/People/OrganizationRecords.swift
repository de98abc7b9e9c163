internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    /// An organization with its calendar.
    func organization(_ id: ID<Organization>) throws -> Organization {
        guard let row = try first("SELECT * FROM organization WHERE id = \(id)") else { throw Refusal.notFound }
        return try Organization(row)
    }

    /// The way from the root to an organization.
    func path(of organization: ID<Organization>) throws -> OrganizationPath {
        guard let row = try first("SELECT path FROM organization WHERE id = \(organization)") else {
            throw Refusal.notFound
        }
        return OrganizationPath(try row.text("path"))
    }

    /// What ties two persons, in either direction, and whether they belong to the same school.
    func ties(between person: ID<Person>, and other: ID<Person>) throws -> Set<Tie> {
        let declared = try rows(
            """
            SELECT kind FROM tie WHERE person = \(person) AND other = \(other)
            UNION SELECT kind FROM tie WHERE person = \(other) AND other = \(person)
            """
        )
        var ties = Set(try declared.map { try $0.value("kind", as: Tie.self) })
        let shared = try first(
            """
            SELECT 1 AS one FROM membership a
            JOIN membership b ON b.organization = a.organization AND b.person = \(other) AND b.ends IS NULL
            JOIN organization o ON o.id = a.organization AND o.kind = 'school'
            WHERE a.person = \(person) AND a.ends IS NULL
            """
        )
        if shared != nil { ties.insert(.sameSchool) }
        return ties
    }
}

extension Transaction {
    /// The organization with this name in addresses.
    func organization(slug: String) throws -> ID<Organization>? {
        try first("SELECT id FROM organization WHERE slug = \(slug)").map { try $0.id("id") }
    }

    /// Whether another organization gives numbers with these letters.
    func isPrefixTaken(_ prefix: String) throws -> Bool {
        try first("SELECT 1 AS one FROM organization WHERE number_prefix = \(prefix)") != nil
    }
}

extension Work {
    /// The calendar as JSON.
    func setCalendar(_ calendar: String, of organization: ID<Organization>) throws {
        try run("UPDATE organization SET calendar = \(calendar) WHERE id = \(organization)")
    }

    func setSameSchool(_ strength: Organization.ConflictStrength, of organization: ID<Organization>) throws {
        try run(
            "UPDATE organization SET same_school_conflict = \(strength.rawValue) WHERE id = \(organization)"
        )
    }

    /// The next number that people read aloud, such as `TV-1042`.
    func nextNumber(of organization: ID<Organization>) throws -> String {
        try run("UPDATE organization SET number_counter = number_counter + 1 WHERE id = \(organization)")
        guard
            let row = try first(
                "SELECT number_prefix, number_counter FROM organization WHERE id = \(organization)"
            )
        else { throw Refusal.notFound }
        return try row.text("number_prefix") + "-" + String(1000 + row.integer("number_counter"))
    }
}

extension Organization {
    init(_ row: Row) throws {
        let calendar = try JSONDecoder().decode(WorkingCalendar.self, from: Data(try row.text("calendar").utf8))
        self.init(
            id: try row.id("id"),
            parent: try row.idIfAny("parent"),
            path: OrganizationPath(try row.text("path")),
            slug: try row.text("slug"),
            name: try row.text("name"),
            kind: try row.value("kind"),
            locale: try row.text("locale"),
            timeZone: try row.text("time_zone"),
            calendar: calendar,
            numberPrefix: try row.text("number_prefix"),
            sameSchool: try row.value("same_school_conflict")
        )
    }
}

extension Transaction {
    /// The name of a root, or of the only one when none is given.
    func siteName(root: ID<Organization>?) throws -> String? {
        if let root { return try first("SELECT name FROM organization WHERE id = \(root)")?.text("name") }
        let roots = try rows("SELECT name FROM organization WHERE parent IS NULL ORDER BY created LIMIT 2")
        return roots.count == 1 ? try roots[0].text("name") : nil
    }
}
