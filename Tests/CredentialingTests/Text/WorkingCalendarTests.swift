import Credentialing
import Foundation
import Testing

struct WorkingCalendarTests {
    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func calendar() throws -> WorkingCalendar {
        WorkingCalendar(
            weekdays: [1, 2, 3, 4, 5],
            closures: [
                .init(name: "Thanksgiving", from: try date("2026-11-25"), to: try date("2026-11-27")),
                .init(name: "Winter break", from: try date("2026-12-21"), to: try date("2027-01-01")),
            ]
        )
    }

    @Test func `a promise over a holiday skips it`() throws {
        #expect(try calendar().date(after: date("2026-11-24"), workingDays: 1) == date("2026-11-30"))
        #expect(try calendar().date(after: date("2026-11-24"), workingDays: 5) == date("2026-12-04"))
    }

    @Test func `a promise that begins on a closed day counts from the next working day`() throws {
        #expect(try calendar().date(after: date("2026-12-25"), workingDays: 1) == date("2027-01-04"))
    }

    @Test func `no days, or fewer, is the day itself`() throws {
        #expect(try calendar().date(after: date("2026-11-26"), workingDays: 0) == date("2026-11-26"))
        #expect(try calendar().date(after: date("2026-11-26"), workingDays: -3) == date("2026-11-26"))
    }

    @Test func `the closure in the way is named, the first of several`() throws {
        #expect(try calendar().closure(between: date("2026-11-20"), and: date("2027-01-10"))?.name == "Thanksgiving")
        #expect(try calendar().closure(between: date("2026-12-01"), and: date("2026-12-21"))?.name == "Winter break")
        #expect(try calendar().closure(between: date("2026-12-01"), and: date("2026-12-20")) == nil)
    }

    @Test func `a calendar without weekdays counts every day`() throws {
        let every = WorkingCalendar(weekdays: [])
        #expect(try every.date(after: date("2026-11-24"), workingDays: 5) == date("2026-11-29"))
    }

    @Test func `a closure without end cannot hang the count`() throws {
        let closed = WorkingCalendar(
            weekdays: [1],
            closures: [.init(name: "For good", from: try date("2000-01-01"), to: try date("9999-12-31"))]
        )
        #expect(try closed.date(after: date("2026-01-01"), workingDays: 1) > date("2036-01-01"))
    }

    /// Counts day by day with Foundation's calendar, which knows nothing of ours.
    @Test func `the promised day is the one that Foundation's calendar finds`() throws {
        var random = SplitMix(state: 3)
        var foundation = Calendar(identifier: .gregorian)
        foundation.timeZone = .gmt
        for _ in 0..<600 {
            let start = Int.random(in: 18_000...24_000, using: &random)
            let weekdays = Set((1...7).filter { _ in Bool.random(using: &random) })
            let closedFrom = start + Int.random(in: -5...20, using: &random)
            let closedTo = closedFrom + Int.random(in: 0...15, using: &random)
            let days = Int.random(in: 1...25, using: &random)
            let calendar = WorkingCalendar(
                weekdays: weekdays,
                closures: [
                    .init(
                        name: "Closed",
                        from: LocalDate(daysSince1970: closedFrom),
                        to: LocalDate(daysSince1970: closedTo)
                    )
                ]
            )
            var day = start
            var left = days
            while left > 0 {
                day += 1
                let moment = Date(timeIntervalSince1970: Double(day) * 86_400)
                let weekday = (foundation.component(.weekday, from: moment) + 5) % 7 + 1
                let works = weekdays.isEmpty || weekdays.contains(weekday)
                if works, !(closedFrom...closedTo).contains(day) { left -= 1 }
            }
            let promised = calendar.date(after: LocalDate(daysSince1970: start), workingDays: days)
            #expect(promised.daysSince1970 == day)
        }
    }

    @Test func `a calendar goes through its stored form unchanged`() throws {
        let stored = try JSONEncoder().encode(calendar())
        #expect(try JSONDecoder().decode(WorkingCalendar.self, from: stored) == calendar())
    }

    @Test func `a stored calendar with a day that does not exist is refused`() {
        let text = #"{"weekdays":[1],"closures":[{"name":"x","from":"2026-02-30","to":"2026-03-01"}]}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(WorkingCalendar.self, from: Data(text.utf8))
        }
    }
}
