package import Credentialing
internal import Foundation

extension Platform {
    /// Adds a link with a note to a slot that takes links.
    package func addLink(
        _ link: String,
        note: String,
        to slot: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        let link = try WebLink.checked(link)
        try Self.checkLength(of: note)
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            let address = dossier.freePlace(for: .link, at: slot)
            if let refusal = dossier.refusal(toGive: .link, at: address) { throw refusal }
            try work.insert(
                Response(
                    id: work.newID(),
                    address: address,
                    kind: .link,
                    language: dossier.title.language,
                    text: note.trimmed,
                    link: link
                ),
                in: dossier.submission
            )
            try work.touch(dossier.submission)
        }
    }

    /// Changes a link or its note, with a version check. A change repeated after a lost answer is no conflict; what
    /// another window changed meanwhile stays as it is and comes back.
    package func changeLink(
        _ link: String,
        note: String,
        at address: ResponseAddress,
        of id: ID<Submission>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> TextSaving {
        let link = try WebLink.checked(link)
        try Self.checkLength(of: note)
        return try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let refusal = dossier.refusal(toGive: .link, at: address) { throw refusal }
            guard let stored = dossier.response(at: address) else { throw Refusal.notFound }
            let note = note.trimmed
            if stored.text == note, stored.link == link { return .saved(revision: stored.revision) }
            guard stored.revision == revision else {
                return .conflict(stored: stored.text, revision: stored.revision)
            }
            try work.update(stored, text: note, link: link, in: dossier.submission)
            try work.touch(dossier.submission)
            return .saved(revision: stored.revision + 1)
        }
    }
}

/// Addresses of pages that a learner offers as evidence.
enum WebLink {
    /// The address when it is https, has a host with a dot, no name or password in it, and is not too long.
    static func checked(_ text: String) throws -> String {
        let text = text.trimmed
        guard text.utf8.count <= 2000, let parts = URLComponents(string: text), parts.scheme?.lowercased() == "https",
            let host = parts.host, host.contains("."), parts.user == nil, parts.password == nil,
            text.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 })
        else {
            throw Refusal.doesNotFit("Enter the whole address of a page, beginning with https://")
        }
        return text
    }
}
