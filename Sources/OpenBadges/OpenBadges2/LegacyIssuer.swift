internal import LinkedData

/// Does the issuer named stand behind it: is it published where that issuer publishes, or is the key that issuer's?
struct LegacyIssuer {
    let examination: LegacyExamination
    let signature: LegacySignature.Outcome

    func answer() -> Answer {
        guard let issuerID = examination.issuerID else {
            return .couldNotCheck("Who issued it is not known, because its badge class could not be had.")
        }
        let profile: JSONObject
        switch examination.issuer {
        case .success(let json): profile = json
        case .failure(let problem):
            return .couldNotCheck(
                "It claims to be from \(issuerID), whose profile could not be had. \(problem.sentence)"
            )
        }
        guard signature.answer.outcome == .passed else {
            return .couldNotCheck("It claims to be from \(issuerID); nothing that holds says so.")
        }
        if examination.token != nil { return answerByKey(issuerID, profile) }
        return answerByAddress(issuerID, profile)
    }

    private func answerByKey(_ issuerID: String, _ profile: JSONObject) -> Answer {
        guard let key = signature.key else {
            return .couldNotCheck("It claims to be from \(issuerID); without a key that fits, nobody can tell.")
        }
        let listed = (profile["publicKey"]?.list ?? []).compactMap { LegacyExamination.reference($0) }
        guard listed.contains(where: key.url.isExactly) else {
            return .failed("The profile of \(issuerID) does not list the key \(key.url).")
        }
        guard let owner = LegacyExamination.reference(key.document["owner"]),
            names(profile).contains(where: owner.isExactly)
        else { return .failed("The key \(key.url) does not say that it belongs to \(issuerID).") }
        return .passed("The key belongs to \(issuerID)\(Self.site(issuerID)).")
    }

    private func names(_ profile: JSONObject) -> [String] {
        [examination.issuerID, profile["id"]?.string].compactMap { $0 }
    }

    /// Open Badges 2.0, "VerificationObject": without a rule of the issuer's, what lies on the issuer's own host.
    private func answerByAddress(_ issuerID: String, _ profile: JSONObject) -> Answer {
        guard let id = examination.assertion.id, let host = LegacyDocuments.host(of: id) else {
            return .failed("Its address is not one on the web.")
        }
        let rules = profile["verification"]
        if let beginnings = rules?["startsWith"] {
            let fits = beginnings.list.compactMap(\.string).contains { Self.begins(id, with: $0) }
            guard fits else {
                return .failed("It is published at \(id), and \(issuerID) publishes badges elsewhere only.")
            }
        }
        let allowed: [String]
        if let origins = rules?["allowedOrigins"] {
            allowed = origins.list.compactMap(\.string).map { $0.lowercased() }
        } else {
            // A rule on beginnings alone may name addresses on another host than the profile's.
            guard rules?["startsWith"] == nil else {
                return .passed("It is published where \(issuerID) publishes badges\(Self.site(issuerID)).")
            }
            guard let own = LegacyDocuments.host(of: issuerID) else {
                return .couldNotCheck("The issuer \(issuerID) has no address on the web that could be compared.")
            }
            allowed = [own]
        }
        guard allowed.contains(where: host.isExactly) else {
            return .failed("It is published on \(host), but claims to be from \(issuerID).")
        }
        return .passed("It is published where \(issuerID) publishes badges\(Self.site(issuerID)).")
    }

    /// Whether an address begins with another one, at an end of its host or of a part of its path, so that
    /// `https://a.example` is no beginning of `https://a.example.evil`.
    private static func begins(_ id: String, with beginning: String) -> Bool {
        guard let host = LegacyDocuments.host(of: beginning), LegacyDocuments.host(of: id) == host else { return false }
        let path = id.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        // Dotted segments lead elsewhere than the text says.
        let segments = path.split(separator: UInt8(ascii: "/"))
        let isDotted = segments.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
        return !isDotted && !path.contains(UInt8(ascii: "%")) && id.utf8.starts(with: beginning.utf8)
    }

    private static func site(_ issuerID: String) -> String {
        LegacyDocuments.host(of: issuerID).map { ", which is on the website \($0)" } ?? ""
    }
}
