package import Credentialing

/// One day of a log as the learner wrote it.
package struct LogEntry: Hashable, Sendable {
    package let date: LocalDate
    package let text: String

    /// An entry.
    package init(date: LocalDate, text: String) {
        self.date = date
        self.text = text
    }
}

extension Platform {
    /// Adds an entry to a log, at the first free place of the slot.
    package func addLogEntry(
        _ entry: LogEntry,
        to slot: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            let address = dossier.freePlace(for: .log, at: slot)
            if let refusal = dossier.refusal(toGive: .log, at: address) { throw refusal }
            try work.check(entry)
            try work.insert(
                Response(
                    id: work.newID(),
                    address: address,
                    kind: .log,
                    language: dossier.title.language,
                    text: entry.text.trimmed,
                    logDate: entry.date
                ),
                in: dossier.submission
            )
            try work.touch(dossier.submission)
        }
    }

    /// Changes an entry of a log, with a version check. A change repeated after a lost answer is no conflict; what
    /// another window changed meanwhile stays as it is and comes back.
    package func changeLogEntry(
        _ entry: LogEntry,
        at address: ResponseAddress,
        of id: ID<Submission>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> TextSaving {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let refusal = dossier.refusal(toGive: .log, at: address) { throw refusal }
            guard let stored = dossier.response(at: address) else { throw Refusal.notFound }
            try work.check(entry)
            let text = entry.text.trimmed
            if stored.text == text, stored.logDate == entry.date { return .saved(revision: stored.revision) }
            guard stored.revision == revision else {
                return .conflict(stored: stored.text, revision: stored.revision)
            }
            try work.update(stored, text: text, logDate: entry.date, in: dossier.submission)
            try work.touch(dossier.submission)
            return .saved(revision: stored.revision + 1)
        }
    }
}

extension Work {
    fileprivate func check(_ entry: LogEntry) throws {
        guard !entry.text.trimmed.isEmpty else { throw Refusal.doesNotFit("Say what you did on that day.") }
        try Platform.checkLength(of: entry.text)
        // One day ahead of UTC it may be tomorrow already where the learner is; further ahead it is a slip.
        let today = LocalDate(daysSince1970: Int(now.milliseconds / 86_400_000))
        guard entry.date <= today.adding(days: 1) else {
            throw Refusal.doesNotFit("Enter a day that has come already.")
        }
        guard entry.date >= today.adding(days: -3660) else {
            throw Refusal.doesNotFit("Enter a day of the last ten years.")
        }
    }
}
