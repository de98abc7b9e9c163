/// Says line by line what a file of people comes to, and knows after each what the next one finds. It changes nothing:
/// what is shown and what is done are the same rule. `add` never takes anything away, and `end` never gives anything.
package struct RosterPlanner {
    let places: RosterPlaces
    let actor: ID<Person>
    var state: RosterState
    /// Where each person belongs, as far as the administrator sees.
    var placesOf: [String: Set<ID<Organization>>] = [:]
    /// The addresses by which each person is found.
    private var addressesOf: [ID<Person>: [String]] = [:]
    let addresses: Addresses
    let newID: () -> ID<Membership>

    /// How addresses are read.
    package struct Addresses: Sendable {
        let isUsable: @Sendable (String) -> Bool
        let key: @Sendable (String) -> String

        /// - Parameters:
        ///   - isUsable: whether mail can be sent to an address.
        ///   - key: an address as it is compared.
        package init(isUsable: @escaping @Sendable (String) -> Bool, key: @escaping @Sendable (String) -> String) {
            self.isUsable = isUsable
            self.key = key
        }
    }

    /// - Parameters:
    ///   - actor: who handed the file in.
    ///   - newID: an id for a membership that is made.
    package init(
        places: RosterPlaces,
        state: RosterState,
        actor: ID<Person>,
        addresses: Addresses,
        newID: @escaping () -> ID<Membership>
    ) {
        self.places = places
        self.state = state
        self.actor = actor
        self.addresses = addresses
        self.newID = newID
        for (key, held) in state.memberships where !held.isEmpty { placesOf[key.who, default: []].insert(key.place) }
        for (address, known) in state.people { addressesOf[known.id, default: []].append(address) }
    }

    /// Who has lost the last membership is somebody whom the administrator does not know any more.
    mutating func forget(_ key: RosterState.Key, of known: RosterState.Known) {
        guard state.memberships[key]?.isEmpty ?? true else { return }
        placesOf[key.who]?.remove(key.place)
        guard placesOf[key.who]?.isEmpty ?? true else { return }
        for address in addressesOf[known.id] ?? [] { state.people[address] = nil }
    }

    /// What becomes of a line; the state is then as after it.
    package mutating func plan(_ row: RosterRow) -> RosterLine {
        do throws(RosterFault) {
            let wish = try RosterWish(row, places: places, isAddress: addresses.isUsable)
            let key = addresses.key(wish.address)
            let outcome: RosterLine.Outcome
            if let known = state.people[key] {
                let subject = RosterSubject(
                    name: known.name,
                    nameInFile: row.name.isEmpty || row.name == known.name ? nil : row.name
                )
                switch wish.act {
                case .add: outcome = try add(wish, to: known, subject)
                case .end: outcome = try end(wish, of: known, subject)
                }
            } else {
                switch wish.act {
                case .add: outcome = try invite(wish, key: key, name: row.name)
                case .end: outcome = try uninvite(wish, key: key, name: row.name)
                }
            }
            return RosterLine(row.line, outcome)
        } catch {
            return RosterLine(row.line, .problem(error.sentence))
        }
    }

    /// The first day when it is a later one, and that the last does not lie before it.
    func begin(_ wish: RosterWish) throws(RosterFault) -> LocalDate? {
        let begin = wish.from.flatMap { $0 > wish.place.today ? $0 : nil }
        guard let last = wish.to else { return begin }
        guard last >= wish.place.today else {
            throw RosterFault("The day under “to” is over. Write a later one, or leave it empty.")
        }
        if let begin, last < begin {
            throw RosterFault("The day under “to” lies before the one under “from”. Put them in order.")
        }
        return begin
    }

    // MARK: Adding

    private mutating func add(
        _ wish: RosterWish,
        to known: RosterState.Known,
        _ subject: RosterSubject
    ) throws(RosterFault) -> RosterLine.Outcome {
        let begin = try begin(wish)
        let key = RosterState.Key(known.id.text, wish.place.id)
        let held = state.memberships[key] ?? []
        let first = begin ?? wish.place.today
        let missing = wish.roles.filter { role in
            !held.contains { membership in
                membership.roles.contains(role) && membership.first <= first
                    && (membership.hasBegun || begin != nil) && membership.lasts(until: wish.to)
            }
        }
        guard !missing.isEmpty else {
            return .nothing(RosterStanding(subject: subject, place: wish.place, reason: .has(wish.roles)))
        }
        guard !known.isClosed else {
            throw RosterFault("The account of \(known.name) is closed. Open it first, under People.")
        }
        if let refusal = Permission.refusal(ofAdding: missing, toOneself: known.id == actor) {
            throw RosterFault(refusal.description)
        }
        func change(_ effect: RosterChange.Effect, _ steps: [RosterStep]) -> RosterLine.Outcome {
            .change(RosterChange(subject: subject, key: known.id.text, place: wish.place, effect: effect, steps: steps))
        }
        let same = held.firstIndex {
            $0.last == wish.to && (begin == nil ? $0.hasBegun : !$0.hasBegun && $0.first == begin)
        }
        if let same {
            state.memberships[key]?[same].roles.formUnion(missing)
            return change(
                .joins(missing, from: begin, to: wish.to),
                [.widen(held[same].id, known.id, missing)]
            )
        }
        if let touching = held.firstIndex(where: { $0.roles == missing && $0.touches(first, wish.to) }) {
            let steps = extend(key, touching, known.id, begin: begin, wish)
            return change(.extends(missing, from: begin, to: wish.to), steps)
        }
        let id = newID()
        placesOf[key.who, default: []].insert(key.place)
        state.memberships[key, default: []].append(
            RosterState.Held(id: id, roles: missing, first: first, last: wish.to, hasBegun: begin == nil)
        )
        return change(
            .joins(missing, from: begin, to: wish.to),
            [.join(id, known.id, missing, from: begin, to: wish.to)]
        )
    }

    /// Makes a membership longer, at either end.
    private mutating func extend(
        _ key: RosterState.Key,
        _ index: Int,
        _ person: ID<Person>,
        begin: LocalDate?,
        _ wish: RosterWish
    ) -> [RosterStep] {
        guard var held = state.memberships[key]?[index] else { return [] }
        var steps: [RosterStep] = []
        let first = begin ?? wish.place.today
        if !held.hasBegun, first < held.first || begin == nil {
            held.first = first
            held.hasBegun = begin == nil
            steps.append(.begin(held.id, person, on: begin))
        }
        if !held.lasts(until: wish.to) {
            held.last = wish.to
            steps.append(.last(held.id, person, on: wish.to))
        }
        state.memberships[key]?[index] = held
        return steps
    }
}

extension RosterState.Held {
    /// Whether it is in force until a day, or for good.
    func lasts(until day: LocalDate?) -> Bool {
        guard let last else { return true }
        return day.map { last >= $0 } ?? false
    }

    /// Whether its days meet those from a first one until a last one.
    fileprivate func touches(_ first: LocalDate, _ last: LocalDate?) -> Bool {
        let beginsInTime = last.map { self.first <= $0.adding(days: 1) } ?? true
        let endsLateEnough = self.last.map { $0.adding(days: 1) >= first } ?? true
        return beginsInTime && endsLateEnough
    }
}
