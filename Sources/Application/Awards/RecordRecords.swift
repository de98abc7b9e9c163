internal import Credentialing
internal import Storage

extension Transaction {
    func record(of person: ID<Person>) throws -> [RecordEntry] {
        try rows(
            """
            SELECT a.id, a.achievement, a.number, a.awarded, a.revoked, v.number AS version, v.title, v.summary,
                i.name AS issuer, o.time_zone, c.is_public
            FROM award a JOIN achievement_version v ON v.id = a.version JOIN issuer i ON i.id = a.issuer
            JOIN organization o ON o.id = a.organization
            LEFT JOIN credential c ON c.award = a.id AND c.superseded_by IS NULL
            WHERE a.person = \(person) ORDER BY a.awarded DESC, a.id DESC
            """
        ).map { row in
            RecordEntry(
                award: try row.id("id"),
                achievement: try row.id("achievement"),
                version: try row.integer("version"),
                title: try row.text("title"),
                summary: try row.text("summary"),
                number: try row.text("number"),
                issuer: try row.text("issuer"),
                awarded: try row.instant("awarded"),
                timeZone: try row.text("time_zone"),
                isRevoked: try row.int64IfAny("revoked") != nil,
                isPublic: try row.int64IfAny("is_public") == 1
            )
        }
    }

    /// The addresses that a person has confirmed, the personal ones first.
    func badgeEmails(of person: ID<Person>) throws -> [BadgeEmail] {
        try rows(
            """
            SELECT id, address, kind FROM email WHERE person = \(person) AND verified IS NOT NULL
            ORDER BY CASE kind WHEN 'personal' THEN 0 ELSE 1 END, created
            """
        ).map { row in
            BadgeEmail(
                id: try row.id("id"),
                address: try row.text("address"),
                isPersonal: try row.text("kind") == "personal"
            )
        }
    }

    func versionNumber(of version: ID<AchievementVersion>) throws -> Int {
        guard let row = try first("SELECT number FROM achievement_version WHERE id = \(version)") else {
            throw Refusal.notFound
        }
        return try row.integer("number")
    }

    func isUnseen(_ award: ID<Award>) throws -> Bool {
        try first("SELECT 1 AS one FROM award WHERE id = \(award) AND seen IS NULL") != nil
    }
}
