import Foundation
import Fuzzing
import Testing

struct ChangedInputTests {
    private static let count = 5000

    /// A crash ends the test run; a hang its time limit. `bin/fuzz` tells which input it was.
    @Test(.timeLimit(.minutes(10))) func `no one of 5,000 changed inputs does harm`() async throws {
        let folder = ProcessInfo.processInfo.environment["PROVEN_STANDARDS"] ?? ""
        let corpus = try Corpus(adding: folder.isEmpty ? [] : OfficialFiles.read(below: folder))
        let source = InputSource(corpus: corpus, seed: 20_260_101)
        let examiner = try Examiner(corpus: corpus)
        var tally = Tally()
        for index in 0..<Self.count {
            let (kind, bytes) = source.input(index)
            let start = ContinuousClock.now
            let passed = try await examiner.examine(bytes, as: kind)
            let seconds = start.duration(to: .now) / .seconds(1)
            #expect(seconds < 30, "input \(index)")
            tally.count(kind, passed: passed, seconds: seconds, index: index)
        }
        print(tally.table)
        #expect(tally.tried == Self.count)
        #expect(tally.pastFirst * 4 >= tally.tried)
        for kind in InputKind.allCases {
            // Each stage is reached by something, or the inputs are not worth trying.
            let row = try #require(tally.counts[kind])
            #expect(row.allSatisfy { $0 > 0 }, "\(kind) \(row)")
        }
    }

    @Test func `the same seed gives the same inputs`() throws {
        let corpus = try Corpus()
        let (first, second) = (InputSource(corpus: corpus, seed: 7), InputSource(corpus: corpus, seed: 7))
        let differing = (0..<200).filter { first.input($0) != second.input($0) }
        #expect(differing == [])
        let other = InputSource(corpus: corpus, seed: 8)
        #expect((0..<200).contains { other.input($0).bytes != first.input($0).bytes })
    }

    /// Small, because tests are built without optimization; `bin/fuzz` tries them as large as the readers accept.
    @Test(.timeLimit(.minutes(10)), arguments: Attack.all.indices)
    func `no attack does harm`(number: Int) async throws {
        let attack = Attack.all[number]
        let examiner = try Examiner(corpus: try Self.corpus.get())
        for size in [1_000, 16_000] {
            let start = ContinuousClock.now
            _ = try await examiner.examine(attack.input(size: size), as: attack.kind)
            #expect(start.duration(to: .now) < .seconds(30), "\(attack.name), \(size) bytes")
        }
    }

    private static let corpus = Result { try Corpus() }
}
