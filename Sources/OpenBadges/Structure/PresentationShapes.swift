import LinkedData

/// Presentations (Verifiable Credentials Data Model 2.0 §4.13, 1.1 §4.10).
extension Shape {
    /// The class of a presentation, by its contexts and types.
    static func presentation(for object: JSONObject) -> Shape {
        if types(of: object).contains(where: { $0.isExactly("EnvelopedVerifiablePresentation") }) {
            return envelopedPresentation
        }
        return CredentialForm(context: object["@context"]) == .version1 ? presentationV1 : presentationV2
    }

    private static let presentationV2 = Shape(
        "the presentation",
        types: [["VerifiablePresentation"]],
        [
            .optional("id", .uri, .identifier),
            .optional("holder", .uriOrObject { identifiedWithoutType("the holder") }, .holder),
            .any("verifiableCredential", .chosen { credential(for: $0) }, .credential),
            .any("termsOfUse", .object { typed("the terms of use") }),
            .any("proof", .chosen { proof(for: $0) }, .proof),
        ],
        invariants: [ContextRules.version2, selfAsserted]
    )

    private static let presentationV1 = Shape(
        "the presentation",
        types: [["VerifiablePresentation"]],
        [
            .optional("id", .uri, .identifier),
            .optional("holder", .uriOrObject { identifiedWithoutType("the holder") }, .holder),
            .any("verifiableCredential", .compactJWSOrChosen { credential(for: $0) }, .credential),
            .any("proof", .chosen { proof(for: $0) }, .proof),
        ],
        invariants: [ContextRules.version1]
    )

    private static let envelopedPresentation = Shape(
        "the enveloped presentation",
        types: [["EnvelopedVerifiablePresentation"]],
        [.one("id", .dataURL, .identifier)],
        invariants: [ContextRules.version2]
    )

    /// A credential without a proof of its own is vouched for by the presentation alone, so holder and issuer must be
    /// the same (§4.13.2). Only a warning: the proof may have been removed or not yet added.
    private static let selfAsserted: Invariant = { object, path, walk in
        let credentials = object["verifiableCredential"] ?? .null
        let holder = object["holder"].flatMap { $0.string ?? $0["id"]?.string }
        for (index, credential) in credentials.list.enumerated() {
            guard let credential = credential.object, credential["proof"] == nil,
                !types(of: credential).contains("EnvelopedVerifiableCredential"),
                let issuer = credential["issuer"].flatMap({ $0.string ?? $0["id"]?.string }),
                !(holder?.isExactly(issuer) ?? false)
            else { continue }
            let list = path.member("verifiableCredential")
            let place = credentials.array == nil ? list : list.element(index)
            let sentence = "This credential has no proof of its own, so its issuer must be the holder."
            walk.report(sentence, at: place.member("issuer"), .holder, .warning)
        }
    }
}
