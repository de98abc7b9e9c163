package import Credentialing
internal import Crypto
internal import LinkedData
internal import Storage

/// A file of people with what each of its lines comes to. Nothing of it is done yet.
package struct RosterReview: Sendable, Hashable {
    package let id: ID<RosterReview>
    /// Of the file as it was handed in.
    package let name: String
    /// How the file was read, in sentences.
    package let notes: [String]
    package let lines: [RosterLine]
    /// The same as long as the file and what it comes to are.
    package let mark: String

    /// The lines that change something.
    package var changes: [RosterChange] {
        lines.compactMap { if case .change(let change) = $0.outcome { change } else { nil } }
    }

    /// How many lines cannot be understood or carried out.
    package var problems: Int { lines.count { if case .problem = $0.outcome { true } else { false } } }

    /// How many people become administrators.
    package var administrators: Int { changes.count { $0.given.contains(.administrator) } }

    /// How many are asked by mail.
    package var invitations: Int {
        changes.count { if case .isInvited = $0.effect { true } else { false } }
    }
}

extension Platform {
    /// Takes a file of people in, to be looked at and then applied. It is kept for a day, for who handed it in.
    ///
    /// - Throws: ``RosterFault`` when it cannot be used at all; `Refusal.notFound` for who administers nothing.
    package func takeRoster(_ bytes: [UInt8], named name: String, by actor: Actor) async throws -> ID<RosterReview> {
        _ = try AdministrationScope(of: actor)
        let text = try RosterText(bytes)
        let file = try RosterFile(text)
        return try await write { work in
            let kept = KeptRoster(
                id: work.newID(),
                name: name,
                text: text.text,
                notes: file.notes,
                digest: Hexadecimal.text(of: SHA256.hash(data: bytes))
            )
            try work.keep(kept, of: actor.person)
            return kept.id
        }
    }

    /// What a file of people would change now, line by line.
    ///
    /// - Throws: `Refusal.notFound` for everybody but who handed it in.
    package func roster(_ id: ID<RosterReview>, for actor: Actor) async throws -> RosterReview {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            let kept = try transaction.roster(id, of: actor.person)
            let lines = try transaction.plan(try kept.rows(), in: scope, for: actor, at: now)
            return RosterReview(kept, lines)
        }
    }
}

extension KeptRoster {
    /// The lines of the file. It was read before it was kept.
    func rows() throws -> [RosterRow] {
        try RosterFile(RosterText(Array(text.utf8))).rows
    }
}

extension RosterReview {
    init(_ kept: KeptRoster, _ lines: [RosterLine]) {
        let marks = lines.map(\.mark).joined(separator: "\n")
        let digest = SHA256.hash(data: Array((kept.digest + "\n" + marks).utf8))
        self.init(
            id: kept.id,
            name: kept.name,
            notes: kept.notes,
            lines: lines,
            mark: Hexadecimal.text(of: digest.prefix(16))
        )
    }
}

extension Transaction {
    /// What lines of a file come to, one after the other.
    ///
    /// - Parameter newID: an id for a membership that would be made.
    func plan(
        _ rows: [RosterRow],
        in scope: AdministrationScope,
        for actor: Actor,
        at now: Instant,
        newID: (() -> ID<Membership>)? = nil
    ) throws -> [RosterLine] {
        var state = RosterState()
        let keys = Set(rows.map { EmailAddress.key($0[.address]) }).subtracting([""]).sorted()
        for start in stride(from: 0, to: keys.count, by: 250) {
            try add(Array(keys[start..<min(start + 250, keys.count)]), in: scope, at: now, to: &state)
        }
        var made = 0
        var planner = RosterPlanner(
            places: RosterPlaces(try rosterPlaces(in: scope, at: now), key: SearchWords.key),
            state: state,
            actor: actor.person,
            addresses: RosterPlanner.Addresses(isUsable: EmailAddress.isUsable, key: EmailAddress.key),
            newID: newID
                ?? {
                    made += 1
                    return ID("new \(made)")
                }
        )
        return rows.map { planner.plan($0) }
    }
}
