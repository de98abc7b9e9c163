import LinkedData

/// Credentials of Open Badges 3.0 (§B.1), on top of the Verifiable Credentials Data Model.
extension Shape {
    static func achievementCredential(_ form: CredentialForm) -> Shape {
        form == .version1 ? achievementCredentialV1 : achievementCredentialV2
    }

    static func endorsementCredential(_ form: CredentialForm) -> Shape {
        form == .version1 ? endorsementCredentialV1 : endorsementCredentialV2
    }

    private static let achievementCredentialV2 = credentialV2.refined(
        "the badge",
        types: [["AchievementCredential", "OpenBadgeCredential"]],
        [.optional("name", .languageTextOrMap), .one("validFrom", .dateTime)] + achievementMembers + shared,
        invariants: [ContextRules.openBadges, singleStatus]
    )

    private static let achievementCredentialV1 = credentialV1.refined(
        "the badge",
        types: [["AchievementCredential", "OpenBadgeCredential"]],
        [.one("name", .languageTextOrMap)] + achievementMembers + shared,
        invariants: [ContextRules.openBadges, singleStatus]
    )

    private static let endorsementCredentialV2 = credentialV2.refined(
        "the endorsement",
        types: [["EndorsementCredential"]],
        [
            .one("id", .uri, .identifier),
            .one("name", .languageTextOrMap),
            .one("validFrom", .dateTime),
            .one("credentialSubject", .object { endorsementSubject }, .subject),
        ] + shared,
        invariants: [ContextRules.openBadges, singleStatus]
    )

    private static let endorsementCredentialV1 = credentialV1.refined(
        "the endorsement",
        types: [["EndorsementCredential"]],
        [
            .one("name", .languageTextOrMap),
            .one("credentialSubject", .object { endorsementSubject }, .subject),
        ] + shared,
        invariants: [ContextRules.openBadges, singleStatus]
    )

    private static let achievementMembers: [MemberRule] = [
        .one("id", .uri, .identifier),
        .optional("image", .object { image }),
        .one("credentialSubject", .object { achievementSubject }, .subject),
        .any("endorsement", endorsement, .endorsement),
        .any("endorsementJwt", .compactJWS, .endorsement),
    ]

    private static let shared: [MemberRule] = [
        .optional("description", .languageTextOrMap),
        .optional("awardedDate", .dateTime),
        .one("issuer", .uriOrObject { profile }, .issuer),
        .optional("refreshService", .object { identified("the refresh service") }),
        .any("evidence", .object { evidence }, .evidence),
    ]

    /// An endorsement inside a badge, in the form that its own contexts say.
    static let endorsement: ValueRule = .chosen { endorsementCredential(CredentialForm(context: $0["@context"])) }

    /// Open Badges has room for one status; the Verifiable Credentials Data Model for several.
    private static let singleStatus: Invariant = { object, path, walk in
        guard object["credentialStatus"]?.array != nil else { return }
        let sentence = "Open Badges 3.0 has room for one “credentialStatus”, not a list; some readers may refuse this."
        walk.report(sentence, at: path.member("credentialStatus"), .status, .warning)
    }

    private static let endorsementSubject = Shape(
        "the endorsement subject",
        types: [["EndorsementSubject"]],
        [.one("id", .uri), .optional("endorsementComment", .prose)]
    )
}
