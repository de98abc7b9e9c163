import Credentialing
import Testing

/// What of a title's counts is shown, and what is left out so that nobody can be told.
struct TitleFiguresTests {
    private func shown(
        _ started: Int,
        _ submitted: Int,
        _ attempts: (Int, Int, Int),
        answered: Int = 0,
        smallest: Int = 10
    ) -> TitleFigures? {
        TitleFigures(
            TitleCounts(
                started: started,
                submitted: submitted,
                first: attempts.0,
                second: attempts.1,
                later: attempts.2,
                answered: answered,
                medianDays: 4
            ),
            smallest: smallest
        )
    }

    @Test func `nine people are shown nothing of, ten are`() {
        #expect(shown(9, 9, (9, 0, 0), answered: 9) == nil)
        #expect(shown(10, 10, (10, 0, 0), answered: 10)?.started == 10)
    }

    @Test func `large groups are shown whole`() throws {
        let figures = try #require(shown(100, 80, (30, 20, 10), answered: 60))
        #expect(figures.started == 100 && figures.submitted == 80 && figures.awarded == 60)
        #expect(figures.first == 30 && figures.second == 20 && figures.later == 10)
        #expect(figures.days == 4)
    }

    @Test func `a figure of too few is left out, and what would give it away, too`() throws {
        // Awarded 44 and the two large attempts would tell the seven.
        let figures = try #require(shown(100, 80, (25, 7, 12)))
        #expect(figures.awarded == 44 && figures.first == 25)
        #expect(figures.second == nil && figures.later == nil)
    }

    @Test func `a few who needed more than one attempt are not told by a difference`() throws {
        let figures = try #require(shown(100, 80, (40, 3, 2)))
        #expect(figures.awarded == 45 && figures.first == nil && figures.second == nil && figures.later == nil)
    }

    @Test func `a few who did not submit, or have no award yet, are not told by a difference`() throws {
        let waiting = try #require(shown(40, 38, (20, 0, 0)))
        #expect(waiting.started == 40 && waiting.awarded == 20 && waiting.submitted == nil)
        let almost = try #require(shown(40, 25, (20, 0, 0)))
        #expect(almost.awarded == 20 && almost.submitted == nil)
        let nearlyAll = try #require(shown(40, 40, (35, 0, 0)))
        #expect(nearlyAll.awarded == nil && nearlyAll.submitted == 40 && nearlyAll.first == nil)
    }

    @Test func `a difference of nobody names nobody`() throws {
        let figures = try #require(shown(30, 30, (30, 0, 0)))
        #expect(figures.submitted == 30 && figures.awarded == 30 && figures.first == 30)
        #expect(figures.second == nil, "a figure of nobody says nothing that is worth a line")
    }

    @Test func `the days to answer need enough people who got one`() throws {
        #expect(try #require(shown(50, 20, (10, 0, 0), answered: 9)).days == nil)
        #expect(try #require(shown(50, 20, (10, 0, 0), answered: 10)).days == 4)
    }

    @Test func `no setting goes below five`() {
        #expect(shown(4, 4, (4, 0, 0), smallest: 1) == nil)
        #expect(shown(5, 5, (5, 0, 0), smallest: 1)?.awarded == 5)
        #expect(shown(7, 7, (7, 0, 0), smallest: 8) == nil)
    }

    /// Whatever the counts are: nothing that can be worked out from what is shown stands for one to nine people.
    @Test func `no difference of shown figures is small`() {
        for started in stride(from: 10, through: 70, by: 3) {
            for submitted in stride(from: 0, through: started, by: 4) {
                for first in stride(from: 0, through: submitted, by: 5) {
                    for second in stride(from: 0, through: submitted - first, by: 6) {
                        let later = (submitted - first - second) / 2
                        guard let figures = shown(started, submitted, (first, second, later)) else { continue }
                        expectNothingSmall(figures)
                    }
                }
            }
        }
    }

    private func expectNothingSmall(_ figures: TitleFigures) {
        let totals = [figures.started, figures.submitted, figures.awarded].compactMap(\.self)
        let attempts = [figures.first, figures.second, figures.later].compactMap(\.self)
        for total in totals {
            for choice in 0..<(1 << attempts.count) {
                let sum = attempts.indices.reduce(0) { $0 + (choice >> $1 & 1 == 1 ? attempts[$1] : 0) }
                let rest = total - sum
                #expect(rest == 0 || rest >= 10, "\(figures)")
            }
            for other in totals where other < total { #expect(total - other >= 10, "\(figures)") }
        }
    }

    @Test func `the median is the one in the middle, or the earlier of two`() {
        #expect(TitleCounts.median([]) == nil)
        #expect(TitleCounts.median([7, 1, 3]) == 3)
        #expect(TitleCounts.median([7, 1, 3, 4]) == 3)
    }

    @Test func `working days from one date to another leave out weekends and closures`() throws {
        let friday = try #require(LocalDate("2026-11-20"))
        let monday = try #require(LocalDate("2026-11-23"))
        let next = try #require(LocalDate("2026-11-30"))
        let breakTime = WorkingCalendar.Closure(
            name: "Thanksgiving",
            from: try #require(LocalDate("2026-11-25")),
            to: try #require(LocalDate("2026-11-27"))
        )
        let calendar = WorkingCalendar(weekdays: [1, 2, 3, 4, 5], closures: [breakTime])
        #expect(calendar.workingDays(from: friday, to: friday) == 0)
        #expect(calendar.workingDays(from: friday, to: monday) == 1)
        #expect(calendar.workingDays(from: friday, to: next) == 3)
        #expect(calendar.date(after: friday, workingDays: 3) == next)
    }
}
