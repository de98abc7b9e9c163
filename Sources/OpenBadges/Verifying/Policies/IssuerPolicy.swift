internal import LinkedData

/// Does the key belong to the issuer named? (Data Integrity 1.0 §4.4 step "controller", Controlled Identifiers 1.0 §3.3.)
struct IssuerPolicy: VerificationPolicy {
    let name = CheckName.issuer

    func check(_ examination: inout Examination) async -> Answer {
        guard let issuer = examination.issuerID else { return .failed("It does not name an issuer by id.") }
        guard let signer = examination.signer else {
            return .couldNotCheck("It claims to be from \(issuer); without a key that fits, nobody can tell.")
        }
        guard signer.holds else {
            return .couldNotCheck(
                "It claims to be from \(issuer); the signature does not fit, so it could be from anyone."
            )
        }
        let answer = await strictAnswer(issuer, signer, examination)
        guard answer.outcome != .passed, examination.settings.isLax, !Self.isRevoked(signer) else { return answer }
        examination.notes.append("Lax: \(answer.reason)")
        return .passed("Not required with relaxed rules. \(answer.reason)")
    }

    private func strictAnswer(_ issuer: String, _ signer: Signer, _ examination: Examination) async -> Answer {
        switch signer.origin {
        case .trusted:
            return Self.answerForTrustedKey(issuer, signer)
        case .token:
            return await answerForBareKey(issuer, signer, examination)
        case .fragment:
            return .failed("The key stands only in the URL that names it, so anyone could have signed as \(issuer).")
        case .url(let url):
            return Self.isBelow(url, issuer)
                ? .passed("The key is published at \(url), below the address of the issuer \(issuer).")
                : .couldNotCheck("The key is published at \(url); nothing there says that it belongs to \(issuer).")
        case .document(let document, let method):
            return await answer(issuer, document, method, signer, examination)
        }
    }

    private func answer(
        _ issuer: String,
        _ document: DIDDocument,
        _ method: VerificationMethod,
        _ signer: Signer,
        _ examination: Examination
    ) async -> Answer {
        let controller = method.controller ?? document.id
        guard controller.isExactly(issuer) else {
            return .failed("It was signed by \(controller), but claims to be from \(issuer).")
        }
        if let revoked = method.revoked { return .failed("The issuer declared this key invalid as of \(revoked).") }
        if let expires = method.expires, expires <= signer.created ?? examination.settings.now {
            return .failed("The key was no longer to be used after \(expires).")
        }
        var listing = document
        if !document.id.isExactly(issuer) || document.isSingleKey {
            guard let own = await KeyLookup(settings: examination.settings).document(of: issuer), !own.isSingleKey
            else {
                return .couldNotCheck("The document of \(issuer), which must list the key, could not be had.")
            }
            listing = own
        }
        guard let listed = listing.method(method.id), case .success(let key) = listed.key, key == signer.key else {
            return .failed("The document of \(issuer) does not list this key.")
        }
        if let revoked = listed.revoked { return .failed("The issuer declared this key invalid as of \(revoked).") }
        guard listing.authorizes(method.id, for: "assertionMethod") else {
            return .failed("\(issuer) has this key, but not for making claims (assertionMethod).")
        }
        return .passed("The key belongs to \(issuer)\(Self.inWords(issuer, examination)).")
    }

    /// A key given with the check is vouched for, but not as every issuer's: where its name is a URL, that is one of
    /// the issuer's DID or site.
    private static func answerForTrustedKey(_ issuer: String, _ signer: Signer) -> Answer {
        guard IRI.hasScheme(signer.method) else {
            return .passed(
                "The key was given with this check, without saying whose it is; it claims to be from \(issuer)."
            )
        }
        guard owner(of: signer.method).elementsEqual(owner(of: issuer)) else {
            return .couldNotCheck(
                "The key \(signer.method) was given with this check; nothing says that it belongs to \(issuer)."
            )
        }
        return .passed("The key was given with this check as one of the issuer's; it claims to be from \(issuer).")
    }

    /// The DID, or scheme and host, of a URL.
    private static func owner(of url: String) -> [UInt8] {
        let whole = Array(url.utf8.prefix { $0 != UInt8(ascii: "#") })
        guard let authority = url.utf8.starts(with: "https://".utf8) ? "https://".utf8.count : nil else { return whole }
        let end = whole[authority...].firstIndex { [0x2F, 0x3F, 0x5C].contains($0) } ?? whole.endIndex
        return Array(whole[..<end])
    }

    /// A key that only the token speaks of is the issuer's if the issuer lists the same key.
    private func answerForBareKey(_ issuer: String, _ signer: Signer, _ examination: Examination) async -> Answer {
        guard let document = await KeyLookup(settings: examination.settings).document(of: issuer) else {
            return .couldNotCheck("The key stands only in the token; nothing says that it belongs to \(issuer).")
        }
        let listed = document.methods.first { method in
            if case .success(let key) = method.key { key == signer.key } else { false }
        }
        guard let listed else { return .failed("The key in the token is not one of those that \(issuer) lists.") }
        return await answer(issuer, document, listed, signer, examination)
    }

    private static func isRevoked(_ signer: Signer) -> Bool {
        if case .document(_, let method) = signer.origin { method.revoked != nil } else { false }
    }

    /// A did:key says who holds a key and no more; a did:web shows a domain, which a person can judge.
    private static func inWords(_ issuer: String, _ examination: Examination) -> String {
        if issuer.hasPrefix("did:web:") {
            let parts = issuer.split(separator: ":").dropFirst(2).map(String.init)
            let folder = parts.dropFirst().joined(separator: "/")
            // Many may share a website; the folder is then what tells them apart.
            return folder.isEmpty
                ? ", which is the website \(parts.first ?? issuer)"
                : ", which is the folder \(folder) on the website \(parts.first ?? issuer)"
        }
        if issuer.hasPrefix("did:key:") {
            return ", an identifier that is the key itself and says nothing about who holds it"
        }
        return ""
    }

    /// Whether a URL lies below another one on the same https site.
    private static func isBelow(_ url: String, _ issuer: String) -> Bool {
        guard issuer.hasPrefix("https://"), url.utf8.starts(with: issuer.utf8) else { return false }
        let rest = Array(url.utf8.dropFirst(issuer.utf8.count))
        // A server may resolve dotted segments, and then the key lies elsewhere.
        let path = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.split(separator: UInt8(ascii: "/"))
        let isDotted = segments.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
        guard !isDotted, !path.contains(UInt8(ascii: "%")), !path.contains(UInt8(ascii: "\\")) else { return false }
        if issuer.hasSuffix("/") { return true }
        let next = rest.first
        return next == UInt8(ascii: "/") || next == UInt8(ascii: "#") || next == UInt8(ascii: "?")
    }
}
