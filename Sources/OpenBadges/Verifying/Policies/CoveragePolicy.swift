internal import LinkedData

/// Does the signature cover everything that it says?
///
/// JSON-LD drops what no context defines; a property added that way would be shown and not be signed. A token is
/// signed byte by byte, so that there the question answers itself.
///
/// `eddsa-jcs-2022` signs every member as it is written, so that the question answers itself there, too.
///
/// The reverse is asked too: the signature holds for every way of writing the same statements, and the checks go by
/// the standard names. A date or status under another name would be signed and overlooked.
struct CoveragePolicy: VerificationPolicy {
    let name = CheckName.coverage

    func check(_ examination: inout Examination) async -> Answer {
        if let token = examination.credential.token {
            switch token.algorithm {
            case .none, .hmac: return .couldNotCheck("It has no signature that could cover anything.")
            case .supported, .unsupported: return .passed("The signature of a token covers every byte of it.")
            }
        }
        if let answer = replacedContexts(&examination) ?? addedContexts(examination) { return answer }
        let proofs = examination.proofs
        guard proofs.isEmpty || proofs.contains(where: { $0.form != .canonicalJSON }) else {
            return .passed("Its signature covers every member as it is written.")
        }
        let library = examination.settings.library
        do throws(SecuringError) {
            let canonical = try EdDSARDFC2022.canonicalDocument(examination.document, library: library)
            examination.canonical = canonical.bytes
            // Each proof is read under all contexts of the document, so that their number must be bounded too.
            for proof in proofs.prefix(SignaturePolicy.maximumProofs) where proof.form != .canonicalJSON {
                _ = try EdDSARDFC2022.signingInput(
                    forCanonical: [],
                    options: proof.json,
                    context: canonical.context,
                    library
                )
            }
        } catch {
            return answer(to: error)
        }
        guard !proofs.isEmpty else {
            return .couldNotCheck("It has no signature that could cover anything.")
        }
        return .passed("Every term in it is defined, so the signature covers all of it.")
    }

    private func replacedContexts(_ examination: inout Examination) -> Answer? {
        let named = examination.document.contextURLs
        let replaced = examination.settings.library.overridden.filter { url in named.contains { $0.isExactly(url) } }
        guard let first = replaced.first else { return nil }
        let sentence = "A file given with this check replaces the context \(first), so terms may mean something else."
        examination.notes.append(sentence)
        return examination.settings.isLax ? nil : .couldNotCheck(sentence)
    }

    /// `eddsa-jcs-2022` signs the contexts that it names, and a document may have more behind them.
    private func addedContexts(_ examination: Examination) -> Answer? {
        let isLonger = examination.proofs.contains { proof in
            guard proof.form == .canonicalJSON else { return false }
            return EdDSAJCS2022.addedContexts(of: examination.document, beside: proof.json)?.isEmpty == false
        }
        guard isLonger else { return nil }
        return .couldNotCheck("Contexts were added to it after signing, so that terms may mean something else.")
    }

    private func answer(to error: SecuringError) -> Answer {
        guard case .unsigned(let fault) = error else { return .failed(error.description) }
        switch fault.code {
        case .loadingRemoteContextFailed: return .couldNotCheck(fault.detail + ".")
        case .unusualWriting:
            return .couldNotCheck("It is written so that something in it could be overlooked. \(fault.detail).")
        case .undefinedProperty, .undefinedType, .relativeReference, .droppedValue:
            return .failed("Not everything in it is signed. " + error.description)
        default: return .failed("It is not valid JSON-LD: " + error.description)
        }
    }
}
