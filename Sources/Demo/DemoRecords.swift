internal import Application
internal import Credentialing
internal import Storage

/// What the loader has to look up between intentions.
extension Platform {
    /// Whether there is no organization yet.
    func isEmpty() async throws -> Bool {
        try await read { try $0.count("SELECT COUNT(*) AS n FROM organization") } == 0
    }

    /// The reading of a submission that someone may claim.
    func openReading(of submission: ID<Submission>) async throws -> ID<Allocation>? {
        try await read { transaction in
            try transaction.first(
                """
                SELECT id FROM allocation WHERE submission = \(submission) AND state = 'open'
                ORDER BY edition DESC, round DESC LIMIT 1
                """
            ).map { try $0.id("id") }
        }
    }

    /// What a learner has given in an attempt.
    func ownResponses(of submission: ID<Submission>, by actor: Actor) async throws -> [Response] {
        let titles = titles
        return try await read { try $0.ownDossier(submission, of: actor, titles: titles).responses }
    }
}
