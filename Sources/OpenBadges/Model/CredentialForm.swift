public import LinkedData

/// The edition of the Verifiable Credentials Data Model that a credential is written in.
public enum CredentialForm: Sendable, Equatable {
    /// Version 1.1: `issuanceDate`, `expirationDate`. Read, never issued.
    case version1
    /// Version 2.0: `validFrom`, `validUntil`.
    case version2

    /// The edition by the contexts: 1.1 when its base context is there and that of 2.0 is not.
    package init(context: JSONValue?) {
        let urls = (context ?? .null).list.compactMap(\.string)
        let isFirst = urls.contains { $0.isExactly(ContextURL.credentialsV1) }
        self = isFirst && !urls.contains { $0.isExactly(ContextURL.credentialsV2) } ? .version1 : .version2
    }

    /// The name of the member with the start of validity.
    var start: String { self == .version1 ? "issuanceDate" : "validFrom" }
    /// The name of the member with the end of validity.
    var end: String { self == .version1 ? "expirationDate" : "validUntil" }
}

/// The URLs of the JSON-LD contexts that credentials name.
public enum ContextURL {
    /// Verifiable Credentials Data Model 2.0 §4.3: must be the first.
    public static let credentialsV2 = "https://www.w3.org/ns/credentials/v2"
    /// Verifiable Credentials Data Model 1.1 §4.1: must be the first there.
    public static let credentialsV1 = "https://www.w3.org/2018/credentials/v1"
    /// Open Badges 3.0, the edition that new badges name as the second.
    public static let openBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
    /// Terms of 1EdTech's schema, status and refresh types; to be named when one of these is used.
    public static let openBadgesExtensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"

    /// Comprehensive Learner Record 2.0, in its current edition.
    public static let learnerRecord = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"

    /// The contexts of a new badge, in their order.
    public static let forIssuing: [JSONValue] = [.string(credentialsV2), .string(openBadges)]
}
