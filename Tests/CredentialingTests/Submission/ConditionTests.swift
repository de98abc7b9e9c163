import Credentialing
import Testing

struct ConditionTests {
    private func change(_ item: Int, in dossier: inout Dossier, _ change: (inout EvidenceRequirement) -> Void) {
        guard case .evidence(var evidence) = dossier.title.sections[1].items[item].body else { return }
        change(&evidence)
        dossier.title.sections[1].items[item].body = .evidence(evidence)
    }

    private func state(
        of machine: EvidenceRequirement.Condition.Machine?,
        at item: Int,
        _ edit: (inout Dossier) -> Void = { _ in }
    ) -> CheckedCondition.State? {
        var dossier = Dossier.full()
        change(item, in: &dossier) {
            $0.conditions = [.init(key: "c", check: machine == nil ? .person : .machine, machine: machine, text: "So.")]
        }
        edit(&dossier)
        return SelfCheck.conditions(at: dossier.title.sections[1].items[item], in: dossier).first?.state
    }

    @Test func `the program says of each point whether it sees it, and leaves the rest to people`() {
        #expect(state(of: nil, at: 0) == .forPeople)
        #expect(state(of: .present, at: 0) == .seen)
        #expect(state(of: .counts, at: 0) == .seen)
        #expect(state(of: .opens, at: 0) == .seen)
        #expect(state(of: .lengths, at: 1) == .seen)
        #expect(state(of: .order, at: 1) == .seen)
    }

    @Test func `a set without anything is not present, and one thing too few does not count`() {
        #expect(state(of: .present, at: 0) { $0.responses.removeAll { $0.address.set == 2 } } == .notYet)
        func oneLess(_ dossier: inout Dossier) {
            dossier.responses.removeAll { $0.address.set == 2 && $0.address.position == 2 }
        }
        #expect(state(of: .present, at: 0, oneLess) == .seen)
        #expect(state(of: .counts, at: 0, oneLess) == .notYet)
        #expect(state(of: .counts, at: 0) { $0.title.sections[1].items[0].bounds.count.to = 3 } == .notYet)
    }

    @Test func `a file that is gone does not open, and a page does not play`() {
        #expect(
            state(of: .opens, at: 0) { dossier in
                let file = Response.File(
                    id: ID("g"),
                    name: "a.jpg",
                    mediaType: "image/jpeg",
                    size: 1,
                    digest: "",
                    isDestroyed: true
                )
                let address = ResponseAddress(item: "photos", slot: "photo", position: 3)
                dossier.responses.append(Response(id: ID("g"), address: address, kind: .file, file: file))
            } == .notYet
        )
        #expect(state(of: .plays, at: 2) == .notYet)
        var dossier = Dossier.full()
        change(2, in: &dossier) { $0.conditions = [.init(key: "p", check: .machine, machine: .plays, text: "Plays.")] }
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence)
                == ["“sound.pdf” does not play in a browser. Save it as MP4 or MP3, and add it again."]
        )
    }

    @Test func `a log out of its days has not its length, and before comes before after`() {
        #expect(state(of: .lengths, at: 1) { $0.responses.removeAll { $0.id == ID("log-2") } } == .notYet)
        var dossier = Dossier.full()
        change(1, in: &dossier) { evidence in
            evidence.slots[0].days = .init()
            evidence.slots.append(evidence.slots[0])
            evidence.slots[1].key = "later"
            evidence.slots[1].title = "Later"
            evidence.pair = .init(before: "log", after: "later")
        }
        let address = ResponseAddress(item: "log", slot: "later")
        let day = LocalDate(year: 2026, month: 11, day: 19)
        dossier.responses.append(Response(id: ID("l"), address: address, kind: .log, text: "Then.", logDate: day))
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence)
                == ["“Later” begins before “Log” has ended. Look at the dates."]
        )
    }

    @Test func `dated work may be too old, and without dates or a day nobody asks`() {
        func sentences(on day: LocalDate?, _ within: EvidenceRequirement.Within?) -> [String] {
            var dossier = Dossier.full()
            dossier.today = day
            change(1, in: &dossier) { $0.within = within }
            change(0, in: &dossier) { $0.within = within }
            return SelfCheck.missing(in: dossier).map(\.sentence)
        }
        // The log begins on November 1, 2026.
        let half = EvidenceRequirement.Within(months: 6)
        #expect(sentences(on: LocalDate("2027-05-01"), half) == [])
        #expect(
            sentences(on: LocalDate("2027-05-02"), half)
                == ["“Log” has work of Sunday, November 1, 2026. It may be 6 months old. Show newer work."]
        )
        #expect(sentences(on: LocalDate("2027-11-02"), .init(years: 1)).count == 1)
        #expect(sentences(on: LocalDate("2030-01-01"), nil) == [])
        #expect(sentences(on: nil, half) == [])
    }

    @Test func `each entry of a log keeps its limit on words`() {
        var dossier = Dossier.full()
        change(1, in: &dossier) { $0.slots[0].words = .init(from: 4, strength: .limit) }
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence)
                == Array(repeating: "“Log” needs at least 4 words. It has 3 now.", count: 2)
        )
    }
}
