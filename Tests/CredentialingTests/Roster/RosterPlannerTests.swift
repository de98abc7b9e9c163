import Testing

@testable import Credentialing

struct RosterPlannerTests {
    private static let today = LocalDate(year: 2026, month: 11, day: 26) ?? LocalDate(daysSince1970: 0)
    private static let cedar = place("cedar", "Cedar Elementary")
    private static let places = [
        cedar, place("north", "Washington"), place("south", "Washington"), place("birch", "Birch Hollow"),
    ]

    private static func place(_ slug: String, _ name: String) -> RosterPlace {
        RosterPlace(id: ID(slug), slug: slug, name: name, timeZone: "UTC", today: today)
    }

    private func planner(_ state: RosterState = Self.state()) -> RosterPlanner {
        var made = 0
        return RosterPlanner(
            places: RosterPlaces(Self.places) { $0.lowercased() },
            state: state,
            actor: ID("ruth"),
            addresses: RosterPlanner.Addresses(isUsable: { $0.contains("@") }, key: { $0.lowercased() })
        ) {
            made += 1
            return ID("new \(made)")
        }
    }

    /// Ana is a learner at Cedar, Ruth administers it.
    private static func state(
        _ roles: Set<Role> = [.learner],
        first: Int = -100,
        last: Int? = nil,
        isClosed: Bool = false
    ) -> RosterState {
        var state = RosterState()
        state.people["ana@x.example"] = .init(id: ID("ana"), name: "Ana Ruiz", isClosed: isClosed)
        state.people["ruth@x.example"] = .init(id: ID("ruth"), name: "Ruth Abernathy", isClosed: false)
        state.memberships[.init("ana", cedar.id)] = [
            .init(
                id: ID("m"),
                roles: roles,
                first: today.adding(days: first),
                last: last.map { today.adding(days: $0) },
                hasBegun: first <= 0
            )
        ]
        state.memberships[.init("ruth", cedar.id)] = [
            .init(id: ID("r"), roles: [.administrator], first: today, last: nil, hasBegun: true)
        ]
        return state
    }

    private func plan(_ lines: [String], _ state: RosterState = Self.state()) throws -> [RosterLine.Outcome] {
        let text = "given name,work e-mail,organization,role,from,to,action\n" + lines.joined(separator: "\n")
        var planner = planner(state)
        return try RosterFile(RosterText(Array(text.utf8))).rows.map { planner.plan($0).outcome }
    }

    private func effect(_ line: String, _ state: RosterState = Self.state()) throws -> RosterChange.Effect? {
        guard case .change(let change) = try plan([line], state).first else { return nil }
        return change.effect
    }

    private func problem(_ line: String, _ state: RosterState = Self.state()) throws -> String {
        guard case .problem(let sentence) = try plan([line], state).first else { return "" }
        return sentence
    }

    private func isNothing(_ line: String, _ state: RosterState = Self.state()) throws -> Bool {
        guard case .nothing = try plan([line], state).first else { return false }
        return true
    }

    @Test func `a role more widens the membership in force, and a role held changes nothing`() throws {
        #expect(try effect(",ana@x.example,Cedar Elementary,assessor,,,add") == .joins([.assessor], from: nil, to: nil))
        #expect(try isNothing(",ana@x.example,cedar,learner,2020-01-01,,"))
        #expect(try isNothing(",ana@x.example,cedar,,,2027-06-30,add"))
    }

    @Test func `a later day makes a membership of its own`() throws {
        let first = try #require(LocalDate("2026-12-01"))
        for day in ["2026-12-01", "12/1/2026"] {
            let effect = try effect(",ana@x.example,cedar,\"learner; assessor\",\(day),,add")
            #expect(effect == .joins([.assessor], from: first, to: nil))
        }
        let outcomes = try plan([
            ",ana@x.example,cedar,assessor,2026-12-01,,add", ",ana@x.example,cedar,assessor,2026-12-01,,add",
            ",ana@x.example,cedar,assessor,2027-01-01,,add",
        ])
        let changes = outcomes.map { if case .change = $0 { true } else { false } }
        #expect(changes == [true, false, false])
    }

