package import Credentialing

extension Platform {
    /// Saves what the learner answers to the feedback on a criterion that was not met, with a version check.
    package func answerFeedback(
        _ text: String,
        to criterion: String,
        of id: ID<Submission>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> TextSaving {
        try Self.checkLength(of: text)
        return try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard dossier.commented.contains(criterion), dossier.openCriteria.contains(where: { $0.key == criterion })
            else { throw Refusal.notFound }
            let stored = dossier.answers[criterion]
            if (stored?.text ?? "") == text { return .saved(revision: stored?.revision ?? 0) }
            if let stored, stored.revision != revision {
                return .conflict(stored: stored.text, revision: stored.revision)
            }
            try work.keepFeedbackAnswer(text, to: criterion, in: dossier.submission)
            try work.touch(dossier.submission)
            return .saved(revision: (stored?.revision ?? 0) + 1)
        }
    }
}
