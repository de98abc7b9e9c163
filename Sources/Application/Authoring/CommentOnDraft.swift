internal import ContentFormat
package import Credentialing
internal import Storage

extension Platform {
    /// Says something about a part of a draft, to everyone who writes or reviews it.
    package func comment(
        _ text: String,
        at place: String,
        of id: ID<TitleDraft>,
        by actor: Actor
    ) async throws {
        let words = text.trimmed
        try await write { work in
            let (draft, _) = try work.titleDraft(id, readBy: actor)
            guard (1...4000).contains(words.count) else {
                throw Refusal.doesNotFit("Write a comment of 1 to 4,000 characters")
            }
            guard DraftPlace.isPlace(place) else { throw Refusal.notFound }
            guard ![.published, .dropped].contains(draft.state) else { throw Refusal.alreadyDone }
            try work.insert(comment: work.newID(), words, at: place, of: draft, by: actor.person)
        }
    }

    /// Notes that a comment is dealt with.
    package func settleComment(
        _ comment: ID<DraftComment>,
        of id: ID<TitleDraft>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let (draft, _) = try work.titleDraft(id, readBy: actor)
            guard try work.settle(comment: comment, of: draft.id, by: actor.person) else { throw Refusal.alreadyDone }
        }
    }
}