    @Test func `a membership with a last day is made longer, never shorter`() throws {
        let short = Self.state([.assessor], last: 30)
        #expect(
            try effect(",ana@x.example,cedar,assessor,,2027-06-30,add", short)
                == .extends(
                    [.assessor],
                    from: nil,
                    to: LocalDate("2027-06-30")
                )
        )
        #expect(try effect(",ana@x.example,cedar,assessor,,,add", short) == .extends([.assessor], from: nil, to: nil))
        #expect(try isNothing(",ana@x.example,cedar,assessor,,2026-12-01,add", short))
        let coming = Self.state([.assessor], first: 30)
        #expect(try effect(",ana@x.example,cedar,assessor,,,add", coming) == .extends([.assessor], from: nil, to: nil))
    }

    @Test func `an end takes roles, or the whole membership, at once or after a day`() throws {
        let both = Self.state([.learner, .assessor])
        let end = try #require(LocalDate("2027-06-30"))
        #expect(try effect(",ana@x.example,cedar,assessor,,,end", both) == .loses([.assessor], keeps: [.learner]))
        #expect(try effect(",ana@x.example,cedar,,,,end", both) == .leaves(on: nil))
        #expect(try effect(",ana@x.example,cedar,learner/assessor,,6/30/2027,end", both) == .leaves(on: end))
        #expect(try problem(",ana@x.example,cedar,assessor,,2027-06-30,end", both).contains("single role"))
        #expect(try isNothing(",ana@x.example,cedar,author,,,end", both))
        #expect(try isNothing(",ana@x.example,birch,,,,end", both))
        #expect(try isNothing(",ana@x.example,cedar,,,2027-06-30,end", Self.state(last: 3)))
        #expect(try problem(",ana@x.example,cedar,,,2026-11-01,end").contains("is over"))
    }

    @Test func `who is not known is invited by name, once, and an end takes the invitation back`() throws {
        let outcomes = try plan([
            "Noor,noor@x.example,cedar,learner,,,add", "Noor,NOOR@x.example,cedar,learner,,,add",
            "Noor,noor@x.example,cedar,assessor,,,add", "Noor,noor@x.example,cedar,,,,end",
        ])
        guard case .change(let first) = outcomes[0], case .nothing = outcomes[1], case .change(let third) = outcomes[2],
            case .problem = outcomes[3]
        else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(first.effect == .isInvited([.learner], from: nil, to: nil, again: false))
        #expect(third.effect == .isInvited([.learner, .assessor], from: nil, to: nil, again: true))
        #expect(try problem(",noor@x.example,cedar,learner,,,add").contains("Write the given"))
        var state = Self.state()
        state.invitations[.init("noor@x.example", Self.cedar.id)] = .init(
            id: "i",
            name: "Noor Haddad",
            roles: [.learner],
            first: nil,
            last: nil
        )
        #expect(try effect(",noor@x.example,cedar,,,,end", state) == .isUninvited)
        #expect(try isNothing("Noor,noor@x.example,cedar,learner,,,", state))
        #expect(try problem("Noor,noor@x.example,cedar,learner,2027-01-01,,", state).contains("for other days"))
    }

    @Test func `what is wrong is told with what to do`() throws {
        #expect(
            try problem(",ana@x.example,cedar,asessor,,,add")
                == "“asessor” is no role. Write learner, author, assessor, lead assessor or administrator."
        )
        #expect(try problem(",,cedar,,,,add").contains("missing"))
        #expect(try problem(",ana,cedar,,,,add").contains("is no e-mail address"))
        #expect(try problem(",ana@x.example,,,,,add").contains("organization is missing"))
        #expect(try problem(",ana@x.example,Elsewhere,,,,add").contains("You administer no organization"))
        #expect(try problem(",ana@x.example,washington,,,,add").contains("“north” or “south”"))
        #expect(try problem(",ana@x.example,cedar,,,,remove").contains("Write add or end"))
        #expect(try problem(",ana@x.example,cedar,,31.12.2026,,add").contains("is no day"))
        #expect(try problem(",ana@x.example,cedar,,2026-02-30,,add").contains("is no day"))
        #expect(try problem(",ana@x.example,cedar,author,2027-02-01,2027-01-01,add").contains("Put them in order"))
        #expect(try problem(",ana@x.example,cedar,author,,2026-11-25,add").contains("is over"))
        #expect(try problem(",ana@x.example,cedar,author,,,add", Self.state(isClosed: true)).contains("closed"))
    }

    @Test func `nobody makes themselves an assessor, ends their own membership or stops administering`() throws {
        #expect(try problem(",ruth@x.example,cedar,assessor,,,add").contains("yourself"))
        #expect(try problem(",ruth@x.example,birch,lead assessor,,,add").contains("yourself"))
        #expect(try effect(",ruth@x.example,cedar,learner,,,add") == .joins([.learner], from: nil, to: nil))
        #expect(try problem(",ruth@x.example,cedar,,,,end").contains("your own membership"))
        var state = Self.state()
        state.memberships[.init("ruth", Self.cedar.id)]?[0].roles = [.administrator, .learner]
        #expect(try problem(",ruth@x.example,cedar,administrator,,,end", state).contains("stop being"))
    }

    /// What a file leaves behind is what it asked for: read once more, it has nothing to do.
    @Test func `a file read after itself changes nothing`() throws {
        var random = SplitMix(state: 5)
        func one<Element>(_ choices: [Element]) -> Element { choices.randomElement(using: &random) ?? choices[0] }
        for _ in 0..<400 {
            let lines = (0..<4).map { _ in
                let address = one(["ana@x.example", "noor@x.example"])
                let roles = one(["learner", "assessor", "learner;assessor", "author"])
                let from = one(["", "", "2026-12-01", "2027-03-01"])
                let to = one(["", "", "2027-06-30", "2026-12-24"])
                return "Noor,\(address),\(one(["cedar", "birch"])),\(roles),\(from),\(to),add"
            }
            let text = "given name,work e-mail,organization,role,from,to,action\n" + lines.joined(separator: "\n")
            let rows = try RosterFile(RosterText(Array(text.utf8))).rows
            var planner = planner(Self.state(last: one([nil, 20])))
            let once = rows.map { planner.plan($0) }
            for (row, before) in zip(rows, once) {
                let after = planner.plan(row)
                if case .change(let change) = after.outcome { Issue.record("\(lines) \(before) \(change)") }
            }
        }
    }
}
