import Credentialing
import Foundation
import Testing

struct PermissionMatrixTests {
    private let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "matrix.txt")

    @Test func `the matrix that reviewers read is the one that the rule makes`() throws {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(PermissionMatrix.text.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        let made = PermissionMatrix.text.split(separator: "\n")
        #expect(golden.count == made.count)
        for (old, new) in zip(golden, made) { #expect(old == new) }
    }

    // The same in sentences, so that a matrix written anew by mistake does not pass.

    @Test func `being above lets one administer, never open evidence`() {
        let above = Standing(roles: [.administrator])
        #expect(Permission.refusal(of: .openEvidence, standing: above) == .notFound)
        #expect(Permission.refusal(of: .readFeedback, standing: above) == .notFound)
        #expect(Permission.refusal(of: .seePeople, standing: above) == nil)
    }

    @Test func `an assessor opens evidence only with its reading in hand`() {
        #expect(Permission.refusal(of: .openEvidence, standing: Standing(roles: [.assessor])) == .notFound)
        #expect(Permission.refusal(of: .openEvidence, standing: Standing(roles: [.assessor], isReader: true)) == nil)
    }

    @Test(arguments: [Role.assessor, .leadAssessor])
    func `nobody makes themselves an assessor`(_ role: Role) {
        #expect(Permission.refusal(ofAdding: [role, .learner], toOneself: true) == .ownJudgingRole)
        #expect(Permission.refusal(ofAdding: [role], toOneself: false) == nil)
        #expect(Permission.refusal(ofAdding: [.learner, .author, .administrator], toOneself: true) == nil)
    }

    @Test func `no role lets someone judge their own work`() {
        let own = Standing(roles: Set(Role.allCases), isOwner: true, isMember: true, isReader: true)
        #expect(Permission.refusal(of: .judge, standing: own) == .ownWork)
        #expect(Permission.refusal(of: .claimReading, standing: own) == .ownWork)
    }

    @Test func `a supervisor sees titles and awards, nothing else of the owner`() {
        let standing = Standing(roles: [.learner], ties: [.supervisor], isSupervisor: true)
        let ofTheOwner: [Action] = [
            .editDraft, .submitWork, .withdrawWork, .readFeedback, .seeEvidenceViews, .openEvidence, .judge,
            .claimReading, .shareAward,
        ]
        for action in ofTheOwner {
            #expect(Permission.refusal(of: action, standing: standing) != nil, "\(action)")
        }
        #expect(Permission.refusal(of: .seeTitlesChosen, standing: standing) == nil)
        #expect(Permission.refusal(of: .seeAward, standing: standing) == nil)
    }

    @Test func `a tie that someone declares of themselves opens nothing`() {
        for tie in Tie.allCases {
            let standing = Standing(roles: [.assessor], ties: [tie])
            #expect(Permission.refusal(of: .seeTitlesChosen, standing: standing) == .notFound)
            #expect(Permission.refusal(of: .seeAward, standing: standing) == .notFound)
        }
    }

    @Test func `two people revoke, neither of them the earner`() {
        let first = Standing(roles: [.administrator], hasAsked: true)
        #expect(Permission.refusal(of: .confirmRevocation, standing: first) == .samePerson)
        #expect(Permission.refusal(of: .confirmRevocation, standing: Standing(roles: [.leadAssessor])) == nil)
        let earner = Standing(roles: [.administrator], isOwner: true)
        #expect(Permission.refusal(of: .askRevocation, standing: earner) == .ownWork)
    }

    @Test func `every refusal has a sentence that says what happened`() {
        let all: [Refusal] = [
            .notFound, .outsideOffering, .ownWork, .judgedBefore, .notAllocated, .samePerson, .changedMeanwhile,
            .claimedByAnother, .leaseLapsed, .workTakenBack, .alreadySubmitted, .alreadyOpened, .alreadyChosen,
            .offeringClosed, .noAttemptsLeft, .incomplete(count: 1), .incomplete(count: 2), .pieceIsMet, .alreadyDone,
            .linkNotGood,
        ]
        for refusal in all + Tie.allCases.map({ .tied($0) }) {
            #expect(refusal.description.hasSuffix("."))
            #expect(!refusal.description.lowercased().contains("fail"))
        }
        #expect(Set(all.map(\.description)).count == all.count)
    }
}
