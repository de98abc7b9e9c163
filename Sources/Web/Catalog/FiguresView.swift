internal import Credentialing

/// How others fared with a title, as far as it names nobody.
struct FiguresView: Sendable {
    /// A figure with what it stands for.
    struct Figure: Sendable {
        let name: String
        let value: String
    }

    let figures: [Figure]
    let isPartial: Bool

    init(_ shown: TitleFigures) {
        let people: [(String, Int?)] = [
            ("Started", shown.started), ("Submitted", shown.submitted), ("Awarded", shown.awarded),
            ("Awarded at the first attempt", shown.first), ("Awarded at the second attempt", shown.second),
            ("Awarded at a later attempt", shown.later),
        ]
        var figures = people.compactMap { name, count in
            count.map { Figure(name: name, value: "\($0) people") }
        }
        if let days = shown.days {
            let value = days == 0 ? "The same working day" : RequirementWords.plural(days, "working day")
            figures.append(Figure(name: "Answer, in the middle of the latest", value: value))
        }
        self.figures = figures
        isPartial = people.contains { $0.1 == nil } || shown.days == nil
    }
}
