package import Credentialing

/// Evidence of one's own earlier, decided work that a slot may take.
package struct EarlierEvidence: Hashable, Sendable {
    package let response: Response
    /// The title it was shown for, and the number of that submission.
    package let title: String
    package let number: String
    package let submitted: Instant?
}

/// A slot that takes earlier evidence, with what there is to take.
package struct EarlierReading: Sendable {
    package let dossier: Dossier
    package let slot: Slot
    /// Any place of the slot.
    package let place: ResponseAddress
    /// The newest work first.
    package let offered: [EarlierEvidence]
    package let timeZone: String
}

extension Platform {
    /// What the learner has shown before and may take to a slot, frozen as it was judged.
    package func earlierEvidence(
        for place: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> EarlierReading {
        let titles = titles
        return try await read { transaction in
            let dossier = try transaction.ownDossier(id, of: actor, titles: titles)
            let slot = try dossier.slotTakingEarlier(at: place)
            return EarlierReading(
                dossier: dossier,
                slot: slot,
                place: place,
                offered: try transaction.earlierEvidence(for: slot, of: actor.person, titles: titles),
                timeZone: try transaction.timeZone(of: dossier.submission)
            )
        }
    }

    /// Takes evidence of the person's own earlier submission to a slot that names its title and item. A file is taken by
    /// reference: it is the same file, as it was judged then. Taken twice, it is there once.
    package func takeEarlierEvidence(
        _ response: ID<Response>,
        to place: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            let slot = try dossier.slotTakingEarlier(at: place)
            let given = dossier.responses(to: place.item, set: place.set, slot: place.slot)
            guard !given.contains(where: { $0.earlier == response }) else { return }
            let offered = try work.earlierEvidence(for: slot, of: actor.person, titles: titles)
            guard let taken = offered.first(where: { $0.response.id == response }) else { throw Refusal.notFound }
            let address = dossier.freePlace(for: taken.response.kind, at: place)
            if let refusal = dossier.refusal(toGive: taken.response.kind, at: address) { throw refusal }
            if let refusal = slot.refusal(toTake: taken.response, beside: given) { throw refusal }
            try work.take(taken.response, to: address, in: dossier.submission)
            try work.touch(dossier.submission)
            try work.audit(
                AuditEvent(
                    .earlierEvidenceTaken,
                    "submission",
                    id,
                    facts: ["item": place.item, "slot": place.slot, "from": response.text]
                ),
                by: actor.person
            )
        }
    }
}

extension Dossier {
    /// The slot at a place, when it takes earlier evidence.
    fileprivate func slotTakingEarlier(at place: ResponseAddress) throws -> Slot {
        guard let placed = activeItem(place.item), case .evidence(let evidence) = placed.item.body,
            (1...max(1, evidence.sets)).contains(place.set),
            let slot = evidence.slots.first(where: { $0.key == place.slot }), slot.earlier != nil
        else { throw Refusal.notFound }
        return slot
    }
}

extension Slot {
    /// Why evidence does not fit beside what is there, or `nil`.
    fileprivate func refusal(toTake response: Response, beside given: [Response]) -> Refusal? {
        if let to = count.to, given.count(where: { !$0.isEmpty }) >= to {
            return .limit("“\(title)” is full. Remove something to take this instead.")
        }
        guard let file = response.file, !media.isEmpty else { return nil }
        let ending = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard !media.contains(where: { $0.lowercased() == ending }) else { return nil }
        return .doesNotFit("“\(title)” takes files that end in \(media.map { "." + $0 }.joined(separator: ", ")).")
    }
}
