internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import LinkedData

/// The templates and examples that go with a draft, and the forms that add, change, replace and take them out.
struct DraftFilesPage: Page {
    static let template = "authoring/files"

    /// A part of the title that a file helps with.
    struct Use: Sendable {
        let title: String
        let path: String
    }

    struct File: Sendable {
        let id: String
        let title: String
        let name: String
        let address: String
        let facts: String
        /// The picture itself, for what is one.
        let picture: Picture?
        let hasUses: Bool
        let uses: [Use]
        let findings: [Finding]
        let form: FileFields?
    }

    struct Picture: Sendable {
        let alt: String
        let words: String?
    }

    struct Finding: Sendable {
        let sentence: String
        let field: String
    }

    let title: String
    let titleOfDraft: String
    let draft: String
    let action: String
    let isUnsent: Bool
    let closed: String?
    let isEmpty: Bool
    let files: [File]
    let room: String
    let adding: FileFields?
    let comments: [PartPage.Comment]
    let hasComments: Bool
    let commenting: Bool
    let comment: String
    let commentError: String?
    let problems: FormNotice?
    let history: String
    let next: String?

    init(_ detail: DraftDetail, _ typed: FileForm, problems: FormProblems? = nil, timeZone: String) {
        let draft = detail.draft
        title = FormNotice.title("Files that go with it", problems)
        titleOfDraft = draft.title.isEmpty ? "Without a name" : draft.title
        self.draft = Path.draft(draft.id)
        action = Path.draftFiles(draft.id)
        isUnsent = typed.isUnsent
        closed =
            detail.canWrite
            ? nil : "This is \(DraftWords.state(draft.state).lowercased()), so it cannot be changed now."
        let items = FileItems(detail)
        let all = detail.title.files
        files = all.enumerated().map { index, file in
            Self.file(file, index, detail, items, typed, problems)
        }
        isEmpty = files.isEmpty
        let sum = all.reduce(0) { $0 + $1.size }
        room =
            "\(all.count) of 10 files, \(Self.kilobytes(sum)) of \(Self.kilobytes(TemplateFile.limitOfAll)) KB. "
            + "One file has at most \(Self.kilobytes(TemplateFile.limit)) KB."
        adding =
            detail.canWrite && all.count < 10
            ? FileFields(adding: typed, items: items, problems: problems) : nil
        comments = PartPage.Comment.all(of: detail, at: DraftPlace.files, timeZone: timeZone)
        hasComments = !comments.isEmpty
        commenting = ![.published, .dropped].contains(draft.state) || !typed.comment.isEmpty
        comment = typed.comment
        commentError = problems?["comment"]
        self.problems = FormNotice(problems)
        history = Path.draftHistory(draft.id, place: DraftPlace.files)
        next = PartPage.next(after: DraftPlace.files, in: detail)
    }

    private static func file(
        _ file: TemplateFile,
        _ index: Int,
        _ detail: DraftDetail,
        _ items: FileItems,
        _ typed: FileForm,
        _ problems: FormProblems?
    ) -> File {
        let address = Path.draftFile(detail.draft.id, file.name)
        let uses = items.uses(of: file.key)
        let path: [TitleStep] = ["files", .index(index)]
        let own = detail.problems.filter { $0.place == DraftPlace.files && $0.path.starts(with: path) }
        return File(
            id: FieldPath.id(path),
            title: file.title,
            name: file.name,
            address: address,
            facts: TemplateLink(file, address: address).facts,
            picture: file.isPicture ? Picture(alt: file.alt, words: file.alt.isEmpty ? nil : file.alt) : nil,
            hasUses: !uses.isEmpty,
            uses: uses,
            findings: own.map { Finding(sentence: $0.sentence, field: FieldPath.id($0.path)) },
            form: detail.canWrite
                ? FileFields(
                    file,
                    prefix: FieldPath.id(path) + "-",
                    typed: typed,
                    items: items,
                    in: detail,
                    isOpen: !own.isEmpty,
                    problems: problems
                ) : nil
        )
    }

    private static func kilobytes(_ bytes: Int) -> Int { (bytes + 999) / 1_000 }
}

/// The items of a draft, for the question what a file helps with.
struct FileItems: Sendable {
    private let items: [(place: String, title: String, path: String, files: [String])]

    init(_ detail: DraftDetail) {
        let drawing = OutlineDrawing(detail)
        items = detail.document.outline.places.filter { DraftPlace.kind(of: $0) == .item }.map { place in
            (
                place, drawing.name(place), Path.draftPart(detail.draft.id, place),
                (detail.document[place]["templates"]?.array ?? []).compactMap(\.string)
            )
        }
    }

    func uses(of key: String) -> [DraftFilesPage.Use] {
        items.filter { $0.files.contains(key) }.map { DraftFilesPage.Use(title: $0.title, path: $0.path) }
    }

    func places(of key: String) -> [String] { items.filter { $0.files.contains(key) }.map(\.place) }

    func choices(chosen: Set<String>) -> [ChoiceField.Choice] {
        items.map { ChoiceField.Choice($0.title, value: $0.place, isChosen: chosen.contains($0.place)) }
    }
}
