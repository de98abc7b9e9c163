package import Credentialing
internal import Storage

extension Platform {
    /// Takes an award back, as a second person after the one who asked. All its credentials are marked on the status
    /// list, which is signed anew at once, and the earner hears of it.
    package func confirmRevocation(_ id: ID<Revocation>, by actor: Actor) async throws {
        try await write { work in
            let request = try work.revocation(id)
            let stored = try work.award(request.award)
            let standing = try work.standing(
                of: actor,
                to: stored,
                hasAsked: request.askedBy == actor.person,
                at: work.now
            )
            if let refusal = Permission.refusal(of: .confirmRevocation, standing: standing) { throw refusal }
            guard try work.confirm(id, by: actor.person, at: work.now),
                try work.markRevoked(stored.id, at: work.now)
            else { throw Refusal.alreadyDone }
            try work.withdrawCredentials(of: stored.id)
            try work.noteFigures(of: stored.version)
            try work.audit(
                AuditEvent(
                    .awardRevoked,
                    "award",
                    stored.id,
                    organization: stored.organization,
                    facts: ["revocation": id.text, "askedBy": request.askedBy.text]
                ),
                by: actor.person
            )
            let title = try titles.title(stored.version, in: work).title
            try work.enqueue(
                .sendMail(
                    MailOrder(.awardRevoked, to: stored.person, path: "/awards/\(stored.id)", words: ["title": title])
                )
            )
        }
    }
}

extension Work {
    /// Marks every credential of an award, and has each list signed anew.
    fileprivate func withdrawCredentials(of award: ID<Award>) throws {
        let places = try credentials(of: award).map(\.place)
        for place in places { try setStatus(place) }
        for list in Set(places.map(\.list)).sorted() {
            try enqueue(.signStatusList(list: list.text))
        }
    }
}
