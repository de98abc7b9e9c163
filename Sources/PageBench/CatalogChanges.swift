internal import Application
internal import Credentialing
internal import Server

/// What readers of the catalog notice while another server publishes: a title is listed by the first reading after it,
/// and that reading takes hardly longer than the others.
struct CatalogChanges {
    private static let count = 60
    private static let readingsAfterEach = 10
    let side: Side

    /// Publishes titles from this process, and reads the catalog from the server after each.
    ///
    /// - Throws: ``BenchProblem`` when a title that was published is not listed at once.
    func measure(into findings: inout Findings) async throws {
        let opened = try await side.installation.opened()
        defer { Task { try? await opened.close() } }
        guard let district = try await opened.platform.organization(slug: "bench") else { return }
        let titles = try Installation.titles(named: nil)
        var publishing = Times()
        var first = Times()
        var others = Times()
        var total = try await listed()
        for number in 0..<Self.count {
            let title = Population.variant(1_000_000 + number, of: titles)
            let start = ContinuousClock.now
            try await opened.platform.publish(title, in: district, by: nil)
            publishing.note(ContinuousClock.now - start)
            let before = ContinuousClock.now
            let now = try await listed()
            first.note(ContinuousClock.now - before)
            guard now == total + 1 else {
                throw BenchProblem("\(now) titles are listed after one more than \(total) was published.")
            }
            total = now
            for _ in 0..<Self.readingsAfterEach {
                let begin = ContinuousClock.now
                _ = try await listed()
                others.note(ContinuousClock.now - begin)
            }
        }
        let name = side.name
        findings.report("\(name)-publish-p95-ms", publishing.quantile(0.95), digits: 2)
        findings.report("\(name)-catalog-p95-ms", others.quantile(0.95), below: Bounds.pageMilliseconds, digits: 2)
        findings.report(
            "\(name)-catalog-after-publish-p95-ms",
            first.quantile(0.95),
            below: Bounds.pageMilliseconds,
            digits: 2
        )
        try await measureBeside(opened.platform, district, titles, &findings)
    }

    /// The same with someone who publishes without a pause.
    private func measureBeside(
        _ platform: Platform,
        _ district: ID<Organization>,
        _ titles: [MicroCredential],
        _ findings: inout Findings
    ) async throws {
        let publishing = Task {
            var number = 2_000_000
            while !Task.isCancelled {
                try await platform.publish(Population.variant(number, of: titles), in: district, by: nil)
                number += 1
            }
            return number - 2_000_000
        }
        var times = Times()
        for _ in 0..<300 {
            let begin = ContinuousClock.now
            _ = try await listed()
            times.note(ContinuousClock.now - begin)
        }
        publishing.cancel()
        findings.report("\(side.name)-published-meanwhile", Double(try await publishing.value), digits: 0)
        findings.report(
            "\(side.name)-catalog-while-publishing-p95-ms",
            times.quantile(0.95),
            below: Bounds.pageMilliseconds,
            digits: 2
        )
    }

    /// How many titles the page of the catalog says it lists.
    private func listed() async throws -> Int {
        let answer = try await side.audience.anyone.get("/catalog?page=2")
        guard answer.status == 200, let match = answer.text.firstMatch(of: /([0-9,]+) micro-credentials/),
            let count = Int(match.1.filter { $0 != "," })
        else { throw BenchProblem("The catalog answered \(answer.status) and does not say how many it lists.") }
        return count
    }
}
