internal import LinkedData

/// Is it unchanged? What is published is, by being there; a signed one by its signature.
struct LegacySignature {
    /// The answer, and what the next question needs.
    struct Outcome {
        let answer: Answer
        /// The URL of the key whose signature fits, and what its document says.
        var key: (url: String, document: JSONObject)?
    }

    let examination: LegacyExamination

    func answer(_ notes: inout [String]) async -> Outcome {
        if let token = examination.token { return await answer(to: token, &notes) }
        switch examination.given.kind {
        case .hosted: return Outcome(answer: hostedAnswer())
        case .signed: return Outcome(answer: .failed("It says that it is signed, but has no signature."))
        case .unknown: return Outcome(answer: .failed("It says neither that it is published nor that it is signed."))
        }
    }

    private func hostedAnswer() -> Answer {
        switch examination.published {
        case .success(let json)?:
            guard let id = examination.given.id, json["id"]?.string?.isExactly(id) == true else {
                return .failed("What is published there is another badge.")
            }
            guard LegacyAssertion(json).kind == .hosted else {
                return .failed("What is published there is not a badge that its publication vouches for.")
            }
            return .passed("It is published at \(id), and holds as it stands there.")
        case .failure(let problem)?:
            return problem.isGone
                ? .failed("It is no longer published: its issuer has taken it back.") : .couldNotCheck(problem.sentence)
        case nil: return .couldNotCheck("It does not say where it is published.")
        }
    }

    private func answer(to token: CompactJWS, _ notes: inout [String]) async -> Outcome {
        guard examination.given.kind == .signed else {
            return Outcome(answer: .failed("The token does not say of itself that it is signed."))
        }
        let algorithm: SignatureAlgorithm
        switch token.algorithm {
        case .none: return Outcome(answer: .failed("The token says that it is not signed (alg none)."))
        case .hmac(let name):
            return Outcome(answer: .failed("\(name) proves nothing: whoever can check it can also make it."))
        case .unsupported(let name):
            return Outcome(answer: .couldNotCheck("The token is signed with \(name), which is not supported yet."))
        case .supported(let supported): algorithm = supported
        }
        guard let url = keyURL() else {
            return Outcome(answer: .couldNotCheck("The token does not name the key it was signed with."))
        }
        let found: LegacyDocuments.Found
        do throws(LegacyDocuments.Problem) {
            found = try await LegacyDocuments(source: examination.settings.source).object(at: url)
        } catch {
            return Outcome(answer: .couldNotCheck("The key \(url) could not be had. \(error.sentence)"))
        }
        guard found.json["id"]?.string?.isExactly(url) == true else {
            return Outcome(answer: .failed("The document at \(url) is about another key."))
        }
        let key: PublicKey
        do throws(KeyError) {
            key = try PublicKey(pem: found.json["publicKeyPem"]?.string ?? "")
        } catch {
            return Outcome(answer: .failed("The key \(url) cannot be used. \(error.description)"))
        }
        guard key.kind == algorithm.keyKind else {
            return Outcome(answer: .failed("The key \(url) is not of the kind that \(algorithm.rawValue) uses."))
        }
        guard (try? token.verify(with: key)) == true else {
            return Outcome(
                answer: .failed(
                    "The signature does not fit: something was changed after signing, or another key was used."
                )
            )
        }
        return Outcome(
            answer: .passed("Signed with the key \(url), and unchanged since."),
            key: (url, found.json)
        )
    }

    /// The key that the badge names as its creator, or else the only one of its issuer.
    private func keyURL() -> String? {
        if let creator = LegacyExamination.reference(examination.given.json["verification"]?["creator"]) {
            return creator
        }
        guard case .success(let issuer) = examination.issuer else { return nil }
        let keys = (issuer["publicKey"]?.list ?? []).compactMap { LegacyExamination.reference($0) }
        return keys.count == 1 ? keys[0] : nil
    }
}
