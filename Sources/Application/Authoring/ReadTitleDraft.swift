internal import ContentFormat
package import Credentialing
internal import Files
internal import Storage

/// A title that is published, in a list.
package struct PublishedTitle: Hashable, Sendable {
    package let slug: String
    package let title: String
    package let number: Int
    package let published: Instant
}

/// What an author sees of what is being written.
package struct DraftShelf: Sendable {
    package let open: [TitleDraft]
    package let closed: [TitleDraft]
    /// How many published titles stand on the shelf.
    package static let publishedLimit = 50

    /// Titles of which the next version can be begun, by their names.
    package let published: [PublishedTitle]
    /// Where the person may begin a title.
    package let organizations: [OrganizationChoice]
}

extension Platform {
    /// The drafts of the organizations that the person writes for.
    package func titleDrafts(of actor: Actor) async throws -> DraftShelf {
        let memberships = actor.memberships.filter { membership in
            Permission.refusal(of: .writeTitle, standing: Standing(roles: membership.roles)) == nil
        }
        guard !memberships.isEmpty else { throw Refusal.notFound }
        return try await read { transaction in
            let paths = memberships.map(\.path)
            return DraftShelf(
                open: try transaction.titleDrafts(within: paths, isOpen: true, limit: 200),
                closed: try transaction.titleDrafts(within: paths, isOpen: false, limit: 50),
                published: try transaction.publishedTitles(within: paths, limit: DraftShelf.publishedLimit),
                organizations: try transaction.organizations(in: AdministrationScope(paths: paths))
            )
        }
    }

    /// A draft whole, with what is wrong with it.
    package func titleDraft(_ id: ID<TitleDraft>, by actor: Actor) async throws -> DraftDetail {
        try await read { transaction in
            let (draft, canWrite) = try transaction.titleDraft(id, readBy: actor)
            let (document, parts) = try transaction.document(of: id)
            let reading = document.read()
            return DraftDetail(
                draft: draft,
                document: document,
                parts: parts,
                comments: try transaction.comments(of: id),
                title: reading.title,
                problems: reading.problems,
                returned: draft.isReturned ? try transaction.returningStep(of: draft) : nil,
                overtaking: try transaction.overtaking(draft),
                canWrite: canWrite
            )
        }
    }

    /// The draft as a file that others can take over; with what is not right yet as far as the format can say it.
    package func titleDraftFile(_ id: ID<TitleDraft>, by actor: Actor) async throws -> TitleFile {
        let detail = try await titleDraft(id, by: actor)
        let key = detail.title.key.isEmpty ? "draft" : detail.title.key
        let title = try await read { try $0.withTemplates(detail.title) }
        return TitleFile(name: "\(key).microcredential.yaml", text: title.yaml)
    }

    /// A file that goes with a draft, to be downloaded.
    package func draftTemplate(
        named name: String,
        of id: ID<TitleDraft>,
        by actor: Actor
    ) async throws -> TemplateDownload {
        let detail = try await titleDraft(id, by: actor)
        return try await read { transaction in
            guard let file = try transaction.withTemplates(detail.title).files.first(where: { $0.name == name }),
                let bytes = file.content
            else { throw Refusal.notFound }
            let mediaType = FileKind(ending: file.ending)?.mediaType ?? "application/octet-stream"
            return TemplateDownload(name: file.name, mediaType: mediaType, bytes: bytes)
        }
    }
}

extension Transaction {
    func document(of draft: ID<TitleDraft>) throws -> (DraftDocument, [String: StoredPart]) {
        let parts = try parts(of: draft)
        let outline = DraftOutline(parts[DraftPlace.outline]?.content ?? DraftOutline().content)
        var document = DraftDocument(outline: outline)
        let inPlace = Set(outline.places)
        for (place, part) in parts where place != DraftPlace.outline {
            if DraftPlace.kind(of: place) == nil || inPlace.contains(place) { document[place] = part.content }
        }
        return (document, parts)
    }
}
