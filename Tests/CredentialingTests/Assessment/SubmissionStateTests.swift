import Credentialing
import Testing

struct SubmissionStateTests {
    @Test func `only a draft can be changed, and only submitted work waits`() {
        #expect(Submission.State.allCases.filter(\.isOpenToChange) == [.draft])
        #expect(Submission.State.allCases.filter(\.isWaiting) == [.submitted, .inReview])
    }
}
