internal import ContentFormat
package import Credentialing
internal import LinkedData
internal import Storage

extension Platform {
    /// Takes what was published meanwhile into a draft that began with an older version. Where both changed the same
    /// thing, the draft's words stand, what the version says is in the history of the part, and a comment tells so.
    ///
    /// - Returns: how many parts need a look.
    @discardableResult
    package func catchUpDraft(_ id: ID<TitleDraft>, by actor: Actor) async throws -> Int {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            guard let overtaking = try work.overtaking(draft), let base = draft.base,
                let achievement = draft.achievement,
                let current = try work.currentVersion(of: achievement)
            else { throw Refusal.alreadyDone }
            let (document, parts) = try work.document(of: id)
            let catchUp = DraftCatchUp(
                document,
                from: try work.content(of: base),
                to: try work.content(of: current.version)
            )
            try work.keep(catchUp, instead: document, parts, of: draft, number: overtaking.number, by: actor)
            try work.setBase(current.version, of: id)
            let event = AuditEvent(
                .draftCaughtUp,
                "titleDraft",
                id,
                organization: draft.organization,
                facts: ["version": current.version.text, "contested": String(catchUp.contested.count)]
            )
            try work.audit(event, by: actor.person)
            return catchUp.contested.count
        }
    }
}

extension Work {
    fileprivate func keep(
        _ catchUp: DraftCatchUp,
        instead document: DraftDocument,
        _ parts: [String: StoredPart],
        of draft: TitleDraft,
        number: Int,
        by actor: Actor
    ) throws {
        for place in catchUp.draft.parts.keys.sorted() {
            let content = catchUp.draft[place]
            if let theirs = catchUp.contested[place], !theirs.isEmpty {
                // Once what the version says, to be found in the history, and then the draft's own words again.
                _ = try keep(theirs, at: place, after: parts[place], of: draft, by: actor.person)
                _ = try keep(content, at: place, after: part(place, of: draft.id), of: draft, by: actor.person)
            } else if content != document[place] || parts[place] == nil && !content.isEmpty {
                _ = try keep(content, at: place, after: parts[place], of: draft, by: actor.person)
            }
        }
        let outline = catchUp.draft.outline.content
        if parts[DraftPlace.outline]?.content != outline {
            _ = try keep(outline, at: DraftPlace.outline, after: parts[DraftPlace.outline], of: draft, by: actor.person)
        }
        for (place, theirs) in catchUp.contested.sorted(by: { $0.key < $1.key }) {
            let isThere = DraftPlace.kind(of: place) == nil || catchUp.draft.outline.places.contains(place)
            let words: String
            if !isThere {
                words = "Version \(number) changed a part that is taken out here. It stays out."
            } else if theirs.isEmpty {
                words = "Version \(number) leaves this part out. It stays here, because it was changed in this draft."
            } else {
                words =
                    "Version \(number) changed the same as this draft. The words of the draft stand; those of version "
                    + "\(number) are in the history, under what it said before."
            }
            try insert(comment: newID(), words, at: isThere ? place : DraftPlace.title, of: draft, by: actor.person)
        }
    }
}
