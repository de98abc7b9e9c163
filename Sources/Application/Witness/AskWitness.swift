package import Credentialing

extension Platform {
    /// Days for which a witness can follow the link.
    package static let observationDays = 30
    /// Requests that one person may send in a day.
    static let observationsPerDay = 20

    /// Asks a witness to fill in the form of an observation, by one mail with one link. Asked again, the link before is
    /// dead; what a witness has filled in stands until another form takes its place. Whether the address belongs to
    /// anyone is not told.
    ///
    /// - Returns: the token of the link, which is kept nowhere.
    @discardableResult
    package func askWitness(
        address: String,
        at place: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> String {
        let address = address.trimmed
        guard EmailAddress.isUsable(address) else {
            throw Refusal.doesNotFit("Enter the whole address, such as name@school.org.")
        }
        return try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            _ = try dossier.observation(at: place)
            guard try work.person(withAddress: EmailAddress.key(address))?.id != actor.person else {
                throw Refusal.doesNotFit("This is your own address. A witness is someone else who saw you do it.")
            }
            let since = work.now.adding(seconds: -24 * 3600)
            guard try work.observationsAsked(by: actor.person, since: since) < Self.observationsPerDay else {
                throw Refusal.limit("You have asked \(Self.observationsPerDay) times in a day. Ask again tomorrow.")
            }
            return try work.ask(address, at: place, in: dossier, by: actor)
        }
    }
}

extension Work {
    fileprivate func ask(
        _ address: String,
        at place: ResponseAddress,
        in dossier: Dossier,
        by actor: Actor
    ) throws -> String {
        let token = newSecret()
        let id: ID<ObservationRequest> = newID()
        try withdrawObservations(at: place, of: dossier.submission.id)
        try insertObservation(
            id,
            digest: Secret.digest(token),
            address: address,
            at: place,
            of: dossier.submission.id,
            expires: now.adding(seconds: Platform.observationDays * 24 * 3600)
        )
        try touch(dossier.submission)
        try audit(
            AuditEvent(
                .observationAsked,
                "submission",
                dossier.submission.id,
                facts: ["request": id.text, "item": place.item, "slot": place.slot],
                values: ["address": EmailAddress.key(address)]
            ),
            by: actor.person
        )
        try enqueue(
            .sendMail(
                MailOrder(
                    .observationAsked,
                    toAddress: address,
                    path: ObservationRequest.path + token,
                    words: [
                        "learner": actor.name, "title": dossier.title.title,
                        "days": String(Platform.observationDays),
                    ]
                )
            )
        )
        return token
    }
}
