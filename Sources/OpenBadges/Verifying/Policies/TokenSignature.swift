internal import LinkedData

/// Checks the signature of a token, and that its claims repeat the credential (Open Badges 3.0 §8.2).
struct TokenSignature {
    let token: CompactJWS

    func check(_ examination: inout Examination) async -> Answer {
        let algorithm: SignatureAlgorithm
        switch token.algorithm {
        case .none: return .failed("The token says that it is not signed (alg none).")
        case .hmac(let name): return .failed("\(name) proves nothing: whoever can check it can also make it.")
        case .unsupported(let name):
            return .couldNotCheck("The token is signed with \(name), which is not supported yet.")
        case .supported(let supported): algorithm = supported
        }
        let found: (method: String, key: PublicKey, origin: Signer.Origin)
        do throws(KeyLookup.Failure) {
            found = try await key(algorithm, examination)
        } catch {
            switch error {
            case .impossible(let sentence): return .failed(sentence)
            case .unknown(let sentence): return .couldNotCheck(sentence)
            }
        }
        guard found.key.kind == algorithm.keyKind else {
            return .failed("The key \(found.method) is not of the kind that \(algorithm.rawValue) uses.")
        }
        let holds = (try? token.verify(with: found.key)) ?? false
        examination.signer = Signer(
            method: found.method,
            key: found.key,
            origin: found.origin,
            created: nil,
            holds: holds
        )
        guard holds else {
            return .failed("The signature does not fit: something was changed after signing, or another key was used.")
        }
        return judgeClaims(&examination, found.method)
    }

    private func judgeClaims(_ examination: inout Examination, _ method: String) -> Answer {
        let findings = examination.credential.claims
        let isLax = examination.settings.isLax
        let errors = findings.filter { $0.severity == .error && !(isLax && $0.kind == .missing) }
        guard errors.isEmpty else { return .failed(errors.map(\.description).joined(separator: " ")) }
        examination.notes += findings.map(\.description)
        return .passed("Signed with the key \(method), and unchanged since.")
    }

    private func key(
        _ algorithm: SignatureAlgorithm,
        _ examination: Examination
    ) async throws(KeyLookup.Failure) -> (method: String, key: PublicKey, origin: Signer.Origin) {
        let settings = examination.settings
        if let name = token.keyID {
            let method = name.hasPrefix("#") ? (examination.issuerID ?? "") + name : name
            let (key, origin) = try await KeyLookup(settings: settings).key(of: method)
            return (method, key, origin)
        }
        if let embedded = token.embeddedKey {
            switch embedded {
            case .success(let key):
                let trusted = settings.trustedKeys.first { $0.key == key }
                return (trusted?.name ?? "in the token", key, trusted == nil ? .token : .trusted)
            case .failure(.unsupported(let name)):
                throw .unknown("The key in the token is of a kind that is not supported: \(name).")
            case .failure(let error):
                throw .impossible("The key in the token cannot be used. \(error.description)")
            }
        }
        if settings.trustedKeys.count == 1, let only = settings.trustedKeys.first, only.key.kind == algorithm.keyKind {
            return (only.name ?? "given with this check", only.key, .trusted)
        }
        return try await onlyKeyOfIssuer(algorithm, examination)
    }

    /// A token that names no key can only be meant to be signed with the one key that its issuer has for this.
    private func onlyKeyOfIssuer(
        _ algorithm: SignatureAlgorithm,
        _ examination: Examination
    ) async throws(KeyLookup.Failure) -> (method: String, key: PublicKey, origin: Signer.Origin) {
        let unnamed = KeyLookup.Failure.unknown("The token does not name the key it was signed with.")
        guard let issuer = examination.issuerID, issuer.hasPrefix("did:"),
            let document = await KeyLookup(settings: examination.settings).document(of: issuer)
        else { throw unnamed }
        let usable = document.methods.compactMap { method -> (VerificationMethod, PublicKey)? in
            guard case .success(let key) = method.key, key.kind == algorithm.keyKind else { return nil }
            return (method, key)
        }
        guard usable.count == 1, let (method, key) = usable.first else { throw unnamed }
        return (method.id, key, .document(document, method))
    }
}
