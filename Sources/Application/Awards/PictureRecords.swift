internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    /// A kept picture; base64 in the database, because no column holds bytes.
    func picture(_ kind: String, of version: ID<AchievementVersion>) throws -> [UInt8]? {
        let row = try first("SELECT content FROM version_picture WHERE version = \(version) AND kind = \(kind)")
        return try row.flatMap { Data(base64Encoded: try $0.text("content")).map(Array.init) }
    }

    /// Keeps a picture; the first one drawn stays.
    func keepPicture(_ kind: String, _ bytes: [UInt8], of version: ID<AchievementVersion>) throws {
        try run(
            """
            INSERT INTO version_picture (version, kind, content)
            VALUES (\(version), \(kind), \(Data(bytes).base64EncodedString()))
            ON CONFLICT (version, kind) DO NOTHING
            """
        )
    }

    func version(_ number: Int, of achievement: ID<Achievement>) throws -> ID<AchievementVersion> {
        let row = try first(
            "SELECT id FROM achievement_version WHERE achievement = \(achievement) AND number = \(number)"
        )
        guard let row else { throw Refusal.notFound }
        return try row.id("id")
    }

    /// The achievement of a version and the organization that made it.
    func maker(
        of version: ID<AchievementVersion>
    ) throws -> (achievement: ID<Achievement>, organization: ID<Organization>) {
        let row = try first(
            """
            SELECT v.achievement, a.organization FROM achievement_version v
            JOIN achievement a ON a.id = v.achievement WHERE v.id = \(version)
            """
        )
        guard let row else { throw Refusal.notFound }
        return (try row.id("achievement"), try row.id("organization"))
    }
}
