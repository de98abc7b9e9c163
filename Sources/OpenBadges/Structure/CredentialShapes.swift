import LinkedData

/// Credentials of the Verifiable Credentials Data Model, 2.0 (§4) and 1.1 (§4, §5).
extension Shape {
    /// The class of a credential, by its contexts and types.
    static func credential(for object: JSONObject) -> Shape {
        let form = CredentialForm(context: object["@context"])
        let types = types(of: object)
        func has(_ name: String) -> Bool { types.contains(where: name.isExactly) }
        if has("EnvelopedVerifiableCredential") { return envelopedCredential }
        if has("AchievementCredential") || has("OpenBadgeCredential") { return achievementCredential(form) }
        if has("EndorsementCredential") { return endorsementCredential(form) }
        if has("ClrCredential") { return learnerRecord(form) }
        if has("BitstringStatusListCredential") { return form == .version1 ? statusListV1 : statusListV2 }
        return form == .version1 ? credentialV1 : credentialV2
    }

    static let credentialV2 = Shape(
        "the credential",
        types: [["VerifiableCredential"]],
        [
            .optional("id", .uri, .identifier),
            .optional("name", .languageText),
            .optional("description", .languageText),
            .one("issuer", .uriOrObject { named("the issuer") }, .issuer),
            .optional("validFrom", .dateTime),
            .optional("validUntil", .dateTime),
            .some("credentialSubject", .object { subject }, .subject),
            .any("credentialStatus", .chosen { statusEntry(for: $0) }, .status),
            .any("credentialSchema", .object { identified("the schema") }, .schema),
            // W3C's own JSON schema of VCDM 2.0 asks for the id, and a refresh service is of no use without.
            .any("refreshService", .object { identified("the refresh service") }),
            .any("termsOfUse", .object { typed("the terms of use") }),
            .any("evidence", .object { typed("the evidence") }, .evidence),
            .any("relatedResource", .object { relatedResource }, .resource),
            .any("proof", .chosen { proof(for: $0) }, .proof),
        ],
        invariants: [ContextRules.version2, period("validFrom", "validUntil"), uniqueResources]
    )

    static let credentialV1 = Shape(
        "the credential",
        types: [["VerifiableCredential"]],
        [
            .optional("id", .uri, .identifier),
            .one("issuer", .uriOrObject { identifiedWithoutType("the issuer") }, .issuer),
            .one("issuanceDate", .dateTime),
            .optional("expirationDate", .dateTime),
            .some("credentialSubject", .object { subject }, .subject),
            .any("credentialStatus", .chosen { statusEntry(for: $0, needsID: true) }, .status),
            .any("credentialSchema", .object { identified("the schema") }, .schema),
            .any("refreshService", .object { identified("the refresh service") }),
            .any("termsOfUse", .object { typed("the terms of use") }),
            .any("evidence", .object { typed("the evidence") }, .evidence),
            .any("proof", .chosen { proof(for: $0) }, .proof),
        ],
        invariants: [ContextRules.version1, period("issuanceDate", "expirationDate")]
    )

    /// A credential that stands in a `data:` URL (Verifiable Credentials Data Model 2.0 §4.13).
    static let envelopedCredential = Shape(
        "the enveloped credential",
        types: [["EnvelopedVerifiableCredential"]],
        [.one("id", .dataURL, .identifier)],
        invariants: [ContextRules.version2]
    )

    static let subject = Shape(
        "the credential subject",
        [.optional("id", .uri)],
        invariants: [
            { object, path, walk in
                guard object.isEmpty else { return }
                walk.report("Say at least one thing about the credential subject; it is empty.", at: path, .subject)
            }
        ]
    )

    static let relatedResource = Shape(
        "the related resource",
        [
            .one("id", .uri),
            .optional("mediaType", .text),
            .any("digestSRI", .integrity),
            .any("digestMultibase", .multibase),
        ],
        invariants: [
            { object, path, walk in
                guard object["digestSRI"] == nil, object["digestMultibase"] == nil else { return }
                walk.report("Add “digestSRI” or “digestMultibase” to the related resource.", at: path, .resource)
            }
        ]
    )

    /// Somebody or something with an id, a name and a description (Verifiable Credentials Data Model 2.0 §4.7).
    static func named(_ noun: String) -> Shape {
        Shape(noun, [.one("id", .uri), .optional("name", .languageText), .optional("description", .languageText)])
    }

    static func identifiedWithoutType(_ noun: String) -> Shape {
        Shape(noun, [.one("id", .uri)])
    }

    static func identified(_ noun: String) -> Shape {
        Shape(noun, types: [[]], [.one("id", .uri)])
    }

    static func typed(_ noun: String) -> Shape {
        Shape(noun, types: [[]], [.optional("id", .uri)])
    }

    /// An embedded proof; only what every verifier needs to choose how to check it.
    static func proof(for object: JSONObject) -> Shape {
        let isDataIntegrity = types(of: object).contains { $0.isExactly("DataIntegrityProof") }
        return isDataIntegrity ? dataIntegrityProof : anyProof
    }

    private static let anyProof = Shape(
        "the proof",
        types: [[]],
        [.optional("id", .uri), .optional("created", .dateTime), .optional("expires", .dateTime)]
    )

    private static let dataIntegrityProof = anyProof.refined(
        "the proof",
        types: [],
        [.one("cryptosuite", .text), .optional("proofPurpose", .text), .optional("proofValue", .text)]
    )

    /// The end of a period may not be before its start.
    static func period(
        _ start: String,
        _ end: String,
        _ severity: StructureFault.Severity = .error
    ) -> Invariant {
        { object, path, walk in
            guard let from = object[start]?.string.flatMap(DateTimeStamp.init(parsing:)),
                let until = object[end]?.string.flatMap(DateTimeStamp.init(parsing:)), until < from
            else { return }
            walk.report("“\(end)” may not be before “\(start)”.", at: path.member(end), .date, severity)
        }
    }

    private static let uniqueResources: Invariant = { object, path, walk in
        guard let value = object["relatedResource"], value.array != nil else { return }
        var seen: Set<ExactText> = []
        for (index, element) in value.list.enumerated() {
            guard let id = element["id"]?.string, !seen.insert(ExactText(id)).inserted else { continue }
            let place = path.member("relatedResource").element(index).member("id")
            walk.report("Two related resources have the same “id”; keep one of them.", at: place, .resource)
        }
    }
}
