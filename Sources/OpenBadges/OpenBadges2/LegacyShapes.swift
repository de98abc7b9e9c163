internal import LinkedData

/// The classes of Open Badges 2.0.
extension Shape {
    static let legacyAssertion = Shape(
        "the badge",
        types: [["Assertion", "obi:Assertion"]],
        [
            .one("id", .uri, .identifier),
            .one("recipient", .object { legacyRecipient }, .subject),
            .one("badge", .uriOrObject { legacyReference("the badge class") }),
            .one("verification", .object { legacyVerification }, .proof),
            .one("issuedOn", .text, .date),
            .optional("expires", .text, .date),
            .optional("revoked", .flag, .status),
        ],
        invariants: [legacyContext, legacyExtensions]
    )

    static let legacyBadgeClass = Shape(
        "the badge class",
        types: [["BadgeClass", "obi:BadgeClass"]],
        [
            .one("id", .uri, .identifier),
            .one("name", .text),
            .one("description", .text),
            .one("criteria", .uriOrObject { Shape("the criteria", []) }),
            .one("issuer", .uriOrObject { legacyReference("the issuer") }, .issuer),
        ],
        invariants: [legacyExtensions]
    )

    static let legacyIssuer = Shape(
        "the issuer",
        types: [["Issuer", "Profile", "obi:Issuer", "obi:Profile"]],
        [.one("id", .uri, .identifier), .one("name", .text), .optional("url", .uri), .optional("email", .text)],
        invariants: [legacyExtensions]
    )

    private static let legacyRecipient = Shape(
        "the recipient",
        types: [[]],
        [.one("identity", .text), .optional("hashed", .flag), .optional("salt", .text)]
    )

    private static let legacyVerification = Shape("the verification", types: [[]], [])

    private static func legacyReference(_ noun: String) -> Shape {
        Shape(noun, [.one("id", .uri)])
    }

    private static let legacyContext: Invariant = { object, path, walk in
        let urls = LegacyAssertion.contextURLs(of: object)
        guard !urls.contains(where: { url in LegacyAssertion.contexts.contains(where: url.isExactly) }) else { return }
        let sentence = "“@context” must name the context of Open Badges 2.0, \(LegacyAssertion.contexts[0])."
        walk.report(sentence, at: path.member("@context"), .context)
    }

    /// Open Badges 2.0, "Extensions": an extension is an object with a context and types of its own.
    private static let legacyExtensions: Invariant = { object, path, walk in
        for member in object where member.name.utf8.starts(with: "extensions:".utf8) {
            for value in member.value.list {
                let types = value.object.map(LegacyAssertion.types) ?? []
                guard value["@context"] == nil || !types.contains(where: "Extension".isExactly) else { continue }
                let sentence = "The extension “\(member.name)” must have a context, and the type Extension."
                walk.report(sentence, at: path.member(member.name), .member)
            }
        }
    }
}
