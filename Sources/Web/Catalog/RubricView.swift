internal import Credentialing

/// A rubric as tables: one for each scale, because the columns are its levels.
struct RubricView: Sendable {
    /// One scale with its criteria.
    struct Table: Sendable {
        let caption: String
        let columns: [Column]
        let rows: [Row]
    }

    /// The head of a column.
    struct Column: Sendable {
        let label: String
        let isRequired: Bool
    }

    /// One criterion.
    struct Row: Sendable {
        let key: String
        let title: String
        let text: String
        let judgedOn: String
        let isCritical: Bool
        let hasIndicators: Bool
        let indicators: [Indicator]
        /// Whether the learner points at what shows it.
        let map: String?
        let cells: [Cell]
    }

    /// A yes/no point of a criterion.
    struct Indicator: Sendable {
        let text: String
    }

    /// What a level means for a criterion.
    struct Cell: Sendable {
        let key: String
        let level: String
        let text: String
        let isRequired: Bool
        let isEmpty: Bool
    }

    let tables: [Table]
    /// The language of its texts, when it is not that of the page.
    let language: String?

    /// The rubric of a title, or the given criteria of it. `name` begins the captions, such as "Rubric, version 3".
    init(_ title: MicroCredential, criteria: [Criterion]? = nil, name: String = "Rubric") {
        let shown = criteria ?? title.rubric.criteria
        language = title.foreignLanguage
        tables = title.rubric.scales.compactMap { scale in
            let rows = shown.filter { $0.scale == scale.key }
            return rows.isEmpty ? nil : Table(scale, rows, in: title, name: name)
        }
    }
}

extension RubricView.Table {
    fileprivate init(_ scale: Scale, _ criteria: [Criterion], in title: MicroCredential, name: String) {
        let required = Set(criteria.map(\.required))
        let shared = required.count == 1 ? required.first : nil
        let rest = "Nothing is averaged."
        if let shared, let level = scale.levels.first(where: { $0.key == shared }) {
            caption = "\(name). “\(level.title)” is required on every line. \(rest)"
        } else {
            caption = "\(name). The required level is named in each line. \(rest)"
        }
        columns = scale.levels.enumerated().map { index, level in
            let isRequired = level.key == shared
            return RubricView.Column(
                label: "\(index + 1) \(level.title)" + (isRequired ? " (required)" : ""),
                isRequired: isRequired
            )
        }
        rows = criteria.map { RubricView.Row($0, scale, in: title) }
    }
}

extension RubricView.Row {
    fileprivate init(_ criterion: Criterion, _ scale: Scale, in title: MicroCredential) {
        key = criterion.key
        self.title = criterion.title
        text = criterion.text
        judgedOn = "Judged on " + PartLabels(title).words(for: criterion)
        isCritical = criterion.isCritical
        hasIndicators = !criterion.indicators.isEmpty
        indicators = criterion.indicators.map { RubricView.Indicator(text: $0.text) }
        map = RequirementWords.words(criterion.map)
        cells = scale.levels.enumerated().map { index, level in
            let isRequired = level.key == criterion.required
            let text = criterion.levels[level.key]
            let added = text?.addsToBelow == true ? "As before, and: " : ""
            return RubricView.Cell(
                key: level.key,
                level: "\(index + 1) \(level.title)" + (isRequired ? " (required)" : ""),
                text: text.map { added + $0.text } ?? "",
                isRequired: isRequired,
                isEmpty: text == nil
            )
        }
    }
}
