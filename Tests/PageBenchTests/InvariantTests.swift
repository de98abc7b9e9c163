import Application
import PlatformKit
import Synchronization
import Testing

@testable import PageBench

/// The made-up district keeps every rule that `proven check` looks at, but for the bytes of its files.
struct InvariantTests {
    @Test func `nothing is found but files without bytes`() async throws {
        let platform = try await Platform.testing()
        _ = try await Population(people: 50, submissions: 100).fill(platform, titles: try PopulationTests.titles())
        let found = Mutex<[Finding]>([])
        let summary = try await platform.checkInvariants { finding in
            found.withLock { $0.append(finding) }
        }
        #expect(found.withLock { $0 }.filter { $0.check != "file" } == [])
        #expect(summary.awards == 40 && summary.decisions == 60 && summary.assessments == 60)
        #expect(summary.unsealed == 0 && summary.links > 500)
    }
}
