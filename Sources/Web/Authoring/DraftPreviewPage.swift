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
    let competency: String
    let method: SafeHTML
    let hasComponents: Bool
    let components: [TitlePage.Component]
    let rationale: SafeHTML
    let sections: [TitlePage.SectionView]
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
        competency = content.about.competency
        method = Markdown.html(content.about.method)
        components = content.about.components.map {
            TitlePage.Component(name: $0.name, text: Markdown.html($0.text))
        }
        hasComponents = !components.isEmpty
        rationale = Markdown.html(content.about.rationale)
        sections = TitlePage.SectionView.all(of: content) {
            Path.draft(detail.draft.id) + "/files/" + PercentText.encoded($0)
        }
        total = DurationWords.about(minutes: content.showMinutes)
        rubric = RubricView(content)
        declarations = content.declarations.map { TitlePage.Line(text: $0.text) }
    }
}
