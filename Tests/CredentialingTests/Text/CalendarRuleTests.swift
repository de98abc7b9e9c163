import Credentialing
import Testing

/// Days off as they are added and taken out one by one.
struct CalendarRuleTests {
    private func closure(_ name: String, _ from: String, _ to: String) throws -> WorkingCalendar.Closure {
        WorkingCalendar.Closure(name: name, from: try #require(LocalDate(from)), to: try #require(LocalDate(to)))
    }

    @Test func `days are added in their order, and only what is taken out counts again`() throws {
        let winter = try closure("Winter break", "2026-12-21", "2027-01-04")
        let spring = try closure("Spring break", "2027-03-22", "2027-03-26")
        let calendar = try WorkingCalendar.weekdays.adding(spring).adding(winter)
        #expect(calendar.closures == [winter, spring])
        let day = try #require(LocalDate("2026-12-28"))
        #expect(!calendar.isWorkingDay(day))
        let opened = try #require(calendar.removing(winter))
        #expect(opened.closures == [spring] && opened.isWorkingDay(day))
        #expect(opened.removing(winter) == nil)
        #expect(opened.working(on: [1, 2]).closures == [spring])
    }

    @Test func `what learners could not read or what is a slip stays out`() throws {
        func fault(_ name: String, _ from: String, _ to: String) throws -> CalendarRule.Fault? {
            let closure = try closure(name, from, to)
            do throws(CalendarRule.Fault) {
                _ = try WorkingCalendar.weekdays.adding(closure)
                return nil
            } catch { return error }
        }
        #expect(try fault("", "2026-12-21", "2026-12-21") == .name)
        #expect(try fault("a\nb", "2026-12-21", "2026-12-21") == .name)
        #expect(try fault(String(repeating: "a", count: 81), "2026-12-21", "2026-12-21") == .name)
        #expect(try fault(String(repeating: "a", count: 80), "2026-12-21", "2026-12-21") == nil)
        #expect(try fault("Break", "2026-12-21", "2026-12-20") == .order)
        #expect(try fault("Break", "2026-12-21", "2027-12-21") == nil)
        #expect(try fault("Break", "2026-12-21", "2027-12-22") == .length)
    }

    @Test func `the same days are there once, whatever they are called, and five hundred are enough`() throws {
        var calendar = try WorkingCalendar.weekdays.adding(closure("Break", "2026-12-21", "2026-12-22"))
        #expect(throws: CalendarRule.Fault.repetition) {
            try calendar.adding(closure("Other", "2026-12-21", "2026-12-22"))
        }
        let first = try #require(LocalDate("2027-01-01"))
        for number in 1..<CalendarRule.mostClosures {
            let day = first.adding(days: number)
            calendar = try calendar.adding(WorkingCalendar.Closure(name: "Day", from: day, to: day))
        }
        #expect(throws: CalendarRule.Fault.number) {
            try calendar.adding(closure("One more", "2026-12-01", "2026-12-01"))
        }
    }
}
