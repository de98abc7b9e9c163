internal import LinkedData

/// A badge of Open Badges 2.0, as its JSON says it: `Assertion` (Open Badges 2.0, "Assertion").
///
/// It is read by the names of its members. Which context defines them matters to its structure only: what it says
/// holds because its issuer publishes or signs it as a whole.
struct LegacyAssertion {
    /// How it says that it can be verified.
    enum Kind: Equatable {
        case hosted
        case signed
        /// Neither, or both.
        case unknown
    }

    static let contexts = ["https://w3id.org/openbadges/v2", "https://openbadgespec.org/v2/context.json"]
    private static let formerContext = "https://w3id.org/openbadges/v1"

    let json: JSONObject

    init(_ json: JSONObject) {
        self.json = json
    }

    /// Whether a document is a badge of Open Badges 1 or 2, or a part of one, rather than a verifiable credential.
    static func looksLikeOne(_ json: JSONObject) -> Bool {
        guard json["credentialSubject"] == nil else { return false }
        let types = types(of: json)
        if types.contains(where: "VerifiableCredential".isExactly) { return false }
        let urls = contextURLs(of: json)
        return urls.contains { contexts.contains(where: $0.isExactly) || formerContext.isExactly($0) }
            || types.contains { ["Assertion", "BadgeClass", "Issuer"].contains(where: $0.isExactly) }
            || json["badge"] != nil && json["recipient"] != nil
    }

    static func types(of json: JSONObject) -> [String] {
        (json["type"]?.list ?? []).compactMap(\.string).map { type in
            type.utf8.starts(with: "obi:".utf8) ? String(type.dropFirst(4)) : type
        }
    }

    static func contextURLs(of json: JSONObject) -> [String] {
        (json["@context"]?.list ?? []).compactMap(\.string)
    }

    /// Its identifier; of a hosted one the URL at which it is published.
    var id: String? { json["id"]?.string }

    /// Whether it is of Open Badges 1, which had other members.
    var isOfFirstEdition: Bool {
        let urls = Self.contextURLs(of: json)
        return json["verify"] != nil && json["verification"] == nil
            || urls.contains(where: Self.formerContext.isExactly) && !urls.contains { Self.contexts.contains($0) }
    }

    /// How it is verified (Open Badges 2.0, "VerificationObject").
    var kind: Kind {
        let types = (json["verification"]?["type"]?.list ?? []).compactMap(\.string)
        let isHosted = types.contains { ["hosted", "HostedBadge"].contains(where: $0.isExactly) }
        let isSigned = types.contains { ["signed", "SignedBadge"].contains(where: $0.isExactly) }
        switch (isHosted, isSigned) {
        case (true, false): return .hosted
        case (false, true): return .signed
        default: return .unknown
        }
    }

    /// Whom it is about, in the form of Open Badges 3.0.
    var recipient: IdentityObject? {
        guard let object = json["recipient"]?.object, let identity = object["identity"]?.string else { return nil }
        let type = object["type"]?.list.first?.string ?? ""
        return IdentityObject(
            hashed: object["hashed"]?.bool ?? IdentityHash(parsing: identity).map { _ in true } ?? false,
            identityHash: identity,
            identityType: type.isExactly("email") ? IdentityObject.emailAddress : type,
            salt: object["salt"]?.string
        )
    }

    /// A moment of it, which Open Badges 2.0 also lets be written without seconds; `nil` when it is not there or cannot
    /// be read.
    func time(_ name: String) -> DateTimeStamp? {
        guard let text = json[name]?.string else { return nil }
        if let time = DateTimeStamp(parsing: text) { return time }
        // "2017-10-01T00:00Z": the zone begins after the minutes.
        let bytes = Array(text.utf8)
        guard bytes.count > 16, bytes.count < 40 else { return nil }
        return DateTimeStamp(parsing: String(decoding: bytes[..<16] + ":00".utf8 + bytes[16...], as: UTF8.self))
    }
}
