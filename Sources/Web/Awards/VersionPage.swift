internal import Application
internal import Credentialing

/// One version of a micro-credential as badges refer to it: what it stands for, and each criterion and level under an
/// address of its own. It stays as it is when newer versions come.
struct VersionPage: Page {
    static let template = "awards/version"

    /// One level of a criterion.
    struct Level: Sendable {
        let id: String
        let name: String
        let text: String
        let isRequired: Bool
    }

    /// One criterion.
    struct CriterionView: Sendable {
        let id: String
        let name: String
        let text: String
        let hasIndicators: Bool
        let indicators: [String]
        let levels: [Level]
    }

    /// Before the anchors of parts; there is one title on this page.
    let prefix = ""
    let title: String
    let crest: String
    let competency: String
    let about: String
    let isOld: Bool
    let catalog: String
    let document: String
    let criteria: [CriterionView]
    let hasNeeds: Bool
    let needs: [String]
    let hasDeclares: Bool
    let declares: [TitlePage.Term]
    let sections: [TitlePage.SectionView]
    let hasAlongside: Bool
    let alongside: FilesView
    let declarations: [String]

    init(_ reading: TitleReading) {
        let content = reading.title
        title = content.title
        crest = Path.crest(reading.achievement, reading.number)
        competency = content.about.competency.isEmpty ? content.about.summary : content.about.competency
        let date = DateWords.date(reading.published, zone: reading.timeZone)
        about = "Version \(reading.number), published \(date) by \(reading.organization)."
        isOld = !reading.isOffered
        catalog = Path.title(reading.slug)
        document = Path.version(reading.achievement, reading.number) + ".json"
        criteria = content.rubric.criteria.map { criterion in
            CriterionView(criterion, scale: content.rubric.scale(criterion.scale))
        }
        needs = content.needs.map(\.text)
        hasNeeds = !needs.isEmpty
        declares = content.declares.map { declare in
            TitlePage.Term(term: declare.question, text: declare.options.map(\.title).joined(separator: " · "))
        }
        hasDeclares = !declares.isEmpty
        let address = { Path.template($0, of: reading.achievement, reading.number) }
        sections = TitlePage.SectionView.all(of: content, address: address)
        alongside = FilesView(content.filesOfTheWhole, address: address)
        hasAlongside = !content.filesOfTheWhole.isEmpty
        declarations = content.declarations.map(\.text)
    }
}

extension VersionPage.CriterionView {
    init(_ criterion: Criterion, scale: Scale?) {
        id = "criterion-\(criterion.key)"
        name = criterion.title
        text = criterion.text
        indicators = criterion.indicators.map(\.text)
        hasIndicators = !criterion.indicators.isEmpty
        levels = (scale?.levels ?? []).map { level in
            let meaning = criterion.levels[level.key]
            let above = meaning?.addsToBelow == true ? "In addition to the level below: " : ""
            return VersionPage.Level(
                id: "level-\(criterion.key)-\(level.key)",
                name: level.title,
                text: meaning.map { above + $0.text } ?? "",
                isRequired: level.key == criterion.required
            )
        }
    }
}
