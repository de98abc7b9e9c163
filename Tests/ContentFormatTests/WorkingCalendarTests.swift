import ContentFormat
import Credentialing
import Foundation
import Testing

struct WorkingCalendarTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func read(_ text: String) throws -> WorkingCalendar {
        try WorkingCalendar(yaml: Array(text.utf8), name: "days.yaml")
    }

    @Test func `the example is read whole, and stands on the page on the command line`() throws {
        let file = Self.root.appending(path: "Examples/calendars/tamarack-valley.calendar.yaml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let calendar = try read(text)
        #expect(calendar.weekdays == [1, 2, 3, 4, 5] && calendar.closures.count == 6)
        let day = try #require(LocalDate("2026-11-24"))
        #expect(calendar.date(after: day, workingDays: 1).description == "2026-11-30")
        let page = Self.root.appending(path: "docs/command-line.md")
        #expect(String(decoding: try Data(contentsOf: page), as: UTF8.self).contains("```yaml\n\(text)```\n"))
    }

    @Test func `weekdays are named, and everything else may be left out`() throws {
        #expect(try read("calendar: 1\nweekdays: [Sunday, Monday]\n") == WorkingCalendar(weekdays: [1, 7]))
    }

    @Test(arguments: [
        ("weekdays: [Monday]\n", 1, "The first line must be “calendar: 1”"),
        ("calendar: 2\nweekdays: [Monday]\n", 1, "reads version 1"),
        ("calendar: 1\n", 1, "“weekdays” is missing"), ("calendar: 1\nweekdays: []\n", 1, "at least one day"),
        ("calendar: 1\nweekdays: [Monday, Freitag]\n", 2, "“weekdays” cannot be “Freitag”"),
        ("calendar: 1\nweekdays: [Monday]\nterms: 2\n", 3, "“terms” is not a key that can stand here"),
        ("calendar: 1\nweekdays: [Monday]\nholidays:\n  - {name: A, date: 2026-02-30}\n", 4, "must be a day"),
        ("calendar: 1\nweekdays: [Monday]\nholidays:\n  - {date: 2026-02-03}\n", 4, "“name” is missing"),
        ("calendar: 1\nweekdays: [Monday]\nholidays:\n  - {name: \"\", date: 2026-02-03}\n", 4, "1 to 80 characters"),
        (
            "calendar: 1\nweekdays: [Monday]\nclosures:\n  - {name: A, from: 2026-02-03, to: 2026-02-01}\n", 4,
            "before it begins"
        ),
        (
            "calendar: 1\nweekdays: [Monday]\nclosures:\n  - {name: A, from: 2026-02-03, to: 2027-03-01}\n", 4,
            "longer than a year"
        ),
        ("calendar: 1\nweekdays: &a [Monday]\n", 2, "Anchors"),
        ("- Monday\n", 1, "must be keys with values"),
    ])
    func `each problem is told with its line`(text: String, line: Int, words: String) throws {
        let problems = try #require(throws: FormatProblems.self) { try read(text) }
        let found = problems.problems.contains { $0.line == line && $0.sentence.contains(words) }
        #expect(found, "\(problems)")
    }

    @Test func `all problems are told at once`() throws {
        let text = "calendar: 1\nweekdays: [Montag]\nholidays:\n  - {name: A, date: x}\n  - {name: B, date: y}\n"
        let problems = try #require(throws: FormatProblems.self) { try read(text) }
        #expect(Set(problems.problems.map(\.line)).isSuperset(of: [2, 4, 5]))
    }
}
