internal import Credentialing
internal import LinkedData
package import OpenBadges
internal import Storage

/// What somebody hands in to be checked.
package enum VerificationInput: Hashable, Sendable {
    /// A file, whatever it is.
    case file([UInt8])
    /// What was pasted: a credential as JSON or token, or the address of a badge page of ours.
    case text(String)
}

extension Platform {
    /// Bytes of a file that are looked at; a picture with a badge in it has far fewer.
    package static let verificationLimit = 4 << 20

    /// Checks a credential, ours or anyone's: the same report as `proven verify`.
    ///
    /// - Parameters:
    ///   - recipient: the e-mail address of the person it should be about, when the asker knows one. Not kept.
    ///   - outside: where documents of other sites come from. Our own come from the database, without a network.
    /// - Throws: ``Refusal`` when there is nothing to check: an empty paste, an address that is not ours.
    package func verify(
        _ input: VerificationInput,
        recipient: String?,
        outside: any DocumentSource
    ) async throws -> ReportedCredential {
        let bytes = try await bytes(of: input)
        let source = OwnDocuments(platform: self, outside: outside)
        var verifier = VerifierSettings(
            now: DateTimeStamp(milliseconds: clock.now().milliseconds),
            source: source
        )
        if let recipient = recipient?.trimmed, !recipient.isEmpty { verifier.recipient = recipient }
        return ReportedCredential(await Verifier(settings: verifier).verify(bytes), isLax: false)
    }

    private func bytes(of input: VerificationInput) async throws -> [UInt8] {
        switch input {
        case .file(let bytes):
            guard !bytes.isEmpty else { throw Refusal.doesNotFit("The file is empty. Choose another.") }
            return bytes
        case .text(let text):
            let text = text.trimmed
            guard !text.isEmpty else {
                throw Refusal.doesNotFit("Choose a file, or paste a badge or the address of its page.")
            }
            guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return Array(text.utf8) }
            return try await document(atAddress: text)
        }
    }

    /// The badge behind the address of a page of ours. Other addresses are not opened: whoever has such a badge has
    /// its file.
    private func document(atAddress address: String) async throws -> [UInt8] {
        let prefix = settings.publicURL + "/credentials/"
        guard address.hasPrefix(prefix) else {
            throw Refusal.doesNotFit(
                "That address is not one of a badge on this site. Download the badge from there and choose its file."
            )
        }
        let name = address.dropFirst(prefix.count).prefix { $0 != "." && $0 != "?" && $0 != "#" && $0 != "/" }
        do {
            return try await badgeFile(ID(String(name)), as: .json).bytes
        } catch Refusal.notFound {
            throw Refusal.doesNotFit("There is no public badge at that address. Its owner may keep it private.")
        }
    }
}

/// Documents under our own addresses, from the database; all others from outside. So our own badges are checked even
/// where this machine cannot reach its own public address.
struct OwnDocuments: DocumentSource {
    let platform: Platform
    let outside: any DocumentSource

    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        let base = platform.settings.publicURL + "/"
        guard url.utf8.starts(with: base.utf8) else { return try await outside.document(at: url) }
        let parts = url.dropFirst(base.count).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        do {
            return try await own(parts)
        } catch {
            throw DocumentUnavailable(url: url, reason: .status(404))
        }
    }

    private func own(_ parts: [String]) async throws -> [UInt8] {
        switch (parts.count, parts.first) {
        case (2, "status"): try await platform.statusList(ID(parts[1]))
        case (3, "issuers") where parts[2] == "did.json": try await platform.didDocument(slug: parts[1])
        case (4, "issuers") where parts[2] == "keys": try await platform.publishedKey(parts[3], slug: parts[1])
        default: throw Refusal.notFound
        }
    }
}
