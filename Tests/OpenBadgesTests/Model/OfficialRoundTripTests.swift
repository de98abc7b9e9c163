import LinkedData
import OpenBadges
import TestKit
import Testing

struct OfficialRoundTripTests {
    /// The same document with every array of one taken as its element, and empty arrays and nulls gone: what the
    /// serialization rules let vary.
    private func essence(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements):
            let kept = elements.map(essence)
            return kept.count == 1 ? kept[0] : .array(kept)
        case .object(let object):
            let kept = object.filter { !$0.value.isNull && $0.value != [] }
            return .object(JSONObject(kept.map { ($0.name, essence($0.value)) }))
        default:
            return value
        }
    }

    @Test(arguments: [
        "ob30-spec-examples", "ob30-1edtech-validator", "own-vectors/credentials", "dcc-vc-fixtures",
    ])
    func `nothing is lost when a conforming badge is read and written`(folder: String) throws {
        guard let samples = Standards.folder else { return }
        var read = 0
        for (name, document) in try samples.documents(in: folder) {
            let types = (document["type"] ?? .null).list.compactMap(\.string)
            guard types.contains("OpenBadgeCredential") || types.contains("AchievementCredential"),
                StructureCheck().conforms(document)
            else { continue }
            read += 1
            let badge = try AchievementCredential(decoding: document)
            #expect(essence(badge.json) == essence(document), "\(name)")
            #expect(StructureCheck().conforms(badge.json), "\(name)")
            #expect(try AchievementCredential(decoding: badge.json) == badge, "\(name)")
        }
        #expect(read > 0)
    }

    @Test func `identity hashes of others are recognized`() throws {
        guard let samples = Standards.folder else { return }
        let vectors = try #require(samples.documents(in: "own-vectors").first { $0.name == "identity-hash.json" })
        for vector in vectors.document.list {
            let identity = try #require(vector["identity"]?.string)
            let salt = vector["salt"]?.string ?? ""
            let text = try #require(vector["identityHash"]?.string)
            let hash = try #require(IdentityHash(parsing: text))
            #expect(hash.description == text)
            #expect(hash.matches(identity, salt: salt), "\(text)")
            #expect(!hash.matches(identity + "x", salt: salt))
            let object = IdentityObject(hashed: true, identityHash: text, identityType: "emailAddress", salt: salt)
            #expect(object.matches(identity))
        }
    }
}
