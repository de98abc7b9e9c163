package import ContentFormat
package import Credentialing
package import LinkedData
internal import Storage

/// One change of what stands where.
package enum OutlineChange: Sendable {
    case add(DraftPlace.Kind, to: DraftDocument.Parent, content: JSONObject)
    case moveUp(String)
    case moveDown(String)
    case remove(String)
}

extension Platform {
    /// Changes the order of a draft, or what is in it. Changes of several people come one after the other.
    ///
    /// - Returns: the place of what was added.
    @discardableResult
    package func changeOutline(
        _ change: OutlineChange,
        of id: ID<TitleDraft>,
        by actor: Actor
    ) async throws -> String? {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            var (document, parts) = try work.document(of: id)
            var added: String?
            switch change {
            case .add(let kind, let parent, let content):
                guard document.outline.places.count < 400 else {
                    throw Refusal.limit("A title holds at most 400 parts. Nothing was added.")
                }
                guard let place = document.add(kind, to: parent, content: content) else { throw Refusal.notFound }
                _ = try work.keep(document[place], at: place, after: nil, of: draft, by: actor.person)
                added = place
            case .moveUp(let place): document.move(place, by: -1)
            case .moveDown(let place): document.move(place, by: 1)
            case .remove(let place):
                guard document.outline.places.contains(place) else { throw Refusal.alreadyDone }
                document.remove(place)
            }
            let outline = document.outline.content
            let stored = parts[DraftPlace.outline]
            if stored?.content != outline {
                _ = try work.keep(outline, at: DraftPlace.outline, after: stored, of: draft, by: actor.person)
            }
            return added
        }
    }

    /// Puts a draft away. It stays readable, and its parts with it.
    package func dropTitleDraft(_ id: ID<TitleDraft>, by actor: Actor) async throws {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            try work.setState(.dropped, of: draft.id)
            try work.audit(
                AuditEvent(.titleDraftDropped, "titleDraft", draft.id, organization: draft.organization),
                by: actor.person
            )
        }
    }
}
