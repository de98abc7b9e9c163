import Credentialing
import Testing

struct OpenReadingTests {
    private func assessed(
        _ reading: OpenReading,
        _ draft: Assessment.Draft = Bench.draft,
        by person: ID<Person> = Bench.reader
    ) throws -> Assessment {
        try reading.assessed(by: person, with: draft, id: ID("assessment"), at: Bench.now)
    }

    private func faults(_ change: (inout Assessment.Draft) -> Void) -> [AssessmentRefusal.Fault] {
        var draft = Bench.draft
        change(&draft)
        do throws(AssessmentRefusal) {
            _ = try Bench.reading().assessed(by: Bench.reader, with: draft, id: ID("assessment"), at: Bench.now)
            return []
        } catch {
            guard case .faults(let faults) = error else { return [] }
            return faults
        }
    }

    // MARK: - What is kept

    @Test func `a complete bench becomes an assessment in the order of the rubric`() throws {
        let assessment = try assessed(Bench.reading())
        #expect(assessment.judgments.map(\.criterion) == ["plan", "move"])
        #expect(assessment.judgments.map(\.isMet) == [true, true])
        #expect(assessment.assessor == Bench.reader)
        #expect(assessment.noteToLead == "")
    }

    @Test func `a level above the required one is met`() throws {
        var draft = Bench.draft
        draft.entries["plan"]?.level = "leading"
        #expect(try assessed(Bench.reading(), draft).judgment(of: "plan")?.isMet == true)
    }

    @Test func `a level below the required one with feedback is kept as not met`() throws {
        var draft = Bench.draft
        draft.entries["plan"] = .init(level: "coming", feedback: "  Name the need of each group. ")
        let judgment = try assessed(Bench.reading(), draft).judgment(of: "plan")
        #expect(judgment?.isMet == false)
        #expect(judgment?.feedback == "Name the need of each group.")
    }

    @Test func `a criterion whose items were not chosen is not judged`() {
        #expect(Bench.reading().openCriteria.map(\.key) == ["plan", "move"])
        let home = Bench.reading(choices: ["approach": ["home"]])
        #expect(home.openCriteria.map(\.key) == ["plan", "move", "family"])
    }

    @Test func `a criterion met before is not judged again`() throws {
        let reading = Bench.reading(met: ["plan": "proficient"])
        #expect(reading.openCriteria.map(\.key) == ["move"])
        var draft = Bench.draft
        draft.entries["plan"] = nil
        #expect(try assessed(reading, draft).judgments.map(\.criterion) == ["move"])
    }

    // MARK: - What is to be mended

    @Test func `each open criterion needs a level`() {
        #expect(faults { $0.entries["plan"] = nil } == [.init(.noLevel, criterion: "plan")])
        #expect(faults { $0.entries["plan"]?.level = "" } == [.init(.noLevel, criterion: "plan")])
    }

    @Test func `a level of another scale is refused`() {
        #expect(faults { $0.entries["plan"]?.level = "yes" } == [.init(.foreignLevel, criterion: "plan")])
    }

