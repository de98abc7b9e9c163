internal import Credentialing
internal import Foundation
internal import Storage

/// The bench of a reader as stored.
struct StoredDraft {
    let draft: Assessment.Draft
    let revision: Int
    let levelsCommitted: Instant?
    let changed: Instant
}

extension Transaction {
    /// What a person wrote on the bench of an allocation, when anything.
    func assessmentDraft(of id: ID<Allocation>, by person: ID<Person>) throws -> StoredDraft? {
        guard
            let row = try first(
                "SELECT * FROM assessment_draft WHERE allocation = \(id) AND assessor = \(person)"
            )
        else { return nil }
        let draft = try JSONDecoder().decode(Assessment.Draft.self, from: Data(try row.text("document").utf8))
        return StoredDraft(
            draft: draft,
            revision: try row.integer("revision"),
            levelsCommitted: try row.instantIfAny("levels_committed"),
            changed: try row.instant("changed")
        )
    }

    /// Stores the bench when no other window has since `revision`; else says what is there. The same text again is no
    /// conflict: the answer to its first save may have been lost.
    func keep(
        _ draft: Assessment.Draft,
        on id: ID<Allocation>,
        of person: ID<Person>,
        expecting revision: Int,
        at now: Instant
    ) throws -> DraftSaving {
        let text = String(decoding: try JSONEncoder.stable.encode(draft), as: UTF8.self)
        if let stored = try assessmentDraft(of: id, by: person) {
            if stored.draft == draft { return .saved(revision: stored.revision) }
            guard stored.revision == revision else {
                return .conflict(stored: stored.draft, revision: stored.revision)
            }
            try run(
                """
                UPDATE assessment_draft SET document = \(text), changed = \(now), revision = revision + 1
                WHERE allocation = \(id) AND assessor = \(person) AND revision = \(revision)
                """
            )
        } else {
            // A bench that was cleared meanwhile starts over at whatever the window knew.
            try run(
                """
                INSERT INTO assessment_draft (allocation, assessor, document, changed, revision)
                VALUES (\(id), \(person), \(text), \(now), \(revision + 1))
                """
            )
        }
        return .saved(revision: revision + 1)
    }

    /// Whether the levels were not committed before.
    func commitLevels(of id: ID<Allocation>, by person: ID<Person>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE assessment_draft SET levels_committed = \(now)
            WHERE allocation = \(id) AND assessor = \(person) AND levels_committed IS NULL
            """
        ) == 1
    }
}
