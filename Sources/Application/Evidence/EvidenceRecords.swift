internal import Credentialing
internal import Files
internal import Storage

/// A file as its row says, with what opens it.
struct FileRecord: Sendable {
    let owner: ID<Person>
    let name: String
    let mediaType: String
    let showing: Showing
    let digest: String
    let storageName: StorageName
    let sealedKey: String
}

/// A reader's look at a file, and the reading that allows it.
struct Look {
    let submission: Submission
    let allocation: ID<Allocation>
    let reading: Reading
    let reader: ID<Person>
    let item: String
    /// What the reader sees the file called.
    let fileName: String
    /// Since when the reader holds the reading.
    let claimed: Instant
}

extension Transaction {
    /// What a person's files take, against the limits.
    func fileQuota(of person: ID<Person>, settings: Settings) throws -> Quota {
        let row = try first(
            """
            SELECT COALESCE(SUM(size), 0) AS used FROM stored_file WHERE owner = \(person) AND destroyed IS NULL
            """
        )
        return Quota(
            perFile: settings.fileLimit,
            perPerson: settings.personQuota,
            used: try row?.int64("used") ?? 0
        )
    }

    /// A file whose bytes are there.
    func fileRecord(_ id: ID<Artifact>) throws -> FileRecord {
        guard let row = try first("SELECT * FROM stored_file WHERE id = \(id) AND destroyed IS NULL"),
            let name = StorageName(try row.text("storage_name"))
        else { throw Refusal.notFound }
        return FileRecord(
            owner: try row.id("owner"),
            name: try row.text("name"),
            mediaType: try row.text("media_type"),
            showing: try row.value("showing"),
            digest: try row.text("digest"),
            storageName: name,
            sealedKey: try row.text("sealed_key")
        )
    }

    /// The reading that a person holds now and that a file belongs to.
    func look(at file: ID<Artifact>, by actor: Actor, titles: Titles, at now: Instant) throws -> Look {
        let held = try rows(
            """
            SELECT a.id, a.claimed, r.item, r.set_number, r.slot, r.position, f.name
            FROM response r JOIN allocation a ON a.submission = r.submission JOIN stored_file f ON f.id = r.file
            WHERE r.file = \(file) AND a.assessor = \(actor.person) AND a.state = 'claimed'
            """
        )
        for row in held {
            let open = try reading(row.id("id"), of: actor, titles: titles, at: now)
            let item = try row.text("item")
            let isOffered = open.title.activeItems(choosing: open.choices).contains { $0.item.key == item }
            guard isOffered, Permission.refusal(of: .openEvidence, standing: open.standing) == nil else { continue }
            return Look(
                submission: open.submission,
                allocation: open.allocation.id,
                reading: open.allocation.reading,
                reader: actor.person,
                item: item,
                fileName: PlainFileName.text(
                    for: try row.text("name"),
                    at: ResponseAddress(
                        item: item,
                        set: try row.integer("set_number"),
                        slot: try row.text("slot"),
                        position: try row.integer("position")
                    ),
                    of: open.title.item(item)?.item
                ),
                claimed: try row.instant("claimed")
            )
        }
        throw Refusal.notFound
    }

    /// Whether the reader has looked at the file since the reading was claimed.
    func isOnRecord(_ look: Look, at file: ID<Artifact>) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM evidence_view
            WHERE submission = \(look.submission.id) AND at >= \(look.claimed) AND viewer = \(look.reader)
                AND file = \(file)
            """
        ) != nil
    }

    /// Where the bytes of a destroyed file lie, or `nil` when there is no such file.
    func storageNameOfDestroyed(_ id: ID<Artifact>) throws -> StorageName? {
        let row = try first("SELECT storage_name FROM stored_file WHERE id = \(id) AND destroyed IS NOT NULL")
        return try row.flatMap { StorageName(try $0.text("storage_name")) }
    }
}

extension Work {
    func insert(_ kept: KeptFile, as id: ID<Artifact>, in submission: Submission) throws {
        try run(
            """
            INSERT INTO stored_file (id, owner, enrollment, name, media_type, showing, size, digest, storage_name,
                sealed_key, created)
            VALUES (\(id), \(submission.person), \(submission.enrollment), \(kept.name.text), \(kept.mediaType),
                \(kept.showing.rawValue), \(kept.bytes.size), \(kept.bytes.digest), \(kept.bytes.storageName.text),
                \(kept.bytes.sealedKey), \(now))
            """
        )
    }

    func insertFileResponse(
        _ id: ID<Response>,
        at address: ResponseAddress,
        file: ID<Artifact>,
        in dossier: Dossier
    ) throws {
        try run(
            """
            INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, file, created,
                changed)
            VALUES (\(id), \(dossier.submission.id), \(address.item), \(address.set), \(address.slot),
                \(address.position), 'file', \(dossier.title.language), \(file), \(now), \(now))
            """
        )
    }

    /// Destroys a file's key when nothing refers to the file any more. Without its key the file is noise.
    ///
    /// - Returns: whether it was destroyed.
    func destroyKey(of file: ID<Artifact>) throws -> Bool {
        try run(
            """
            UPDATE stored_file SET destroyed = \(now), sealed_key = ''
            WHERE id = \(file) AND destroyed IS NULL AND NOT EXISTS (SELECT 1 FROM response WHERE file = \(file))
            """
        ) == 1
    }

    func insert(_ look: Look, at file: ID<Artifact>) throws {
        let id: ID<EvidenceView> = newID()
        let role: Role = look.reading == .third || look.reading == .appeal ? .leadAssessor : .assessor
        try run(
            """
            INSERT INTO evidence_view (id, submission, owner, viewer, capacity, item, file, at)
            VALUES (\(id), \(look.submission.id), \(look.submission.person), \(look.reader), \(role.rawValue),
                \(look.item), \(file), \(now))
            """
        )
    }
}

/// An opening of evidence that is on record.
enum EvidenceView {}
