internal import Application
internal import Credentialing
internal import Edge

/// What came of saving the form of an item.
struct ItemSaving {
    /// What could not be taken, by field.
    var problems = FormProblems()
    /// What another window saved first, by field.
    var conflicts: [String: (stored: String, revision: Int)] = [:]

    /// With what is there and does not fit, whether it came with this form or stood there before.
    func noting(_ missing: [Missing]) -> ItemSaving {
        var noted = self
        for gap in missing where gap.isWrong && problems[gap.anchor] == nil && conflicts[gap.anchor] == nil {
            noted.problems.add(gap.anchor, gap.sentence)
        }
        return noted
    }

    /// What came of saving more of the same form.
    mutating func add(_ more: ItemSaving) {
        for entry in more.problems.entries { problems.add(entry.field, entry.sentence) }
        conflicts.merge(more.conflicts) { _, new in new }
    }
}

extension Platform {
    /// Saves each thing that the form of an item says; what cannot be taken comes back, the rest is kept.
    func save(_ form: ItemForm, of id: ID<Submission>, by actor: Actor) async throws -> ItemSaving {
        var saving = ItemSaving()
        for change in form.changes {
            do {
                try await save(change, of: id, by: actor, into: &saving)
            } catch let refusal as Refusal {
                guard let sentence = refusal.besideField else { throw refusal }
                saving.problems.add(change.field, sentence)
            }
        }
        return saving
    }

    private func save(
        _ change: ItemForm.Change,
        of id: ID<Submission>,
        by actor: Actor,
        into saving: inout ItemSaving
    ) async throws {
        switch change {
        case .text(let address, let text, let revision):
            let saved = try await saveAnswer(text, at: address, of: id, expecting: revision, by: actor)
            if case .conflict(let stored, let revision) = saved {
                saving.conflicts[address.anchor] = (stored, revision)
            }
        case .undecided(let address):
            let stored = try await ownWork(id, by: actor).response(at: address)
            saving.conflicts[address.anchor] = (stored?.text ?? "", stored?.revision ?? 0)
            saving.problems.add(ConflictFields.name(address.anchor), ConflictFields.sentence)
        case .setAside(let address, let text):
            try await setAside(text, at: address, of: id, by: actor)
        case .newLog(let slot, let date, let text, _):
            try await addLogEntry(try Self.entry(date, text), to: slot, of: id, by: actor)
        case .log(let address, let date, let text, let revision):
            let entry = try Self.entry(date, text)
            let saved = try await changeLogEntry(entry, at: address, of: id, expecting: revision, by: actor)
            if case .conflict(let stored, let revision) = saved {
                saving.conflicts[address.anchor] = (stored, revision)
            }
        case .newLink(let slot, let link, let note, _):
            try await addLink(link, note: note, to: slot, of: id, by: actor)
        case .link(let address, let link, let note, let revision):
            let saved = try await changeLink(
                link,
                note: note,
                at: address,
                of: id,
                expecting: revision,
                by: actor
            )
            if case .conflict(let stored, let revision) = saved {
                saving.conflicts[address.anchor] = (stored, revision)
            }
        case .students(let response, let students, let note):
            try await describeFile(response, students: students, permissionNote: note, of: id, by: actor)
        }
    }

    /// An entry as its two fields say it.
    static func entry(_ date: String, _ text: String) throws -> LogEntry {
        guard let day = LocalDate(date) ?? LocalDate(american: date) else {
            throw Refusal.doesNotFit("Enter the day of this entry as month, day and year, like 10/19/2026.")
        }
        return LogEntry(date: day, text: text)
    }
}

extension Refusal {
    /// The sentence for a field of the form; `nil` for what concerns the whole page.
    fileprivate var besideField: String? {
        switch self {
        case .limit, .doesNotFit, .changedMeanwhile: description
        default: nil
        }
    }
}

extension ItemForm.Change {
    /// The control that a problem is shown at.
    var field: String {
        switch self {
        case .undecided(let address), .setAside(let address, _), .text(let address, _, _), .log(let address, _, _, _),
            .link(let address, _, _, _):
            address.anchor
        case .newLog(_, _, _, let field), .newLink(_, _, _, let field): field
        case .students(let response, _, _): "students-\(response)"
        }
    }
}

extension LocalDate {
    /// As it is typed where a browser offers no calendar: `10/19/2026`.
    init?(american text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
