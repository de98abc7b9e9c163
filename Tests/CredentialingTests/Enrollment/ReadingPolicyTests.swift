import Credentialing
import Testing

struct ReadingPolicyTests {
    @Test func `unless said otherwise a reading is reserved for four hours and attempts have no limit`() {
        let policy = ReadingPolicy(readers: .one, answerDays: 10)
        #expect(policy.leaseHours == 4)
        #expect(policy.attempts == nil)
    }

    /// The raw values stand in the database.
    @Test func `stored words of states and policies do not change`() {
        #expect(ReadingPolicy.Readers.allCases.map(\.rawValue) == ["one", "confirmed"])
        #expect(Reading.allCases.map(\.rawValue) == ["first", "confirmation", "third", "appeal"])
        #expect(Allocation.State.allCases.map(\.rawValue) == ["open", "claimed", "done", "withdrawn"])
        #expect(
            Submission.State.allCases.map(\.rawValue) == ["draft", "submitted", "inReview", "awarded", "notYet"]
        )
        #expect(
            Enrollment.State.allCases.map(\.rawValue)
                == ["chosen", "working", "paused", "submitted", "awarded", "left"]
        )
        #expect(Tie.allCases.map(\.rawValue) == ["family", "supervisor", "evaluator", "team", "sameSchool"])
        #expect(
            Role.allCases.map(\.rawValue) == ["learner", "author", "assessor", "leadAssessor", "administrator"]
        )
    }
}
