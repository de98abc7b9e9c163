internal import Foundation
internal import NIOCore

/// Each page by turns with a bare route, so that a busy moment of the machine falls on both.
struct PageTimes: Sendable {
    private static let bareRoute = "/healthz"
    let pages: [PageVisit]
    let bare: Visitor
    let rounds: Int

    /// Prints a table, and notes pages that miss the bound.
    ///
    /// - Throws: ``BenchProblem`` when an answer is not the page that was asked for.
    func measure(into findings: inout Findings) async throws {
        try await check()
        var bareTimes = Times()
        var times = [Times](repeating: Times(), count: pages.count)
        var bytes = [Int](repeating: 0, count: pages.count)
        for _ in 0..<rounds {
            for (index, page) in pages.enumerated() {
                bareTimes.note(try await time(Self.bareRoute, by: bare).duration)
                let (duration, size) = try await time(page.path, by: page.visitor)
                times[index].note(duration)
                bytes[index] = size
            }
        }
        let bareMedian = bareTimes.quantile(0.5)
        PageBench.say(Self.line(["page", "p50-ms", "p95-ms", "ratio", "bytes"]))
        PageBench.say(Self.line(["bare", Self.text(bareMedian), Self.text(bareTimes.quantile(0.95)), "1.0", ""]))
        for (index, page) in pages.enumerated() {
            let (median, late) = (times[index].quantile(0.5), times[index].quantile(0.95))
            let ratio = Findings.text(median / bareMedian, digits: 1)
            PageBench.say(Self.line([page.name, Self.text(median), Self.text(late), ratio, String(bytes[index])]))
            findings.expect("p95 of \(page.name)", late, below: Bounds.pageMilliseconds)
        }
    }

    /// Looks at each page twice before any is timed: whether it is the right one, and whether it stays so.
    private func check() async throws {
        var faults: [String] = []
        for page in pages {
            for _ in 0..<2 {
                let answer = try await page.visitor.get(page.path)
                if answer.status == 200, answer.heading.localizedCaseInsensitiveContains(page.heading) { continue }
                faults.append(
                    "\(page.name) (\(page.path)) answered \(answer.status) with the heading “\(answer.heading)”, "
                        + "where “\(page.heading)” was expected."
                )
                break
            }
        }
        guard faults.isEmpty else { throw BenchProblem(faults.joined(separator: "\n")) }
    }

    private func time(_ path: String, by visitor: Visitor) async throws -> (duration: Duration, bytes: Int) {
        let start = ContinuousClock.now
        let answer = try await visitor.get(path)
        let duration = ContinuousClock.now - start
        guard answer.status == 200 else { throw BenchProblem("\(path) answered \(answer.status) while measuring.") }
        return (duration, answer.body.readableBytes)
    }

    private static func text(_ milliseconds: Double) -> String { Findings.text(milliseconds, digits: 2) }

    private static func line(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let space = String(repeating: " ", count: max(1, (index == 0 ? 16 : 10) - cell.count))
            return index == 0 ? cell + space : space + cell
        }.joined()
    }
}
