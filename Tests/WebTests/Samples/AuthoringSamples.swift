import ContentFormat
import Credentialing
import Edge
import LinkedData
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var authoring: [any Page] {
        let full = DraftDocument(.ofEverything)
        let shapes = DraftDocument(.ofEverything)
        let open = detail(full, .ready)
        let troubled = detail(full, .writing, problems: trouble(in: full))
        let rich = detail(shapes, .writing)
        let new = detail(DraftDocument.begun(key: "new", title: "", language: "en-US"), .inReview)
        let shelf = DraftShelf(
            open: [open.draft],
            closed: [draft(.dropped)],
            published: [PublishedTitle(slug: "wait-time", title: "Wait Time", number: 2, published: moment)],
            organizations: [OrganizationChoice(id: ID("o"), name: "Tamarack Valley Schools", depth: 0)]
        )
        let old = StoredPart(
            place: "about",
            revision: 1,
            content: JSONObject([("summary", "One.")]),
            changed: moment,
            changedBy: "Avery"
        )
        let difference = PartDifference(draft: open.draft, old: old, current: open.parts["about"], canWrite: true)
        let same = PartDifference(draft: open.draft, old: old, current: old, canWrite: true)
        return [
            ShelfPage(shelf, timeZone: "America/Denver", press: "p"),
            ShelfPage(
                DraftShelf(
                    open: [],
                    closed: [],
                    published: (1...DraftShelf.publishedLimit).map { number in
                        PublishedTitle(slug: "t\(number)", title: "Title", number: 1, published: moment)
                    },
                    organizations: []
                ),
                timeZone: "America/Denver",
                press: "p",
                form: FormFields([("file", "microcredential: 2")]),
                problems: FormProblems("file", "Line 1: The file is of another version.")
            ),
            DraftPage(open), DraftPage(rich), DraftPage(new), DraftPage(troubled),
            DraftHistoryPage(open.draft, [old], detail: open, place: nil, timeZone: "America/Denver"),
            DraftHistoryPage(open.draft, [], detail: open, place: "about", timeZone: "America/Denver"),
            DraftRevisionPage(difference, detail: open, timeZone: "America/Denver"),
            DraftRevisionPage(same, detail: open, timeZone: "America/Denver"),
            DraftPreviewPage(open, isAssessor: true),
            DraftPreviewPage(detail(DraftDocument(.ofEverything.withLooseFile), .published), isAssessor: true),
            DraftPreviewPage(open, isAssessor: false),
        ] + files + parts(of: open) + parts(of: rich) + parts(of: troubled) + parts(of: new)
    }

    /// Files that help with a part and with the whole; a picture with words and one without.
    private static var files: [any Page] {
        var document = DraftDocument(.ofEverything)
        let item = document.outline.places.first { DraftPlace.kind(of: $0) == .item } ?? ""
        document[DraftPlace.files]["files"] = [
            ["key": "plan", "name": "plan.docx", "title": "Plan", "digest": "a", "size": 12_000],
            ["key": "room", "name": "room.png", "title": "Room", "alt": "Four chairs.", "digest": "b", "size": 9_000],
            ["key": "desk", "name": "desk.png", "title": "Desk", "digest": "c", "size": 9_000],
        ]
        document[item]["templates"] = ["plan"]
        let problem = DraftProblem(
            severity: .error,
            place: DraftPlace.files,
            path: ["files", 2, "alt"],
            sentence: "The picture “desk.png” has no alternative text."
        )
        let comment = DraftComment(
            id: ID("c"),
            place: DraftPlace.files,
            round: 0,
            author: ID("p"),
            authorName: "Ruth",
            text: "Which room?",
            created: moment,
            isSettled: false
        )
        func page(_ state: TitleDraft.State, _ problems: FormProblems?) -> DraftFilesPage {
            let plain = detail(document, state, problems: [problem])
            let said = DraftDetail(
                draft: plain.draft,
                document: plain.document,
                parts: plain.parts,
                comments: [comment],
                title: plain.title,
                problems: plain.problems,
                overtaking: nil,
                canWrite: plain.canWrite
            )
            return DraftFilesPage(said, FileForm(), problems: problems, timeZone: "America/Denver")
        }
        var wrong = FormProblems("new-file", "Choose a file.")
        for field in ["new-title", "new-name", "new-alt", "new-items", "comment"] { wrong.add(field, "Wrong.") }
        return [
            page(.writing, nil), page(.writing, wrong), page(.published, nil),
            DraftFilesPage(detail(DraftDocument(), .writing), FileForm(), timeZone: "America/Denver"),
            DraftPreviewPage(detail(document, .writing), isAssessor: false),
        ]
    }

    private static let moment = Instant(milliseconds: 1_795_536_000_000)

    private static func parts(of detail: DraftDetail) -> [any Page] {
        let places =
            ["title", "about", "research", "before", "pieces", "scales", "bounds"] + detail.document.outline.places
        return places.compactMap { place -> PartPage? in
            guard let plan = PartPlans(detail: detail).plan(of: place) else { return nil }
            let stored = detail.parts[place]
            return PartPage(
                detail,
                place: place,
                plan: plan,
                timeZone: "America/Denver",
                form: form(at: place),
                conflict: place == "about" ? stored : nil,
                problems: place == "title" ? FormProblems("comment", "Write a comment.") : nil
            )
        }
    }

    private static func form(at place: String) -> PartForm {
        var form = PartForm()
        form.comment = "Which?"
        form.isUnsent = place == "about"
        if place == "about" { form.content = JSONObject([("summary", "Two.")]) }
        return form
    }

    private static func draft(_ state: TitleDraft.State) -> TitleDraft {
        TitleDraft(
            id: ID("d"),
            organization: ID("o"),
            path: OrganizationPath("/o/"),
            organizationName: "Tamarack Valley",
            achievement: state == .writing ? ID("a") : nil,
            base: nil,
            isRevision: state == .writing,
            title: state == .inReview ? "" : "Wait Time",
            state: state,
            round: 1,
            stage: nil,
            changed: moment,
            author: ID("p"),
            authorName: "Avery Lindqvist",
            published: nil,
            isReturned: state == .writing
        )
    }

    /// Something wrong with a field of each kind, and advice.
    private static func trouble(in document: DraftDocument) -> [DraftProblem] {
        let paths: [[TitleStep]] = [
            ["title"], ["text"], ["evidence", "students"], ["refersTo"], ["optional"], ["bounds"],
            ["evidence", "slots"],
        ]
        return document.outline.places.flatMap { place in
            paths.map { DraftProblem(severity: .error, place: place, path: $0, sentence: "Something is missing.") }
                + [DraftProblem(severity: .advice, place: place, path: ["title"], sentence: "It could be shorter.")]
        }
    }

    private static func detail(
        _ document: DraftDocument,
        _ state: TitleDraft.State,
        problems: [DraftProblem]? = nil
    ) -> DraftDetail {
        var document = document
        document["about"]["components"] = [["name": "Ask", "text": "Ask one thing."]]
        if state == .writing { document["pieces"]["pieces"] = [["title": "One", "minutes": "an hour"], [:]] }
        let reading = document.read()
        let comments = [false, true].map { isSettled in
            DraftComment(
                id: ID("c"),
                place: "title",
                round: 0,
                author: ID("p"),
                authorName: "Ruth",
                text: "Which grades?",
                created: moment,
                isSettled: isSettled
            )
        }
        let parts = document.parts.map { place, content in
            (place, StoredPart(place: place, revision: 1, content: content, changed: moment, changedBy: "Ruth"))
        }
        return DraftDetail(
            draft: draft(state),
            document: document,
            parts: Dictionary(uniqueKeysWithValues: parts),
            comments: comments,
            title: reading.title,
            problems: problems ?? reading.problems,
            returned: state == .writing
                ? ReviewStep(
                    round: 1,
                    position: 1,
                    name: "Peer",
                    person: ID("p"),
                    personName: "Helen Brandvold",
                    outcome: .returned,
                    note: "See the comments.",
                    decided: moment
                ) : nil,
            overtaking: state == .inReview || problems != nil
                ? OvertakingVersion(number: 3, base: 2, published: moment) : nil,
            canWrite: state == .writing
        )
    }
}
