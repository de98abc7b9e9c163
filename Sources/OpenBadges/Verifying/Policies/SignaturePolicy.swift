internal import LinkedData

/// Who signed it, and is it unchanged since? One good proof of several suffices (Open Badges 3.0 §9.1 step 2); where
/// it builds on others, these must be good as well (Data Integrity 1.0 §4.3).
struct SignaturePolicy: VerificationPolicy {
    let name = CheckName.signature
    static let maximumProofs = 8

    func check(_ examination: inout Examination) async -> Answer {
        if let token = examination.credential.token {
            return await TokenSignature(token: token).check(&examination)
        }
        let proofs = examination.proofs
        guard !proofs.isEmpty else { return .failed("It has no signature.") }
        guard proofs.count <= Self.maximumProofs else {
            return .failed("It has \(proofs.count) proofs; no more than \(Self.maximumProofs) are looked at.")
        }
        let findings = await findings(on: proofs, &examination)
        let good = findings.filter { $0.answer.outcome == .passed }
        // Of several signers the one counts that the credential names as its issuer.
        if let chosen = good.first(where: { $0.signer?.isNamed(examination.issuerID) == true }) ?? good.first {
            examination.signer = chosen.signer
            examination.notes += Self.notes(on: findings)
            return chosen.answer
        }
        examination.signer = findings.lazy.compactMap(\.signer).first
        return findings.first { $0.answer.outcome == .failed }?.answer ?? findings[0].answer
    }

    /// What came of one proof.
    struct Finding {
        var answer: Answer
        /// Whose signature it is, once that is known, whether it fits or not.
        var signer: Signer?
    }

    private func findings(on proofs: [DataIntegrityProof], _ examination: inout Examination) async -> [Finding] {
        let chains = ProofChains(proofs)
        var findings: [Finding] = []
        var foundations: [Set<Int>] = []
        for (place, proof) in proofs.enumerated() {
            do throws(ProofChains.Fault) {
                foundations.append(try chains.foundation(of: place))
                let previous = try chains.previous(of: place).map { proofs[$0].json }
                findings.append(await EmbeddedSignature(proof: proof, previous: previous).check(&examination))
            } catch {
                foundations.append([])
                findings.append(Finding(answer: .failed(error.sentence)))
            }
        }
        let alone = findings
        for (place, foundation) in foundations.enumerated() where alone[place].answer.outcome == .passed {
            let weak = foundation.sorted().map { alone[$0].answer }.filter { $0.outcome != .passed }
            guard let worst = weak.first(where: { $0.outcome == .failed }) ?? weak.first else { continue }
            let sentence = "It is made over another proof that does not hold. \(worst.reason)"
            findings[place].answer = Answer(outcome: worst.outcome, reason: sentence)
            findings[place].signer = nil
        }
        return findings
    }

    private static func notes(on findings: [Finding]) -> [String] {
        let bad = findings.filter { $0.answer.outcome != .passed }
        guard let first = bad.first else { return [] }
        let others = bad.count == 1 ? "one does not hold" : "\(bad.count) do not hold"
        return [
            "Of its \(findings.count) proofs \(others), which takes nothing from the others. \(first.answer.reason)"
        ]
    }
}

extension Signer {
    /// Whether the key goes by the name of that issuer, before it is asked whether the issuer lists it.
    fileprivate func isNamed(_ issuer: String?) -> Bool {
        guard let issuer else { return false }
        if case .document(let document, let method) = origin {
            return (method.controller ?? document.id).isExactly(issuer)
        }
        return method.utf8.starts(with: issuer.utf8)
    }
}
