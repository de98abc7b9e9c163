import LinkedData
import OpenBadges

/// A credential that is to be signed, looked over before a signature makes its faults last.
struct SigningCandidate {
    let document: JSONObject

    /// Reads the credential.
    init(parsing bytes: [UInt8]) throws(Complaint) {
        guard let document = try LinkedDocument.json(bytes).object else {
            throw .content("The credential is not a JSON object.")
        }
        guard document["proof"] == nil else {
            throw .content("The credential has a proof already; sign it as it was before.")
        }
        self.document = document
    }

    /// Refuses what breaks a rule, after telling every fault with its place; doubtful things are told only.
    func refuseFaults() throws(Complaint) {
        let faults = StructureCheck().faults(in: .object(document))
        for fault in faults where fault.severity == .warning { Output.warn(fault.description) }
        let errors = faults.filter { $0.severity == .error }
        for fault in errors { Output.tell("error: \(fault.description)") }
        guard errors.isEmpty else {
            throw .content(
                "The credential was not signed, because it has \(errors.count == 1 ? "a fault" : "\(errors.count) faults")."
            )
        }
    }

    /// Tells what a signature will not give.
    func warn(method: String?, key: PublicKey, isToken: Bool) {
        warnOfIssuer(method, key)
        guard !isToken, let credential = try? AchievementCredential(decoding: .object(document)) else { return }
        let outcomes = credential.credentialSubject.rubricOutcomes
        let order = LevelOrder(of: document, isToken: false)
        guard outcomes.contains(where: { $0.isMet != $0.isMet(where: order) }) else { return }
        Output.warn(
            "Whether a result reaches the required level depends on the order in which the levels stand, which this "
                + "signature does not protect. Give every level points, or list their names in allowedValue."
        )
    }

    private func warnOfIssuer(_ method: String?, _ key: PublicKey) {
        let issuer = document["issuer"]?.string ?? document["issuer"]?["id"]?.string ?? "nobody"
        let end = method.map { $0.utf8.firstIndex(of: UInt8(ascii: "#")) ?? $0.utf8.endIndex }
        let controller = method.flatMap { method in end.map { String(method[..<$0]) } } ?? key.didKey
        if let controller, controller.isExactly(issuer) { return }
        guard method != nil else {
            return Output.warn(
                "The token carries its key; it can be verified only where the document of \(issuer) lists the same key."
            )
        }
        Output.warn(
            "The issuer is \(issuer), but the key is that of \(controller ?? "nobody"): it will not be verified as the "
                + "issuer's."
        )
    }
}
