import LinkedData

/// Comprehensive Learner Records (CLR 2.0 §4), on top of the Verifiable Credentials Data Model.
extension Shape {
    static func learnerRecord(_ form: CredentialForm) -> Shape {
        form == .version1 ? learnerRecordV1 : learnerRecordV2
    }

    private static let learnerRecordV2 = credentialV2.refined(
        "the record",
        types: [["ClrCredential"]],
        [.one("id", .uri, .identifier), .one("name", .languageTextOrMap), .one("validFrom", .dateTime)] + recordMembers,
        invariants: [ContextRules.learnerRecord]
    )

    private static let learnerRecordV1 = credentialV1.refined(
        "the record",
        types: [["ClrCredential"]],
        [.one("name", .languageTextOrMap)] + recordMembers,
        invariants: [ContextRules.learnerRecord]
    )

    private static let recordMembers: [MemberRule] = [
        .optional("description", .languageTextOrMap),
        .optional("awardedDate", .dateTime),
        .optional("partial", .flag),
        .optional("image", .object { image }),
        .one("issuer", .uriOrObject { profile }, .issuer),
        .one("credentialSubject", .object { recordSubject }, .subject),
        .any("endorsement", endorsement, .endorsement),
        .any("endorsementJwt", .compactJWS, .endorsement),
    ]

    /// Credentials inside are looked at one by one as credentials of their own, so that a fault in one is told of
    /// that one.
    private static let recordSubject = Shape(
        "the subject of the record",
        types: [["ClrSubject"]],
        [
            .optional("id", .uri),
            .any("identifier", .object { identityObject }),
            .some("verifiableCredential", .compactJWSOrChosen { _ in containedCredential }, .credential),
            .any("achievement", .object { achievement }),
            .any("association", .object { association }),
        ]
    )

    private static let containedCredential = Shape("the credential inside", types: [["VerifiableCredential"]], [])

    private static let association = Shape(
        "the association",
        types: [["Association"]],
        [.one("associationType", .text), .one("sourceId", .uri), .one("targetId", .uri)]
    )
}
