internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// One thing of a form, saved by a script while its person writes: a text, an entry of a log, a link with its note, or
/// where the learner sees the work on one criterion.
struct BackgroundSaving {
    let platform: Platform
    let work: WorkReading
    let form: FormFields
    let actor: Actor

    private var id: ID<Submission> { work.dossier.submission.id }
    private var revision: Int { form.int("revision") ?? 0 }

    /// Saves what stands at one place of an item; the place is named by its anchor.
    func item(_ item: Item) async throws -> Response {
        let at = form.line("at")
        for place in SlotPlace.all(of: item, in: work.dossier) {
            switch place.kind {
            case .text:
                guard let address = place.positions.map({ place.address($0) }).first(where: { $0.anchor == at }) else {
                    continue
                }
                return try await text(at: address)
            case .log, .link:
                guard let given = place.given.first(where: { $0.address.anchor == at }) else { continue }
                return try await row(given)
            case .file, .observation: continue
            }
        }
        throw Refusal.notFound
    }

    /// Saves the level and the note of one criterion.
    func selfEvaluation() async throws -> Response {
        let key = form.line("at")
        guard work.dossier.openCriteria.contains(where: { $0.key == key }) else { throw Refusal.notFound }
        let note = form.text("note-" + key)
        let entry = SelfEvaluation(
            criterion: key,
            level: form.line("level-" + key),
            note: note,
            revision: revision
        )
        let saving: TextSaving
        if let stored = try await platform.saveSelfEvaluation([entry], of: id, by: actor).first {
            saving = .conflict(stored: stored.note, revision: stored.revision)
        } else {
            let fresh = try await platform.work(on: id, by: actor).dossier.selfEvaluations[key]
            saving = .saved(revision: fresh?.revision ?? 0)
        }
        return try await response(saving, for: note) { dossier, note in
            ["level-" + key: dossier.selfEvaluations[key]?.level ?? "", "note-" + key: note]
        }
    }

    private func text(at address: ResponseAddress) async throws -> Response {
        let text = form.text("text")
        let saving = try await platform.saveAnswer(text, at: address, of: id, expecting: revision, by: actor)
        return try await response(saving, for: text) { _, stored in [address.anchor: stored] }
    }

    private func row(_ given: Credentialing.Response) async throws -> Response {
        let (anchor, text) = (given.address.anchor, form.text("text"))
        guard given.kind == .link else {
            let entry = try Platform.entry(form.line("date." + anchor), text)
            let saving = try await platform.changeLogEntry(
                entry,
                at: given.address,
                of: id,
                expecting: revision,
                by: actor
            )
            return try await response(saving, for: text) { dossier, stored in
                let date = dossier.response(at: given.address)?.logDate?.description
                return ["date." + anchor: date ?? "", anchor: stored]
            }
        }
        let saving = try await platform.changeLink(
            form.line("link." + anchor),
            note: text,
            at: given.address,
            of: id,
            expecting: revision,
            by: actor
        )
        return try await response(saving, for: text) { dossier, stored in
            ["link." + anchor: dossier.response(at: given.address)?.link ?? "", anchor: stored]
        }
    }

    /// The answer; in a conflict with what is stored by now, by the names of the controls.
    private func response(
        _ saving: TextSaving,
        for text: String,
        values: (Dossier, String) -> [String: String]
    ) async throws -> Response {
        try await saving.response(for: text, at: platform.clock.now(), zone: work.zone) { stored in
            values(try await platform.work(on: id, by: actor).dossier, stored)
        }
    }
}
