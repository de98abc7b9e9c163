internal import Credentialing

/// A rubric as tables: one for each scale, because the columns are its levels.
package struct RubricView: Sendable {
    /// One scale with its criteria.
    package struct Table: Sendable {
        package let caption: String
        package let columns: [Column]
        package let rows: [Row]
    }

    /// The head of a column.
    package struct Column: Sendable {
        package let label: String
        package let isRequired: Bool
    }

    /// One criterion.
    package struct Row: Sendable {
        package let key: String
        package let title: String
        package let text: String
        package let judgedOn: String
        package let isCritical: Bool
        package let hasIndicators: Bool
        package let indicators: [Indicator]
        package let cells: [Cell]
    }

    /// A yes/no point of a criterion.
    package struct Indicator: Sendable {
        package let text: String
    }

    /// What a level means for a criterion.
    package struct Cell: Sendable {
        package let key: String
        package let level: String
        package let text: String
        package let isRequired: Bool
        package let isEmpty: Bool
    }

    package let tables: [Table]

    /// The rubric of a title, or the given criteria of it. `name` begins the captions, such as "Rubric, version 3".
    package init(_ title: MicroCredential, criteria: [Criterion]? = nil, name: String = "Rubric") {
        let shown = criteria ?? title.rubric.criteria
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
