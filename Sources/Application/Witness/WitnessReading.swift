package import Credentialing

/// What a witness was asked, as the learner sees it.
package struct ObservationRequest: Hashable, Sendable {
    package let id: ID<ObservationRequest>
    package let submission: ID<Submission>
    package let place: ResponseAddress
    package let address: String
    package let created: Instant
    package let expires: Instant
    package let filled: Instant?
    /// Who filled it in, by name.
    package let filledBy: String?
    package let withdrawn: Instant?

    /// Where links lead, before the token.
    package static let path = "/observations/"

    /// Whether the link is still good for itself.
    package func isWaiting(at now: Instant) -> Bool {
        filled == nil && withdrawn == nil && expires > now
    }
}

/// A place for an observation, as the learner sees it.
package struct WitnessReading: Sendable {
    package let dossier: Dossier
    package let place: ResponseAddress
    package let form: Slot.Observation
    /// The newest first.
    package let requests: [ObservationRequest]
    package let timeZone: String
    /// Why nobody can be asked now.
    package let refusal: Refusal?

    /// What a witness has answered.
    package var given: Response? { dossier.response(at: place) }
}

/// A form as its witness sees it, and nothing else of the work.
package struct ObservationReading: Sendable {
    package let learner: String
    /// The title of the micro-credential.
    package let title: String
    /// What the learner is asked to show.
    package let item: String
    /// What the item says, as Markdown.
    package let text: String
    package let form: Slot.Observation
    package let expires: Instant
    /// When it was filled in by this very person.
    package let filled: Instant?
    package let timeZone: String
}

extension Platform {
    /// A place for an observation of the person's own work.
    package func witnessing(
        at place: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> WitnessReading {
        let titles = titles
        return try await read { transaction in
            let dossier = try transaction.ownDossier(id, of: actor, titles: titles)
            let form = try dossier.observationForm(at: place)
            var refusal: Refusal?
            if !dossier.submission.state.isOpenToChange { refusal = .alreadySubmitted }
            if dossier.isLocked(place.item) { refusal = .pieceIsMet }
            return WitnessReading(
                dossier: dossier,
                place: place,
                form: form,
                requests: try transaction.observations(at: place, for: dossier.submission),
                timeZone: try transaction.timeZone(of: dossier.submission),
                refusal: refusal
            )
        }
    }

    /// The form behind a link, for the person who was asked.
    package func observation(token: String, by actor: Actor) async throws -> ObservationReading {
        let now = clock.now()
        let titles = titles
        return try await read { transaction in
            let asked = try transaction.observation(token: token, for: actor)
            let dossier: Dossier
            if asked.filled == nil {
                (dossier, _) = try transaction.openObservation(asked, at: now, titles: titles)
            } else {
                dossier = try transaction.dossier(asked.submission, titles: titles)
            }
            guard let item = dossier.title.item(asked.place.item)?.item,
                let form = dossier.title.slot(asked.place.slot, of: item.key)?.observation
            else { throw Refusal.linkNotGood }
            return ObservationReading(
                learner: try transaction.person(dossier.submission.person).name,
                title: dossier.title.title,
                item: item.title,
                text: item.text,
                form: form,
                expires: asked.expires,
                filled: asked.filled,
                timeZone: try transaction.timeZone(of: dossier.submission)
            )
        }
    }
}
