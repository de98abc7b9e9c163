import Credentialing
import Foundation
import Testing

struct LocalDateTests {
    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }

    /// From 1583, when Foundation's calendar is Gregorian throughout, to 2400.
    @Test func `days, months and weekdays are those of Foundation's calendar`() throws {
        var random = SplitMix(state: 1)
        for _ in 0..<4000 {
            let days = Int.random(in: -141_000...157_000, using: &random)
            let date = LocalDate(daysSince1970: days)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday],
                from: Date(timeIntervalSince1970: Double(days) * 86_400)
            )
            #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day, "\(days)")
            // Foundation counts from Sunday as 1, ISO 8601 from Monday as 1.
            #expect(try date.weekday == (#require(parts.weekday) + 5) % 7 + 1, "\(days)")
            #expect(date.daysSince1970 == days)
        }
    }

    @Test func `every day of the years 1 to 9999 goes there and back`() {
        var last = LocalDate(daysSince1970: -719_163)
        for days in stride(from: -719_162, through: 2_932_896, by: 1) where days % 13 == 0 || days < -718_000 {
            let date = LocalDate(daysSince1970: days)
            guard date.daysSince1970 == days, days == -719_162 || last < date else {
                Issue.record("\(days) is \(date)")
                return
            }
            last = date
        }
    }

    @Test func `beyond year 9999 and before year 1 the count stops`() {
        #expect(LocalDate(daysSince1970: .max / 2).description == "9999-12-31")
        #expect(LocalDate(daysSince1970: -.max / 2).description == "0001-01-01")
    }

    @Test(arguments: ["2026-11-25", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func `a date reads and writes as itself`(text: String) {
        #expect(LocalDate(text)?.description == text)
    }

    @Test(
        arguments: [
            "", "2026-11-31", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-11-25",
            "2026-11-25T00:00", " 2026-11-25", "2026/11/25", "+026-11-25", "2026-11--5", "0000-01-01", "２０２６-11-25",
        ]
    )
    func `what is no date is refused`(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test func `dates compare by time`() throws {
        let dates = try ["2026-11-25", "2026-12-01", "2027-01-01"].map { try #require(LocalDate($0)) }
        #expect(dates.shuffled().sorted() == dates)
    }

    @Test(arguments: [
        ("2026-11-25", -6, "2026-05-25"), ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-12-15", 1, "2027-01-15"), ("0001-01-01", -12, "0001-01-01"),
        ("9999-12-31", 500, "9999-12-31"), ("2026-11-25", 0, "2026-11-25"),
    ])
    func `months are counted by the calendar, and end with it`(day: String, months: Int, expected: String) {
        #expect(LocalDate(day)?.adding(months: months).description == expected)
    }
}
