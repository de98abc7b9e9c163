internal import Application
internal import Credentialing
internal import Edge

/// A draft as a learner or an assessor will see it; printed, as a reader will hold it.
struct DraftPreviewPage: Page {
    static let template = "authoring/preview"

    let title: String
    /// Ids of the parts begin so on pages that show several titles; this one shows one.
    let prefix = ""
    let summary: String
    let isAssessor: Bool
    let other: String
    let draft: String
    let facts: [TitlePage.Term]
    /// The title as its readers will see it, all of it.
    let whole: TitlePage?
    let sections: [TitlePage.SectionView]
    let hasAlongside: Bool
    let alongside: FilesView
    let total: String
    let rubric: RubricView
    let declarations: [TitlePage.Line]

    init(_ detail: DraftDetail, isAssessor: Bool) {
        let content = detail.title
        title = content.title.isEmpty ? "Without a name" : content.title
        summary = content.about.summary
        self.isAssessor = isAssessor
        other = Path.draftPreview(detail.draft.id, for: isAssessor ? "learner" : "assessor")
        draft = Path.draft(detail.draft.id)
        let id = detail.draft.id
        let address = { (name: String) in Path.draftFile(id, name) }
        facts = TitlePage.facts(of: content)
        whole = isAssessor ? nil : TitlePage(draft: content, files: address)
        sections = TitlePage.SectionView.all(of: content, address: address)
        alongside = FilesView(content.filesOfTheWhole, address: address)
        hasAlongside = !content.filesOfTheWhole.isEmpty
        total = DurationWords.about(minutes: content.showMinutes)
        rubric = RubricView(content)
        declarations = content.declarations.map { TitlePage.Line(text: $0.text) }
    }
}
