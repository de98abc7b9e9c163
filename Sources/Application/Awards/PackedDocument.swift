internal import Files
internal import Foundation
internal import LinkedData
internal import OpenBadges

/// How a signed document stands in its column: packed on what all credentials of its version by its issuer say alike,
/// because half a million of them differ in a few hundred bytes only.
enum PackedDocument {
    /// More than any credential of ours has.
    private static let limit = 16 << 20

    /// The text for the column, in base64 because no column holds bytes.
    static func pack(_ document: String, on base: DocumentBase) throws -> String {
        Data(try Packing.pack(Array(document.utf8), on: Array(base.content.utf8))).base64EncodedString()
    }

    /// The document, byte for byte as it was signed. Without a base it stands there as it is.
    static func unpack(_ stored: String, on base: String?) throws -> String {
        guard let base else { return stored }
        guard let bytes = Data(base64Encoded: stored) else { throw Packing.Failure.damaged }
        return String(decoding: try Packing.unpack(Array(bytes), on: Array(base.utf8), limit: limit), as: UTF8.self)
    }
}

/// What credentials of one version by one issuer have in common. It need not say all of that; what matters is that it
/// stays as it was.
struct DocumentBase: Hashable, Sendable {
    let id: String
    let content: String

    /// The issuer and the achievement, written as they stand in the credentials.
    init(of statement: AchievementStatement, by issuer: IssuerProfile) {
        let writer = JSONWriter()
        let profile = Profile.json(of: issuer, statement.addresses)
        content = writer.text(of: profile) + writer.text(of: statement.openBadges.json)
        id = String(Secret.digest(content).prefix(32))
    }
}

extension Profile {
    fileprivate static func json(of issuer: IssuerProfile, _ addresses: PublicAddresses) -> JSONValue {
        issuer.openBadgesProfile(addresses).json
    }
}