    @Test func `not met without feedback is refused, and blanks are no feedback`() {
        #expect(
            faults { $0.entries["plan"] = .init(level: "coming", feedback: " \n") }
                == [.init(.noFeedback, criterion: "plan")]
        )
    }

    @Test func `met with an indicator missing is refused`() {
        #expect(
            faults { $0.entries["move"]?.indicators = ["waits"] } == [.init(.indicatorsMissing, criterion: "move")]
        )
    }

    @Test func `an indicator that the criterion does not have is refused`() {
        #expect(
            faults { $0.entries["move"]?.indicators.insert("dances") } == [.init(.foreignIndicator, criterion: "move")]
        )
    }

    @Test func `feedback may sit on one indicator, and then the criterion needs none of its own`() throws {
        var draft = Bench.draft
        draft.entries["move"] = .init(
            level: "no",
            indicators: ["waits"],
            indicatorFeedback: ["returns": " Come back to the first speaker. ", "waits": " "]
        )
        let judgment = try assessed(Bench.reading(), draft).judgment(of: "move")
        #expect(
            judgment?.indicators == [
                IndicatorJudgment("waits", isSeen: true),
                IndicatorJudgment("returns", isSeen: false, feedback: "Come back to the first speaker."),
            ]
        )
        #expect(judgment?.isMet == false && judgment?.seen == ["waits"])
        #expect(
            faults { $0.entries["move"] = .init(level: "no", indicatorFeedback: ["waits": " "]) }
                == [.init(.noFeedback, criterion: "move")]
        )
        #expect(
            faults { $0.entries["move"]?.indicatorFeedback = ["dances": "Where?"] }
                == [.init(.foreignIndicator, criterion: "move")]
        )
    }

    @Test func `a level for a criterion that is not open is refused`() {
        #expect(faults { $0.entries["family"] = .init(level: "yes") } == [.init(.notOpen, criterion: "family")])
        #expect(faults { $0.entries["nonsense"] = .init(level: "yes") } == [.init(.notOpen, criterion: "nonsense")])
    }

    @Test func `the whole needs a word too`() {
        #expect(faults { $0.overall = "  " } == [.init(.noOverall)])
    }

    @Test func `all that is to be mended is said at once`() {
        #expect(
            faults {
                $0 = Assessment.Draft()
            } == [.init(.noLevel, criterion: "plan"), .init(.noLevel, criterion: "move"), .init(.noOverall)]
        )
    }

    // MARK: - Whose turn it is

    private func refusal(_ reading: OpenReading, by person: ID<Person> = Bench.reader) -> Refusal? {
        do throws(AssessmentRefusal) {
            _ = try reading.assessed(by: person, with: Bench.draft, id: ID("assessment"), at: Bench.now)
            return nil
        } catch {
            guard case .refused(let refusal) = error else { return nil }
            return refusal
        }
    }

    @Test func `nobody judges their own work, not even with the reading in hand`() {
        let standing = Standing(roles: [.assessor, .leadAssessor], isOwner: true, isReader: true)
        #expect(refusal(Bench.reading(standing: standing)) == .ownWork)
    }

    @Test func `someone who no longer judges in the pool finds nothing`() {
        #expect(refusal(Bench.reading(standing: Standing(roles: [.administrator], isReader: true))) == .notFound)
    }

    @Test(arguments: [Tie.family, .supervisor, .evaluator])
    func `a hard tie bars judging`(tie: Tie) {
        let standing = Standing(roles: [.assessor], isReader: true, ties: [tie, .team])
        #expect(refusal(Bench.reading(standing: standing)) == .tied(tie))
    }

    @Test(arguments: [Tie.team, .sameSchool])
    func `a tie to be avoided does not bar judging, so that a charter of one school can work`(tie: Tie) {
        let standing = Standing(roles: [.assessor], isReader: true, ties: [tie])
        #expect(refusal(Bench.reading(standing: standing)) == nil)
    }

    @Test func `where the organization takes it hard, a colleague of the same school does not judge`() {
        let standing = Standing(roles: [.assessor], isReader: true, ties: [.sameSchool], sameSchool: .hard)
        #expect(refusal(Bench.reading(standing: standing)) == .tied(.sameSchool))
    }

    @Test func `the second reading is by someone else`() {
        let standing = Standing(roles: [.assessor], isReader: true, hasJudged: true)
        #expect(refusal(Bench.reading(standing: standing)) == .judgedBefore)
    }

    @Test func `a second click learns that the work is judged`() {
        let standing = Standing(roles: [.assessor], hasJudged: true)
        let done = Bench.reading(allocation: Bench.allocation(.done), standing: standing)
        #expect(refusal(done) == .alreadyDone)
        #expect(refusal(done, by: ID("another")) == .claimedByAnother)
    }

    @Test func `a lapsed lease is told as such to the one who had it`() {
        let standing = Standing(roles: [.assessor])
        let lapsed = Bench.reading(allocation: Bench.allocation(leaseSeconds: 0), standing: standing)
        #expect(refusal(lapsed) == .leaseLapsed)
        #expect(refusal(lapsed, by: ID("another")) == .notAllocated)
    }

    @Test func `a reading that nobody claimed is nobody's`() {
        let open = Bench.reading(allocation: Bench.allocation(.open, by: nil), standing: Standing(roles: [.assessor]))
        #expect(refusal(open) == .notAllocated)
    }

    @Test(arguments: [Submission.State.draft, .awarded, .notYet])
    func `work that waits for no answer is not judged`(state: Submission.State) {
        #expect(refusal(Bench.reading(submission: Bench.submission(state))) == .workTakenBack)
    }

    @Test func `an edition that was taken back and sent again is not judged by the old reading`() {
        #expect(refusal(Bench.reading(submission: Bench.submission(edition: 2))) == .workTakenBack)
        let withdrawn = Bench.reading(allocation: Bench.allocation(.withdrawn))
        #expect(refusal(withdrawn) == .workTakenBack)
    }

    @Test func `a lease ends at its moment, not after it`() {
        #expect(Bench.allocation(leaseSeconds: 1).isHeld(by: Bench.reader, at: Bench.now))
        #expect(!Bench.allocation(leaseSeconds: 0).isHeld(by: Bench.reader, at: Bench.now))
        #expect(!Bench.allocation(.done).isHeld(by: Bench.reader, at: Bench.now))
    }
}
