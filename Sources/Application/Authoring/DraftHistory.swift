internal import ContentFormat
package import Credentialing
internal import Storage

/// A part as it was, beside how it stands.
package struct PartDifference: Sendable {
    package let draft: TitleDraft
    package let old: StoredPart
    package let current: StoredPart?
    package let canWrite: Bool
}

extension Platform {
    /// The last changes of a draft, the newest first. What one person changed in one part within two minutes is told
    /// once, by its end.
    package func draftHistory(
        of id: ID<TitleDraft>,
        place: String? = nil,
        by actor: Actor
    ) async throws -> (draft: TitleDraft, entries: [StoredPart]) {
        try await read { transaction in
            let (draft, _) = try transaction.titleDraft(id, readBy: actor)
            var entries: [StoredPart] = []
            for entry in try transaction.partHistory(of: id, place: place, limit: 500) {
                let later = entries.last { $0.place == entry.place }
                if let later, later.changedBy == entry.changedBy,
                    later.changed.milliseconds - entry.changed.milliseconds < 120_000, entry.revision > 1
                {
                    continue
                }
                entries.append(entry)
            }
            return (draft, entries)
        }
    }

    /// A part as it was, to be compared with how it stands.
    package func draftPart(
        _ place: String,
        of id: ID<TitleDraft>,
        revision: Int,
        by actor: Actor
    ) async throws -> PartDifference {
        try await read { transaction in
            let (draft, canWrite) = try transaction.titleDraft(id, readBy: actor)
            guard let old = try transaction.part(place, of: id, revision: revision) else { throw Refusal.notFound }
            return PartDifference(
                draft: draft,
                old: old,
                current: try transaction.part(place, of: id),
                canWrite: canWrite
            )
        }
    }

    /// Makes a part say again what it said. What it says now stays in the history.
    package func restoreDraftPart(
        _ place: String,
        of id: ID<TitleDraft>,
        revision: Int,
        by actor: Actor
    ) async throws {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            guard let old = try work.part(place, of: id, revision: revision) else { throw Refusal.notFound }
            let current = try work.part(place, of: id)
            var content = old.content
            if place == DraftPlace.outline {
                // Places that were given since are never given again.
                var outline = DraftOutline(content)
                outline.goOn(from: DraftOutline(current?.content ?? content).last)
                content = outline.content
            }
            if current?.content == content { return }
            _ = try work.keep(content, at: place, after: current, of: draft, by: actor.person)
        }
    }
}
