internal import ContentFormat
package import Credentialing
internal import LinkedData
internal import OpenBadges
internal import Storage

extension Platform {
    /// A version of a micro-credential as Open Badges names it, in JSON: what the address in every badge leads to.
    package func achievementDocument(_ achievement: ID<Credentialing.Achievement>, number: Int) async throws -> [UInt8]
    {
        let (statement, lineage) = try await read { transaction in
            (
                try transaction.statement(of: transaction.version(number, of: achievement), platform: self),
                try transaction.lineage(of: achievement)
            )
        }
        var document = JSONObject([("@context", .array(ContextURL.forIssuing))])
        for member in statement.openBadges.json.object ?? JSONObject() { document[member.name] = member.value }
        if let sources = lineage?.adaptedFrom, !sources.isEmpty {
            document["https://schema.org/isBasedOn"] = .array(sources.map(Self.work))
        }
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }
    /// What it was adapted from, in words that the context of badges does not have: so they stand whole.
    private static func work(_ source: TitleOrigin.Source) -> JSONValue {
        var work: [(String, JSONValue)] = [
            ("@type", "https://schema.org/CreativeWork"), ("https://schema.org/name", .string(source.title)),
        ]
        if let organization = source.organization {
            work.append(
                (
                    "https://schema.org/creator",
                    ["@type": "https://schema.org/Organization", "https://schema.org/name": .string(organization)]
                )
            )
        }
        if !source.license.isEmpty { work.append(("https://schema.org/license", .string(source.license))) }
        return .object(JSONObject(work))
    }
}
