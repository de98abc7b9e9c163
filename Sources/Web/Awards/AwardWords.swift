internal import Application
internal import Credentialing

/// Words that the pages of awards share.
enum AwardWords {
    private static let numbers = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]

    /// A small number in letters.
    static func number(_ count: Int) -> String {
        numbers.indices.contains(count) ? numbers[count] : String(count)
    }

    /// "all five criteria", or "its one criterion".
    static func criteria(_ count: Int) -> String {
        count == 1 ? "the one criterion" : "all \(number(count)) criteria"
    }

    /// "two assessors agreed".
    static func assessors(_ count: Int) -> String {
        count == 1 ? "an assessor saw it in your work" : "\(number(count)) assessors agreed"
    }

    /// The word by which a person is greeted.
    static func firstName(_ name: String) -> String {
        name.split(separator: " ").first.map(String.init) ?? name
    }
}

/// One criterion with its level, as a row.
struct ResultRow: Sendable {
    let criterion: String
    let text: String
    let level: String
    let rank: String

    init(_ result: CriterionResult) {
        criterion = result.criterion
        text = result.text
        level = result.level
        rank = "\(result.rank) of \(result.of)"
    }
}
