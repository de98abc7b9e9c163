import PlatformKit
import Storage
import Testing

@testable import Application

/// Every column that points to a person is decided on: `docs/decisions/0019-merging-persons.md`.
struct MovedColumnsTests {
    private static let moved: Set<String> = [
        "identity.person", "email.person", "membership.person", "mapped_role.person", "person_word.person",
        "tie.person", "tie.other", "enrollment.person", "submission.person", "stored_file.owner", "award.person",
        "evidence_view.owner", "saved_search.person", "unsent_form.person", "allocation.assessor",
        "assessment.assessor", "assessment_draft.assessor", "criterion_question.asked_by", "lead_note.author",
        "observation_request.filled_by", "draft.created_by", "draft_part.changed_by", "draft_part_version.changed_by",
        "draft_comment.author", "revision_proposal.author", "review_stage.person", "review_step.person",
        "revocation.asked_by", "person_merge.asked_by", "person.merged_into",
    ]
    private static let ended: Set<String> = [
        "password.person", "second_factor.person", "recovery_code.person", "known_device.person", "mailed_code.person",
        "passkey.person",
        "session.person", "half_sign_in.person", "sign_in_link.person", "email_claim.person",
        "sign_on_question.person", "merge_turn.person", "merge_turn.other", "roster_file.person",
    ]
    private static let kept: Set<String> = [
        "award_view.viewer", "evidence_view.viewer", "mail.person", "invitation.invited_by", "invitation.accepted_by",
        "tie.declared_by", "need_statement.said_by", "extra_attempt.allowed_by", "criterion_question.settled_by",
        "lead_note.settled_by", "draft_comment.settled_by", "revision_proposal.answered_by", "person_merge.answered_by",
        "person_merge.leaving", "person_merge.staying", "achievement_version.published_by", "translation.published_by",
        "revocation.confirmed_by",
    ]

    @Test func `every column that points to a person moves, ends or stays by decision`() async throws {
        let all = Migrations.all.map { "\($0.text)" }.joined(separator: "\n")
        var found: Set<String> = []
        var table = ""
        for line in all.split(separator: "\n") {
            if let made = line.firstMatch(of: #/^CREATE TABLE (\w+) \(/#) { table = String(made.output.1) }
            if let column = line.firstMatch(of: #/^\s+(\w+) TEXT .*REFERENCES person \(id\)/#) {
                found.insert("\(table).\(column.output.1)")
            }
            if let added = line.firstMatch(of: #/^ALTER TABLE (\w+) ADD COLUMN (\w+) TEXT .*REFERENCES person \(id\)/#)
            {
                found.insert("\(added.output.1).\(added.output.2)")
            }
        }
        #expect(found.count > 50)
        let decided = Self.moved.union(Self.ended).union(Self.kept)
        #expect(found.subtracting(decided).sorted() == [], "decide what becomes of it when two persons are merged")
        #expect(decided.subtracting(found).sorted() == [])
    }
}
