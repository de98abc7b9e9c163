internal import LinkedData

/// Checks one embedded proof (Data Integrity 1.0 §4.4, Data Integrity EdDSA Cryptosuites 1.0 §3.2.2).
struct EmbeddedSignature {
    let proof: DataIntegrityProof

    func check(_ examination: inout Examination) async -> Answer {
        guard !proof.isChained else {
            return .couldNotCheck("The proof builds on another one; such chains are not supported yet.")
        }
        guard proof.isSupported else {
            return .couldNotCheck("The proof is of the kind \(proof.suite), which is not supported yet.")
        }
        if let fault = faultInOptions(examination.settings.now) { return .failed(fault) }
        guard let bytes = proof.value.flatMap(Self.signature) else {
            return .failed("The proof's value is not 64 bytes in base58 behind the letter z.")
        }
        guard let method = proof.verificationMethod else { return .failed("The proof does not name its key.") }
        let key: PublicKey
        let origin: Signer.Origin
        do throws(KeyLookup.Failure) {
            (key, origin) = try await KeyLookup(settings: examination.settings).key(of: method)
        } catch {
            switch error {
            case .impossible(let sentence): return .failed(sentence)
            case .unknown(let sentence): return .couldNotCheck(sentence)
            }
        }
        guard key.kind == .ed25519 else {
            return .failed("The key \(method) is not of the kind that \(proof.suite) uses.")
        }
        guard let input = signingInput(examination, examination.settings.library) else {
            return .couldNotCheck("What was signed cannot be worked out, for the reason given above.")
        }
        let holds = Self.isValid(bytes, over: input, key) || isValidInLowerCase(bytes, key, examination)
        if holds || examination.signer == nil {
            examination.signer = Signer(
                method: method,
                key: key,
                origin: origin,
                created: proof.json["created"]?.string.flatMap(DateTimeStamp.init(parsing:)),
                holds: holds
            )
        }
        guard holds else {
            // The first proof that fails is the one reported; looking for its reason reads the whole document again.
            defer { examination.hasMismatch = true }
            let changed = "The signature does not fit: something was changed after signing, or another key was used."
            return .failed(examination.hasMismatch ? changed : reasonForMismatch(bytes, key, examination) ?? changed)
        }
        let when = examination.signer?.created.map { " on \($0)" } ?? ""
        return .passed("Signed with the key \(method)\(when), and unchanged since.")
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

    private func signingInput(_ examination: Examination, _ library: ContextLibrary) -> [UInt8]? {
        guard let document = examination.canonical else { return nil }
        let context = examination.document["@context"]
        return try? EdDSARDFC2022.signingInput(
            forCanonical: document,
            options: proof.json,
            context: context,
            library
        ).hash
    }

    /// Signers disagree about capitals in language tags, which mean nothing: some put them in lower case first.
    private func isValidInLowerCase(_ bytes: [UInt8], _ key: PublicKey, _ examination: Examination) -> Bool {
        guard let document = examination.document.withLowerCaseLanguages(),
            let input = try? EdDSARDFC2022.signingInput(
                for: document,
                options: proof.json,
                library: examination.settings.library
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
