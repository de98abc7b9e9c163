import ContentFormat
import Credentialing
import Edge
import LinkedData
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var review: [any Page] {
        let waiting = WaitingDraft(
            id: ID("d"),
            title: "Wait Time",
            stage: "Peer",
            organization: "Tamarack Valley Schools",
            author: "Avery Lindqvist",
            since: .sample,
            round: 2,
            zone: "America/Denver"
        )
        let places = [
            OrganizationChoice(id: ID("o"), name: "Tamarack Valley Schools", depth: 0),
            OrganizationChoice(id: ID("b"), name: "Birch Hollow Elementary", depth: 1),
        ]
        return [
            ReviewListPage([waiting], toPublish: []), ReviewListPage([], toPublish: [titleDraft(.ready)]),
            ReviewListPage([], toPublish: []),
            ReviewPage(draftReview(.inReview, mayDecide: true)),
            ReviewPage(
                draftReview(.inReview, mayDecide: true),
                FormFields(),
                problems: FormProblems("note", "Say why")
            ),
            ReviewPage(
                draftReview(.writing, mayDecide: false, isFresh: true),
                FormFields(),
                problems: FormProblems("comment", "Write")
            ),
            ReviewPage(
                draftReview(.writing, mayDecide: false),
                FormFields([("note", "Too late.")]),
                problems: FormProblems("note", "It was taken back.")
            ),
            ReviewPage(draftReview(.ready, mayDecide: false)), ReviewPage(draftReview(.published, mayDecide: false)),
            HandInPage(plan(errors: []), HandInForm(plan(errors: []))),
            HandInPage(plan(errors: ["Part 1 is judged on nothing."]), HandInForm(plan(errors: []))),
            HandInPage(plan(errors: [], hasPeople: false), noted),
            StageOrganizationsPage(places),
            StagesPage(stages(own: true), StagesForm(FormFields([("name-1", "Peer"), ("person-2", "p")]))),
            StagesPage(stages(own: false), StagesForm([])),
            StagesPage(
                ReviewStagesDetail(organization: ID("o"), name: "Birch", stages: [], inherited: [], candidates: []),
                StagesForm([])
            ),
        ]
    }

    private static var noted: HandInForm {
        var form = HandInForm(plan(errors: []))
        form.note([2], of: plan(errors: []))
        return form
    }

    private static let people = [
        ReviewCandidate(person: ID("p"), name: "Helen Brandvold"),
        ReviewCandidate(person: ID("q"), name: "Ruth Abernathy"),
    ]

    static func titleDraft(_ state: TitleDraft.State) -> TitleDraft {
        TitleDraft(
            id: ID("d"),
            organization: ID("o"),
            path: OrganizationPath("/o/"),
            organizationName: "Tamarack Valley Schools",
            achievement: ID("a"),
            base: ID("v"),
            isRevision: true,
            title: "Wait Time",
            state: state,
            round: 2,
            stage: state == .inReview ? 2 : nil,
            changed: .sample,
            author: ID("w"),
            authorName: "Avery Lindqvist",
            published: nil
        )
    }

    private static func plan(errors: [String], hasPeople: Bool = true) -> ReviewPlan {
        ReviewPlan(
            draft: titleDraft(.writing),
            stages: [
                PlannedStage(position: 1, name: "Peer", person: people[0]),
                PlannedStage(position: 2, name: "Publisher", person: nil),
            ],
            candidates: hasPeople ? people : [],
            errors: errors,
            changes: TitleChanges(from: .waitTime, to: .ofEverything, isSameStructure: false)
        )
    }

    private static func stages(own: Bool) -> ReviewStagesDetail {
        let stage = ReviewStage(position: 1, name: "Peer", person: ID("p"), personName: "Helen Brandvold")
        return ReviewStagesDetail(
            organization: ID("o"),
            name: "Tamarack Valley Schools",
            stages: own ? [stage] : [],
            inherited: own ? [] : [stage],
            candidates: people
        )
    }

    private static func draftReview(_ state: TitleDraft.State, mayDecide: Bool, isFresh: Bool = false) -> DraftReview {
        func step(_ round: Int, _ position: Int, _ outcome: ReviewStep.Outcome?, note: String = "") -> ReviewStep {
            ReviewStep(
                round: round,
                position: position,
                name: position == 1 ? "Peer" : "Publisher",
                person: ID("p"),
                personName: "Helen Brandvold",
                outcome: outcome,
                note: note,
                decided: outcome.map { _ in .sample }
            )
        }
        let title = MicroCredential.ofEverything
        let comments = [("title", false), ("item-999", true)].map { place, isSettled in
            DraftComment(
                id: ID("c"),
                place: place,
                round: 1,
                author: ID("p"),
                authorName: "Helen Brandvold",
                text: "Say it shorter.",
                created: .sample,
                isSettled: isSettled
            )
        }
        return DraftReview(
            detail: DraftDetail(
                draft: titleDraft(state),
                document: DraftDocument(title),
                parts: [:],
                comments: isFresh ? [] : comments,
                title: title.withTemplates,
                problems: [],
                overtaking: nil,
                canWrite: state == .writing
            ),
            steps: isFresh
                ? [] : [step(1, 1, .returned, note: "See the comments."), step(2, 1, .passed), step(2, 2, nil)],
            changes: TitleChanges(from: .waitTime, to: title, isSameStructure: false),
            source: Lineage(
                kind: .fork,
                source: ID("v"),
                title: "Wait Time",
                organization: "Alder District",
                contentHash: "abc",
                license: "CC BY 4.0"
            ),
            mayDecide: mayDecide,
            mayPublish: state == .ready,
            mayTakeBack: state == .ready || state == .inReview,
            zone: "America/Denver"
        )
    }
}
