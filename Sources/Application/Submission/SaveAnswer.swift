package import Credentialing

/// What came of saving a text.
package enum TextSaving: Hashable, Sendable {
    /// Saved; the next save has to name this revision.
    case saved(revision: Int)
    /// Another window saved first. Both texts are there, so that nothing is lost.
    case conflict(stored: String, revision: Int)
}

extension Platform {
    /// Characters one text may have.
    package static let textLimit = 60_000

    /// Saves a text answer. A save that names an old revision changes nothing and brings back what is stored, unless it
    /// says the same; a save repeated after a lost answer is no conflict.
    package func saveAnswer(
        _ text: String,
        at address: ResponseAddress,
        of id: ID<Submission>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> TextSaving {
        try Self.checkLength(of: text)
        return try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let refusal = dossier.refusal(toGive: .text, at: address) { throw refusal }
            guard let stored = dossier.response(at: address) else {
                return try work.insertAnswer(text, at: address, in: dossier)
            }
            guard stored.kind == .text else { throw Refusal.changedMeanwhile }
            if stored.text == text { return .saved(revision: stored.revision) }
            guard stored.revision == revision else {
                return .conflict(stored: stored.text, revision: stored.revision)
            }
            try work.update(stored, text: text, in: dossier.submission)
            try work.touch(dossier.submission)
            return .saved(revision: stored.revision + 1)
        }
    }

    /// A text that is far longer than anything asked for is told so before it is read.
    static func checkLength(of text: String) throws {
        guard text.utf8.count <= textLimit * 4, text.count <= textLimit else {
            throw Refusal.limit("This text is too long: at most 60,000 characters can be saved. Nothing was changed.")
        }
    }
}

extension Work {
    fileprivate func insertAnswer(
        _ text: String,
        at address: ResponseAddress,
        in dossier: Dossier
    ) throws -> TextSaving {
        guard !text.trimmed.isEmpty else { return .saved(revision: 0) }
        try insert(
            Response(id: newID(), address: address, kind: .text, language: dossier.title.language, text: text),
            in: dossier.submission
        )
        try touch(dossier.submission)
        return .saved(revision: 1)
    }
}
