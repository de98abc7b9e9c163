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
    func ties(between person: ID<Person>, and other: ID<Person>, at now: Instant) throws -> Set<Tie> {
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
            JOIN membership b ON b.organization = a.organization AND b.person = \(other)
                AND b.begins <= \(now) AND (b.ends IS NULL OR b.ends > \(now))
            WHERE a.person = \(person) AND a.begins <= \(now) AND (a.ends IS NULL OR a.ends > \(now))
                AND (SELECT o.kind FROM organization o WHERE o.id = a.organization) = 'school'
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

    func insert(
        _ new: NewOrganization,
        id: ID<Organization>,
        parent: ID<Organization>?,
        path: OrganizationPath,
        calendar: String
    ) throws {
        try run(
            """
            INSERT INTO organization (id, parent, path, slug, name, kind, locale, time_zone, calendar,
                number_prefix, created)
            VALUES (\(id), \(parent), \(path), \(new.slug), \(new.name), \(new.kind.rawValue), 'en-US',
                \(new.timeZone), \(calendar), \(new.numberPrefix), \(now))
            """
        )
    }

    func setName(_ name: String, of organization: ID<Organization>) throws {
        try run("UPDATE organization SET name = \(name) WHERE id = \(organization)")
    }

    /// Hangs an organization below another, with all that lies below it.
    func move(_ organization: Organization, below parent: Organization) throws {
        let path = OrganizationPath(below: parent.path, organization.id)
        let old = organization.path.text.utf8.count
        for row in try rows(
            """
            SELECT id, path FROM organization
            WHERE path >= \(organization.path) AND path < \(organization.path.upperBound)
            """
        ) {
            let rest = String(decoding: try row.text("path").utf8.dropFirst(old), as: UTF8.self)
            let id: ID<Organization> = try row.id("id")
            try run("UPDATE organization SET path = \(path.text + rest) WHERE id = \(id)")
        }
        try run("UPDATE organization SET parent = \(parent.id) WHERE id = \(organization.id)")
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
