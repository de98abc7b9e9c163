package import Credentialing
internal import Storage

extension Platform {
    /// Saves what a witness saw, once, as the evidence that was asked for. The witness is signed in with the address
    /// that was asked; the name stays with the request, which readers of the work do not see. The learner gets mail.
    ///
    /// - Throws: ``ObservationFaults`` with what to mend, or ``Refusal`` (`notFound`, `ownWork`, `linkNotGood`,
    ///   `alreadyDone`).
    package func fillObservation(token: String, answers: [String: String], by actor: Actor) async throws {
        try await write { work in
            let asked = try work.observation(token: token, for: actor)
            guard asked.filled == nil else { throw Refusal.alreadyDone }
            let (dossier, form) = try work.openObservation(asked, at: work.now, titles: titles)
            let zone = try work.timeZone(of: dossier.submission)
            let fields = try form.checked(answers, today: LocalDate(at: work.now, in: zone))
            try work.keep(fields, of: form, at: asked.place, in: dossier)
            try work.fill(asked, by: actor.person)
            try work.audit(
                AuditEvent(
                    .observationGiven,
                    "submission",
                    asked.submission,
                    facts: ["request": asked.id.text, "item": asked.place.item, "slot": asked.place.slot]
                ),
                by: actor.person
            )
            let submission = dossier.submission
            try work.enqueue(
                .sendMail(
                    MailOrder(
                        .observationGiven,
                        to: submission.person,
                        path: "/submissions/\(submission.id)/items/\(asked.place.item)",
                        words: ["title": dossier.title.title]
                    )
                ),
                once: "observationGiven:\(asked.id)"
            )
        }
    }
}

extension Transaction {
    /// What the person with this link was asked. Whoever does not sign in with that address finds nothing.
    func observation(token: String, for actor: Actor) throws -> ObservationRequest {
        guard let asked = try observation(digest: Secret.digest(token)),
            try holds(actor.person, addressKey: EmailAddress.key(asked.address))
        else { throw Refusal.notFound }
        guard try submission(asked.submission).person != actor.person else { throw Refusal.ownWork }
        return asked
    }

    /// The draft and the form that a request is about, while it can be filled in.
    func openObservation(
        _ asked: ObservationRequest,
        at now: Instant,
        titles: Titles
    ) throws -> (Dossier, Slot.Observation) {
        let dossier = try dossier(asked.submission, titles: titles)
        guard asked.withdrawn == nil, asked.expires > now, dossier.submission.state.isOpenToChange,
            try !hasLeft(dossier.submission), let form = try? dossier.observation(at: asked.place)
        else { throw Refusal.linkNotGood }
        return (dossier, form)
    }
}
