import Credentialing
import Testing

struct DecisionTests {
    private func bench(_ readers: ReadingPolicy.Readers, _ criteria: [String] = ["a", "b"]) -> DecisionBench {
        DecisionBench(
            title: Bench.title,
            criteria: criteria.map {
                Criterion(key: $0, title: $0, scale: "two", required: "yes", judgedOn: [.init(item: "setting")])
            },
            met: [:],
            policy: ReadingPolicy(readers: readers, answerDays: 10)
        )
    }

    private func outcome(_ step: Decision.Step) -> Decision.Outcome? {
        guard case .agreed(let outcome) = step else { return nil }
        return outcome
    }

    @Test func `nothing is decided before someone has read the work`() {
        for readers in ReadingPolicy.Readers.allCases {
            #expect(Decision.following([], on: bench(readers)) == .needs(.first))
        }
    }

    @Test func `one reader who finds everything met makes an award`() {
        let step = Decision.following([Bench.assessment(round: 1, met: ["a": true, "b": true])], on: bench(.one))
        #expect(outcome(step)?.isAwarded == true)
        #expect(outcome(step)?.rule == "one reader")
    }

    @Test func `one criterion below its level is not yet, whatever the others are`() {
        let step = Decision.following([Bench.assessment(round: 1, met: ["a": true, "b": false])], on: bench(.one))
        #expect(outcome(step)?.isAwarded == false)
        #expect(outcome(step)?.findings.map(\.isMet) == [true, false])
    }

    @Test func `what is judged on nothing is no award`() {
        let empty = Bench.assessment(round: 1, met: [:])
        #expect(outcome(Decision.following([empty], on: bench(.one, [])))?.isAwarded == false)
        #expect(
            outcome(Decision.following([empty, Bench.assessment(round: 2, met: [:])], on: bench(.confirmed, [])))?
                .isAwarded == false
        )
    }

    @Test func `a criterion opened again between two readings is for a third, whatever the second found`() {
        let first = Bench.assessment(round: 1, met: ["a": true])
        for met in [true, false] {
            let second = Bench.assessment(round: 2, met: ["a": true, "b": met])
            #expect(Decision.following([first, second], on: bench(.confirmed)) == .needs(.third))
            let third = Bench.assessment(round: 3, met: ["a": false, "b": true])
            let found = outcome(Decision.following([first, second, third], on: bench(.confirmed)))
            #expect(found?.isAwarded == true && found?.findings.map(\.assessment) == [first.id, third.id])
        }
    }

    @Test func `a criterion met before counts only where it applies`() {
        let reading = Bench.reading(choices: ["approach": ["school"]], met: ["family": "yes", "plan": "proficient"])
        #expect(reading.bench.met == ["plan": "proficient"])
    }

    @Test func `where two readers are asked for, one never decides`() {
        for met in [true, false] {
            let first = Bench.assessment(round: 1, met: ["a": met, "b": met])
            #expect(Decision.following([first], on: bench(.confirmed)) == .needs(.confirmation))
        }
    }

    @Test func `two who agree decide, and the first one's level and feedback stand`() {
        let step = Decision.following(
            [
                Bench.assessment(round: 2, met: ["a": true, "b": false]),
                Bench.assessment(round: 1, met: ["a": true, "b": false]),
            ],
            on: bench(.confirmed)
        )
        #expect(outcome(step)?.rule == "two readers agree")
        #expect(outcome(step)?.findings.map(\.assessment.text) == ["assessment-1", "assessment-1"])
    }

    @Test func `two who agree on the outcome but not on each criterion need a third`() {
        let readings = [
            Bench.assessment(round: 1, met: ["a": true, "b": false]),
            Bench.assessment(round: 2, met: ["a": false, "b": true]),
        ]
        #expect(Decision.following(readings, on: bench(.confirmed)) == .needs(.third))
    }

    @Test func `the third reading settles what differs and leaves alone what two agreed on`() {
        let step = Decision.following(
            [
                Bench.assessment(round: 1, met: ["a": true, "b": false]),
                Bench.assessment(round: 2, met: ["a": true, "b": true]),
                Bench.assessment(round: 3, met: ["a": false, "b": true]),
            ],
            on: bench(.confirmed)
        )
        #expect(outcome(step)?.rule == "third reading")
        #expect(outcome(step)?.findings.map(\.isMet) == [true, true])
        #expect(outcome(step)?.findings.map(\.assessment.text) == ["assessment-1", "assessment-3"])
    }

    @Test func `a criterion that a reading lacks is not met`() {
        let step = Decision.following([Bench.assessment(round: 1, met: ["a": true])], on: bench(.one))
        #expect(outcome(step)?.findings.map(\.isMet) == [true, false])
    }

    @Test func `with nothing left open, a reading still has to say so`() {
        let before = DecisionBench(
            title: Bench.title,
            criteria: [],
            met: ["plan": "proficient"],
            policy: ReadingPolicy(readers: .one, answerDays: 10)
        )
        #expect(Decision.following([], on: before) == .needs(.first))
        let step = Decision.following([Bench.assessment(round: 1, met: [:])], on: before)
        #expect(outcome(step)?.isAwarded == true)
    }

    /// All 64 ways in which three readers can judge two criteria, against the rule said another way: most of three.
    @Test func `with three readings each criterion goes with the majority`() {
        for bits in 0..<64 {
            func met(_ round: Int) -> [String: Bool] {
                ["a": bits >> (2 * round) & 1 == 1, "b": bits >> (2 * round + 1) & 1 == 1]
            }
            let readings = (0..<3).map { Bench.assessment(round: $0 + 1, met: met($0)) }
            let findings = outcome(Decision.following(readings, on: bench(.confirmed)))?.findings ?? []
            for finding in findings {
                let votes = (0..<3).filter { met($0)[finding.criterion] == true }.count
                let agreed = met(0)[finding.criterion] == met(1)[finding.criterion]
                #expect(finding.isMet == (agreed ? met(0)[finding.criterion] : votes >= 2), "\(bits)")
            }
            #expect(findings.count == 2)
        }
    }

    @Test(arguments: zip(Reading.allCases, [true, true, false, false]))
    func `only a lead assessor settles a difference or an appeal`(reading: Reading, isForAssessors: Bool) {
        #expect(reading.roles.contains(.leadAssessor))
        #expect(reading.roles.contains(.assessor) == isForAssessors)
    }
}
