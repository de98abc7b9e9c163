internal import LinkedData

/// Checks one embedded proof (Data Integrity 1.0 §4.4, Data Integrity EdDSA Cryptosuites 1.0 §3.2.2).
struct EmbeddedSignature {
    let proof: DataIntegrityProof
    /// The earlier proofs that this one is made over, as written.
    let previous: [JSONObject]

    func check(_ examination: inout Examination) async -> SignaturePolicy.Finding {
        guard let form = proof.form else {
            return .init(answer: .couldNotCheck("The proof is of the kind \(proof.suite), which is not supported yet."))
        }
        if let fault = faultInOptions(examination.settings.now) { return .init(answer: .failed(fault)) }
        guard let bytes = proof.value.flatMap(Self.signature) else {
            return .init(answer: .failed("The proof's value is not 64 bytes in base58 behind the letter z."))
        }
        guard let method = proof.verificationMethod else {
            return .init(answer: .failed("The proof does not name its key."))
        }
        let key: PublicKey
        let origin: Signer.Origin
        do throws(KeyLookup.Failure) {
            (key, origin) = try await KeyLookup(settings: examination.settings).key(of: method)
        } catch {
            switch error {
            case .impossible(let sentence): return .init(answer: .failed(sentence))
            case .unknown(let sentence): return .init(answer: .couldNotCheck(sentence))
            }
        }
        guard key.kind == .ed25519 else {
            return .init(answer: .failed("The key \(method) is not of the kind that \(proof.suite) uses."))
        }
        let created = proof.json["created"]?.string.flatMap(DateTimeStamp.init(parsing:))
        func signer(holds: Bool) -> Signer {
            Signer(method: method, key: key, origin: origin, created: created, holds: holds)
        }
        let holds: Bool
        do throws(SecuringError) {
            switch form {
            case .canonicalRDF: holds = try holdsOverRDF(bytes, key, examination)
            case .canonicalJSON: holds = try holdsOverJSON(bytes, key, examination)
            }
        } catch .otherContexts {
            return .init(answer: .failed(SecuringError.otherContexts.description))
        } catch .inexactNumber(let error) {
            return .init(answer: .failed(error.description))
        } catch {
            return .init(answer: .couldNotCheck("What was signed cannot be worked out, for the reason given above."))
        }
        guard holds else {
            // The first proof that fails is the one reported; looking for its reason reads the whole document again.
            defer { examination.hasMismatch = true }
            let changed = "The signature does not fit: something was changed after signing, or another key was used."
            let mayExplain = !examination.hasMismatch && form == .canonicalRDF && previous.isEmpty
            let reason = mayExplain ? reasonForMismatch(bytes, key, examination) : nil
            return .init(answer: .failed(reason ?? changed), signer: signer(holds: false))
        }
        let when = created.map { " on \($0)" } ?? ""
        let chain =
            previous.isEmpty ? "" : ", over \(previous.count) earlier \(previous.count == 1 ? "proof" : "proofs")"
        return .init(
            answer: .passed("Signed with the key \(method)\(when)\(chain), and unchanged since."),
            signer: signer(holds: true)
        )
    }

    private func faultInOptions(_ now: DateTimeStamp) -> String? {
        guard proof.purpose == "assertionMethod" else {
            return "The proof is for \(proof.purpose ?? "no purpose"), not for making claims (assertionMethod)."
        }
        for name in ["created", "expires"] {
            guard let value = proof.json[name] else { continue }
            guard let time = value.string.flatMap(DateTimeStamp.init(parsing:)) else {
                return "The proof's date \"\(name)\" is not a date with time and zone."
            }
            if name == "expires", time <= now { return "The proof itself expired on \(time)." }
        }
        return nil
    }

    private func holdsOverJSON(
        _ bytes: [UInt8],
        _ key: PublicKey,
        _ examination: Examination
    ) throws(SecuringError) -> Bool {
        let document = examination.document
        let input = try EdDSAJCS2022.signingInput(for: document, over: previous, options: proof.json)
        return Self.isValid(bytes, over: input.hash, key)
    }

    private func holdsOverRDF(
        _ bytes: [UInt8],
        _ key: PublicKey,
        _ examination: Examination
    ) throws(SecuringError) -> Bool {
        let library = examination.settings.library
        let document = examination.document
        // What the coverage check could not make canonical has no signature that could be worked out.
        guard let alone = examination.canonical else { throw .nothingToSign }
        let canonical =
            previous.isEmpty
            ? alone : try EdDSARDFC2022.canonicalDocument(document, over: previous, library: library).bytes
        let input = try EdDSARDFC2022.signingInput(
            forCanonical: canonical,
            options: proof.json,
            context: document["@context"],
            library
        )
        return Self.isValid(bytes, over: input.hash, key) || isValidInLowerCase(bytes, key, examination)
    }

    /// Signers disagree about capitals in language tags, which mean nothing: some put them in lower case first.
    private func isValidInLowerCase(_ bytes: [UInt8], _ key: PublicKey, _ examination: Examination) -> Bool {
        let library = examination.settings.library
        guard let document = examination.document.withLowerCaseLanguages(),
            let canonical = try? EdDSARDFC2022.canonicalDocument(document, over: previous, library: library),
            let input = try? EdDSARDFC2022.signingInput(
                forCanonical: canonical.bytes,
                options: proof.json,
                context: canonical.context,
                library
            )
        else { return false }
        return Self.isValid(bytes, over: input.hash, key)
    }

    /// The context of Open Badges 3.0.3 is in circulation with and without two terms. Where a signature does not fit,
    /// and the document has one of them, it may have been signed while the term was dropped.
    private func reasonForMismatch(_ bytes: [UInt8], _ key: PublicKey, _ examination: Examination) -> String? {
        let document = JSONValue.object(examination.document)
        guard document.mentions(anyOf: ["endorsementJwt", "jti"]) else { return nil }
        let library = examination.settings.library.preferringVariants
        var unsecured = examination.document
        unsecured["proof"] = nil
        guard let dataset = try? JSONLD.toRDF(.object(unsecured), options: .init(library: library)),
            let canonical = try? EdDSARDFC2022.canonicalizer.canonicalize(dataset).bytes,
            let input = try? EdDSARDFC2022.signingInput(
                forCanonical: canonical,
                options: proof.json,
                context: examination.document["@context"],
                library
            ),
            Self.isValid(bytes, over: input.hash, key)
        else { return nil }
        return "The signature fits only without the parts named endorsementJwt or jti, which it does not cover."
    }

    private static func isValid(_ signature: [UInt8], over message: [UInt8], _ key: PublicKey) -> Bool {
        (try? key.isValid(signature: signature, for: message, algorithm: .edDSA)) ?? false
    }

    private static func signature(_ text: String) -> [UInt8]? {
        guard text.utf8.first == UInt8(ascii: "z"), text.utf8.count <= 128,
            let bytes = Multibase.decode(text), bytes.count == 64
        else { return nil }
        return bytes
    }
}

extension JSONValue {
    /// Whether a member of one of these names stands anywhere in it.
    fileprivate func mentions(anyOf names: [String]) -> Bool {
        switch self {
        case .object(let object):
            object.contains { names.contains($0.name) || $0.value.mentions(anyOf: names) }
        case .array(let elements): elements.contains { $0.mentions(anyOf: names) }
        default: false
        }
    }
}
