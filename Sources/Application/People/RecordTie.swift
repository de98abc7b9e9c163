package import Credentialing

/// A tie between two persons as an administrator records it.
package struct RecordedTie: Hashable, Sendable {
    package let person: ID<Person>
    package let other: ID<Person>
    package let kind: Tie

    /// A tie. Whoever supervises or evaluates comes first; family and team are the same both ways.
    package init(_ person: ID<Person>, _ other: ID<Person>, _ kind: Tie) {
        let isMutual = kind == .family || kind == .team
        self.person = isMutual ? min(person, other) : person
        self.other = isMutual ? max(person, other) : other
        self.kind = kind
    }
}

/// A tie of a person, as an administrator reads it.
package struct TieEntry: Hashable, Sendable {
    package let tie: RecordedTie
    /// The name of the one who is not the person whose ties are listed.
    package let name: String
}

extension Platform {
    /// Records a tie that bars judging, or has it avoided. Recorded twice, it is there once.
    ///
    /// - Parameter actor: An administrator of both persons; nobody for the command line.
    package func recordTie(_ tie: RecordedTie, by actor: Actor?) async throws {
        try await write { work in
            try work.check(tie, by: actor)
            guard tie.person != tie.other else {
                throw Refusal.doesNotFit("These are one and the same person. Give the address of someone else.")
            }
            guard try work.insert(tie, by: actor?.person) else { return }
            try work.audit(.tie(.tieDeclared, tie), by: actor?.person)
        }
    }

    /// Removes a tie that an administrator recorded. What a reader said of themselves stays.
    ///
    /// - Throws: `Refusal.notFound` when there is no such tie.
    package func removeTie(_ tie: RecordedTie, by actor: Actor?) async throws {
        try await write { work in
            try work.check(tie, by: actor)
            if let own = actor?.person, [tie.person, tie.other].contains(own) {
                throw Refusal.doesNotFit("You cannot remove a tie of your own. Ask another administrator.")
            }
            guard try work.remove(tie) else { throw Refusal.notFound }
            try work.audit(.tie(.tieRemoved, tie), by: actor?.person)
        }
    }

    /// The recorded ties of a person to others whom the administrator may see, by name.
    package func ties(of person: ID<Person>, for actor: Actor) async throws -> [TieEntry] {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            _ = try transaction.entry(of: person, in: scope, at: now)
            return try transaction.recordedTies(of: person, in: scope, at: now)
        }
    }

    /// Whoever signs in with an address, for the command line.
    package func person(address: String) async throws -> ID<Person>? {
        try await read { try $0.person(withAddress: EmailAddress.key(address))?.id }
    }

    /// Whoever has an address and belongs to what the administrator administers.
    package func person(address: String, for actor: Actor) async throws -> ID<Person>? {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            guard let found = try transaction.person(withAddress: EmailAddress.key(address)) else { return nil }
            let places = try transaction.memberships(of: found.id, at: now)
            return places.contains { scope.holds($0.path) } ? found.id : nil
        }
    }
}

extension Work {
    /// Both persons are there, and the actor administers a place of each.
    fileprivate func check(_ tie: RecordedTie, by actor: Actor?) throws {
        for id in [tie.person, tie.other] {
            _ = try person(id)
            guard let actor else { continue }
            let reached = try memberships(of: id, at: now).contains { place in
                Permission.refusal(of: .recordTie, standing: actor.standing(at: place.path)) == nil
            }
            guard reached else { throw Refusal.notFound }
        }
    }
}

extension AuditEvent {
    fileprivate static func tie(_ kind: Kind, _ tie: RecordedTie) -> AuditEvent {
        AuditEvent(kind, "person", tie.person, facts: ["other": tie.other.text, "tie": tie.kind.rawValue])
    }
}
