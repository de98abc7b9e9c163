package import Credentialing
internal import LinkedData
internal import OpenBadges
internal import Storage

extension Platform {
    /// A version of a micro-credential as Open Badges names it, in JSON: what the address in every badge leads to.
    package func achievementDocument(_ achievement: ID<Credentialing.Achievement>, number: Int) async throws -> [UInt8]
    {
        let statement = try await read { transaction in
            try transaction.statement(of: transaction.version(number, of: achievement), platform: self)
        }
        var document = JSONObject([("@context", .array(ContextURL.forIssuing))])
        for member in statement.openBadges.json.object ?? JSONObject() { document[member.name] = member.value }
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }
}
