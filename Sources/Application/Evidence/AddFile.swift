package import Credentialing
package import Files

/// A file on its way to a place of a draft. Its parts are given to `file` as they arrive.
package struct IncomingEvidence: Sendable {
    /// Takes the parts; give it up with `abandon()` when the sender goes away.
    package let file: IncomingFile
    fileprivate let slot: ResponseAddress
    fileprivate let submission: ID<Submission>
}

/// A file that was added to a draft.
package struct AddedFile: Sendable, Hashable {
    package let file: ID<Artifact>
    package let response: ID<Response>
    package let address: ResponseAddress
    /// The name to show, which may differ from the one that was sent.
    package let name: String
    package let size: Int64
}

extension Platform {
    /// What the person may still add, to be told before anything is sent.
    package func fileQuota(of actor: Actor) async throws -> Quota {
        let settings = settings
        return try await read { try $0.fileQuota(of: actor.person, settings: settings) }
    }

    /// Begins to add a file to a slot of the person's own draft. What is refused by name, place, number or announced
    /// size is refused before anything is sent.
    ///
    /// - Throws: `FileRefusal` or ``Refusal`` with what to do.
    package func beginFile(
        named name: String,
        announced size: Int64? = nil,
        to slot: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> IncomingEvidence {
        let name = CleanFileName(name)
        let (titles, settings) = (titles, settings)
        let quota = try await read { transaction in
            let dossier = try transaction.ownDossier(id, of: actor, titles: titles)
            guard dossier.submission.state.isOpenToChange else { throw Refusal.alreadySubmitted }
            let kind = FileKind(ending: name.ending)
            if let refusal = dossier.refusal(toAdd: kind, at: dossier.freePlace(for: .file, at: slot)) {
                throw refusal
            }
            return try transaction.fileQuota(of: actor.person, settings: settings)
        }
        let file = try await files.receive(name, quota: quota, of: actor.person.text, announced: size)
        return IncomingEvidence(file: file, slot: slot, submission: id)
    }

    /// Ends the upload: the file is looked at, freed of metadata and kept, and takes the next free place of its slot.
    /// The same bytes under the same name at the same slot are added once. When anything stands against it, nothing of
    /// the file is left.
    ///
    /// - Throws: `FileRefusal` or ``Refusal`` with what to do.
    package func finishFile(_ incoming: IncomingEvidence, by actor: Actor) async throws -> AddedFile {
        let kept = try await incoming.file.finish()
        do {
            let (added, isNew) = try await write { work in
                try work.add(kept, incoming, by: actor, titles: titles, settings: settings)
            }
            if !isNew { try await files.destroy(kept.bytes.storageName) }
            return added
        } catch {
            // When nobody knows whether the row is there, the bytes stay; `proven check` tells what belongs to nothing.
            if Outage(error) != .unsure { try? await files.destroy(kept.bytes.storageName) }
            throw error
        }
    }
}

extension Work {
    fileprivate func add(
        _ kept: KeptFile,
        _ incoming: IncomingEvidence,
        by actor: Actor,
        titles: Titles,
        settings: Settings
    ) throws -> (AddedFile, isNew: Bool) {
        let dossier = try draft(incoming.submission, of: actor, titles: titles)
        let address = dossier.freePlace(for: .file, at: incoming.slot)
        if let same = dossier.twin(of: kept, at: address) { return (same, false) }
        if let refusal = dossier.refusal(toAdd: kept.kind, at: address) { throw refusal }
        let quota = try fileQuota(of: actor.person, settings: settings)
        if let refusal = quota.refusal(ofSize: kept.bytes.size) { throw refusal }

        let file: ID<Artifact> = newID()
        let response: ID<Response> = newID()
        try insert(kept, as: file, in: dossier.submission)
        try insertFileResponse(response, at: address, file: file, in: dossier)
        try touch(dossier.submission)
        try audit(
            AuditEvent(
                .fileAdded,
                "submission",
                dossier.submission.id,
                facts: [
                    "file": file.text, "item": address.item, "mediaType": kept.mediaType,
                    "size": String(kept.bytes.size),
                ],
                values: ["name": kept.name.text]
            ),
            by: actor.person
        )
        let added = AddedFile(
            file: file,
            response: response,
            address: address,
            name: kept.name.text,
            size: kept.bytes.size
        )
        return (added, true)
    }
}

extension Dossier {
    /// The same file at the same slot: a button pressed twice, or an upload repeated after a lost answer.
    fileprivate func twin(of kept: KeptFile, at address: ResponseAddress) -> AddedFile? {
        for response in responses(to: address.item, set: address.set, slot: address.slot) {
            guard let file = response.file, !file.isDestroyed, file.digest == kept.bytes.digest,
                file.name == kept.name.text
            else { continue }
            return AddedFile(
                file: file.id,
                response: response.id,
                address: response.address,
                name: file.name,
                size: file.size
            )
        }
        return nil
    }
}
