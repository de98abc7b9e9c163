internal import Foundation
internal import NIOCore

/// Each page by turns with a bare route, and on each database, so that a busy moment of the machine falls on all.
struct PageTimes {
    private static let bareRoute = "/healthz"
    private let names: [String]
    /// The pages of each side, in the same order.
    private let pages: [[PageVisit]]
    private let bare: Visitor
    private let rounds: Int

    init(sides: [Side], rounds: Int) throws {
        guard let first = sides.first else { throw BenchProblem("There is nothing to measure.") }
        names = sides.map(\.name)
        pages = sides.map(\.pages)
        bare = first.audience.anyone
        self.rounds = rounds
    }

    /// Prints a table, and notes pages that miss the bound.
    ///
    /// - Throws: ``BenchProblem`` when an answer is not the page that was asked for.
    func measure(into findings: inout Findings) async throws {
        try await check()
        var bareTimes = Times()
        let empty = [[Times]](repeating: [Times](repeating: Times(), count: pages[0].count), count: pages.count)
        var times = empty
        for _ in 0..<rounds {
            for index in pages[0].indices {
                bareTimes.note(try await time(Self.bareRoute, by: bare))
                for side in pages.indices {
                    let page = pages[side][index]
                    times[side][index].note(try await time(page.path, by: page.visitor))
                }
            }
        }
        tell(times, beside: bareTimes, into: &findings)
    }

    /// A line for each page: its times on each side, the first beside the bare route, the others beside the first.
    private func tell(_ times: [[Times]], beside bareTimes: Times, into findings: inout Findings) {
        let bareMedian = bareTimes.quantile(0.5)
        let heads = names.flatMap { ["\($0)-p50", "p95", "p99"] }
        let ratios = names.dropFirst().map { "\($0)/\(names[0])" }
        PageBench.say(Self.line(["page"] + heads + ["/bare"] + ratios))
        PageBench.say(Self.line(["bare"] + Self.figures(bareTimes)))
        for (index, page) in pages[0].enumerated() {
            let medians = times.map { $0[index].quantile(0.5) }
            let late = times.map { $0[index].quantile(0.95) }
            let figures = times.flatMap { Self.figures($0[index]) }
            let beside = medians.dropFirst().map { Findings.text($0 / medians[0], digits: 2) }
            PageBench.say(
                Self.line([page.name] + figures + [Findings.text(medians[0] / bareMedian, digits: 1)] + beside)
            )
            for (name, value) in zip(names, late) {
                findings.expect("p95 of \(page.name) on \(name)", value, below: Bounds.pageMilliseconds)
            }
        }
    }

    /// Looks at each page twice before any is timed: whether it is the right one, and whether it stays so.
    private func check() async throws {
        var faults: [String] = []
        for page in pages.joined() {
            for _ in 0..<2 {
                let answer = try await page.visitor.get(page.path)
                let text = answer.heading.isEmpty ? answer.text : answer.heading
                if answer.status == 200, text.localizedCaseInsensitiveContains(page.heading) { continue }
                faults.append(
                    "\(page.name) (\(page.path)) answered \(answer.status) with the heading “\(answer.heading)”, "
                        + "where “\(page.heading)” was expected."
                )
                break
            }
        }
        guard faults.isEmpty else { throw BenchProblem(faults.joined(separator: "\n")) }
    }

    private func time(_ path: String, by visitor: Visitor) async throws -> Duration {
        let start = ContinuousClock.now
        let answer = try await visitor.get(path)
        let duration = ContinuousClock.now - start
        guard answer.status == 200 else { throw BenchProblem("\(path) answered \(answer.status) while measuring.") }
        return duration
    }

    private static func figures(_ times: Times) -> [String] {
        [0.5, 0.95, 0.99].map { text(times.quantile($0)) }
    }

    private static func text(_ milliseconds: Double) -> String { Findings.text(milliseconds, digits: 2) }

    private static func line(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let space = String(repeating: " ", count: max(1, (index == 0 ? 20 : index % 3 == 1 ? 14 : 8) - cell.count))
            return index == 0 ? cell + space : space + cell
        }.joined()
    }
}
