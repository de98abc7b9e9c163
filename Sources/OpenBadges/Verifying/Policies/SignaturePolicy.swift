internal import LinkedData

/// Who signed it, and is it unchanged since? One good proof of several suffices (Open Badges 3.0 §9.1 step 2).
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
        var answers: [Answer] = []
        for proof in proofs {
            let answer = await EmbeddedSignature(proof: proof).check(&examination)
            if answer.outcome == .passed { return answer }
            answers.append(answer)
        }
        return answers.first { $0.outcome == .failed } ?? answers[0]
    }
}
