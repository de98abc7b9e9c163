package import Credentialing

extension Platform {
    /// Takes submitted work back, until someone opens it. It is a draft again, and no attempt is used.
    package func withdrawSubmission(_ id: ID<Submission>, by actor: Actor) async throws {
        try await write { work in
            let submission = try work.submission(id)
            let standing = Standing(isOwner: submission.person == actor.person)
            if let refusal = Permission.refusal(of: .withdrawWork, standing: standing) { throw refusal }
            switch submission.state {
            case .draft: return
            case .submitted: break
            case .inReview: throw Refusal.alreadyOpened
            case .awarded, .notYet: throw Refusal.alreadyDone
            }
            try work.thaw(submission)
            try work.noteFigures(of: submission.version)
            try work.audit(
                AuditEvent(.workWithdrawn, "submission", id, facts: ["edition": String(submission.edition)]),
                by: actor.person
            )
        }
    }
}
