internal import ContentFormat
package import Credentialing
package import LinkedData
internal import Storage

/// What came of saving a part of a draft.
package enum PartSaving: Hashable, Sendable {
    /// Kept; the next save has to name this revision.
    case saved(revision: Int)
    /// Kept together with what another person had changed meanwhile elsewhere in the part.
    case merged(StoredPart)
    /// Both changed the same thing. Nothing was kept; what stands there comes back.
    case conflict(StoredPart)
}

extension Platform {
    /// The most bytes that a part may have.
    package static let partLimit = 200_000

    /// Saves one part of a title. Whoever saved in between loses nothing: changes of different things are brought
    /// together, and of the same thing both are shown.
    ///
    /// - Parameter revision: The revision that the form was made from; 0 for a part that said nothing.
    package func saveDraftPart(
        _ content: JSONObject,
        at place: String,
        of id: ID<TitleDraft>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> PartSaving {
        guard DraftPlace.isPlace(place), place != DraftPlace.outline else { throw Refusal.notFound }
        guard JSONWriter().text(of: .object(content)).utf8.count <= Self.partLimit else {
            throw Refusal.limit("This part is too long to be kept. Shorten it; nothing was changed.")
        }
        return try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            var (document, parts) = try work.document(of: id)
            if DraftPlace.kind(of: place) != nil, !document.outline.places.contains(place) { throw Refusal.notFound }
            let stored = parts[place]
            var kept = content
            var isMerged = false
            if let stored, stored.revision != revision, stored.content != content {
                let base = try work.part(place, of: id, revision: revision)?.content
                guard let base = base ?? (revision == 0 ? JSONObject() : nil),
                    let merged = DraftMerge.merged(base: base, mine: content, theirs: stored.content)
                else { return .conflict(stored) }
                kept = merged
                isMerged = true
            }
            if let stored, stored.content == kept {
                return isMerged ? .merged(stored) : .saved(revision: stored.revision)
            }
            try work.renameItem(at: place, to: kept, in: &document, parts, of: draft, by: actor.person)
            let new = try work.keep(kept, at: place, after: stored, of: draft, by: actor.person)
            guard isMerged, let part = try work.part(place, of: id) else { return .saved(revision: new) }
            return .merged(part)
        }
    }
}

extension Work {
    /// When an item gets another key, whatever speaks of it gets it, too.
    fileprivate func renameItem(
        at place: String,
        to content: JSONObject,
        in document: inout DraftDocument,
        _ parts: [String: StoredPart],
        of draft: TitleDraft,
        by person: ID<Person>
    ) throws {
        guard DraftPlace.kind(of: place) == .item, let old = document[place]["key"]?.string,
            let new = content["key"]?.string, old != new, !new.isEmpty
        else { return }
        for other in document.renameItem(from: old, to: new).sorted() where other != place {
            _ = try keep(document[other], at: other, after: parts[other], of: draft, by: person)
        }
    }
}
