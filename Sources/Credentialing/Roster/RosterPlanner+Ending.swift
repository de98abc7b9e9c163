extension RosterPlanner {
    /// Ends what somebody is at a place: the whole membership, or some roles of it.
    mutating func end(
        _ wish: RosterWish,
        of known: RosterState.Known,
        _ subject: RosterSubject
    ) throws(RosterFault) -> RosterLine.Outcome {
        let key = RosterState.Key(known.id.text, wish.place.id)
        let held = state.memberships[key] ?? []
        func nothing(_ reason: RosterStanding.Reason) -> RosterLine.Outcome {
            .nothing(RosterStanding(subject: subject, place: wish.place, reason: reason))
        }
        let meant = held.filter { wish.roles.isEmpty || !$0.roles.isDisjoint(with: wish.roles) }
        guard !meant.isEmpty else { return nothing(.isNotThere) }
        let whole = meant.filter { wish.roles.isEmpty || $0.roles.isSubset(of: wish.roles) }
        if known.id == actor {
            if !whole.isEmpty { throw RosterFault("You cannot end your own membership. Ask another administrator.") }
            if wish.roles.contains(.administrator), meant.contains(where: { $0.roles.contains(.administrator) }) {
                throw RosterFault("You cannot stop being an administrator yourself. Ask another administrator.")
            }
        }
        let change: (RosterChange.Effect, [RosterStep]) -> RosterLine.Outcome = { effect, steps in
            .change(RosterChange(subject: subject, key: known.id.text, place: wish.place, effect: effect, steps: steps))
        }
        if let last = wish.to {
            let longer = meant.filter { !($0.last.map { $0 <= last } ?? false) }
            guard !longer.isEmpty else { return nothing(.endsAlready) }
            guard last >= wish.place.today else {
                throw RosterFault("The day under “to” is over. Leave it empty to end it at once.")
            }
            guard longer.allSatisfy({ whole.contains($0) }) else {
                let kept = longer.reduce(into: Set<Role>()) { $0.formUnion($1.roles.subtracting(wish.roles)) }
                let words = kept.sorted().map(\.words).joined(separator: ", ")
                throw RosterFault(
                    "A single role cannot end on a later day while others stay (\(words)). Leave “to” empty, or leave “role” empty to end all of it."
                )
            }
            return change(.leaves(on: last), longer.map { leave($0, key, known.id, on: last) })
        }
        let steps = meant.map { membership in
            whole.contains(membership)
                ? leave(membership, key, known.id, on: nil) : narrow(membership, key, known.id, by: wish.roles)
        }
        let rest = (state.memberships[key] ?? []).reduce(into: Set<Role>()) { $0.formUnion($1.roles) }
        if rest.isEmpty {
            forget(key, of: known)
            return change(.leaves(on: nil), steps)
        }
        let lost = meant.reduce(into: Set<Role>()) { lost, membership in
            lost.formUnion(wish.roles.isEmpty ? membership.roles : membership.roles.intersection(wish.roles))
        }
        return change(.loses(lost, keeps: rest), steps)
    }

    private mutating func leave(
        _ membership: RosterState.Held,
        _ key: RosterState.Key,
        _ person: ID<Person>,
        on last: LocalDate?
    ) -> RosterStep {
        guard let index = state.memberships[key]?.firstIndex(where: { $0.id == membership.id }) else {
            return .end(membership.id, person)
        }
        guard let last, membership.first <= last else {
            state.memberships[key]?.remove(at: index)
            return .end(membership.id, person)
        }
        state.memberships[key]?[index].last = last
        return .last(membership.id, person, on: last)
    }

    private mutating func narrow(
        _ membership: RosterState.Held,
        _ key: RosterState.Key,
        _ person: ID<Person>,
        by roles: Set<Role>
    ) -> RosterStep {
        let rest = membership.roles.subtracting(roles)
        if let index = state.memberships[key]?.firstIndex(where: { $0.id == membership.id }) {
            state.memberships[key]?[index].roles = rest
        }
        return .narrow(membership.id, person, from: membership.roles, to: rest)
    }
}

extension RosterPlanner {
    /// Asks somebody by mail who is not known where the administrator looks: on the pages nobody becomes a member
    /// without saying yes.
    mutating func invite(_ wish: RosterWish, key: String, name: String) throws(RosterFault) -> RosterLine.Outcome {
        let begin = try begin(wish)
        guard !name.isEmpty else {
            throw RosterFault("\(wish.address) is new here. Write the given and the family name for the invitation.")
        }
        guard name.count <= 120 else { throw RosterFault("The name is longer than 120 characters. Shorten it.") }
        let subject = RosterSubject(name: name, nameInFile: nil)
        let at = RosterState.Key(key, wish.place.id)
        let open = state.invitations[at]
        if let open {
            guard open.first == begin, open.last == wish.to else {
                throw RosterFault(
                    "\(open.name) is invited to \(wish.place.name) for other days already. Take that invitation back first."
                )
            }
            if wish.roles.isSubset(of: open.roles) {
                return .nothing(RosterStanding(subject: subject, place: wish.place, reason: .isInvited))
            }
        }
        let roles = wish.roles.union(open?.roles ?? [])
        state.invitations[at] = RosterState.Invited(
            id: open?.id ?? "",
            name: name,
            roles: roles,
            first: begin,
            last: wish.to
        )
        return .change(
            RosterChange(
                subject: subject,
                key: key,
                place: wish.place,
                effect: .isInvited(roles, from: begin, to: wish.to, again: open != nil),
                steps: [.invite(name: name, address: wish.address, roles, from: begin, to: wish.to)]
            )
        )
    }

    /// Takes an invitation back.
    mutating func uninvite(_ wish: RosterWish, key: String, name: String) throws(RosterFault) -> RosterLine.Outcome {
        let at = RosterState.Key(key, wish.place.id)
        let subject = RosterSubject(name: name.isEmpty ? wish.address : name, nameInFile: nil)
        guard let open = state.invitations[at] else {
            return .nothing(RosterStanding(subject: subject, place: wish.place, reason: .isNotThere))
        }
        guard !open.id.isEmpty else {
            throw RosterFault("A line above invites \(open.name) to \(wish.place.name). Keep one of the two.")
        }
        guard wish.roles.isEmpty || open.roles.isSubset(of: wish.roles) else {
            throw RosterFault("An invitation is taken back as a whole. Leave “role” empty.")
        }
        state.invitations[at] = nil
        let known = RosterSubject(name: open.name, nameInFile: nil)
        return .change(
            RosterChange(
                subject: known,
                key: key,
                place: wish.place,
                effect: .isUninvited,
                steps: [.withdraw(open.id)]
            )
        )
    }
}
