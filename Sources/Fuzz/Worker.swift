import Foundation
import Fuzzing

/// Tries inputs in this process, and ends it when one of them goes wrong.
struct Worker {
    /// The exit code when an input took too much memory.
    static let memoryExitCode: Int32 = 71
    /// The exit code when something did not hold that must.
    static let contradictionExitCode: Int32 = 72

    let order: Order

    init(_ order: Order) {
        self.order = order
    }

    private func corpus() throws -> Corpus {
        let folder = ProcessInfo.processInfo.environment["PROVEN_STANDARDS"] ?? ""
        return try Corpus(adding: folder.isEmpty ? [] : OfficialFiles.read(below: folder))
    }

    /// Tries the worker's share of the inputs and prints the tally.
    func run() async throws {
        let corpus = try corpus()
        let source = InputSource(corpus: corpus, seed: order.seed)
        let examiner = try Examiner(corpus: corpus)
        let watch = Watch()
        let record = try InputRecord(at: order.folder, worker: order.first % order.step)
        var tally = Tally()
        for index in stride(from: order.first, to: order.count, by: order.step) {
            let (kind, bytes) = source.input(index)
            record.keep(bytes, kind, index)
            watch.begin("Input \(index), \(kind.rawValue),")
            let passed = await examine(bytes, kind, examiner)
            tally.count(kind, passed: passed, seconds: watch.end(), index: index)
            checkMemory()
        }
        print(tally.lines.joined(separator: "\n"))
    }

    /// Tries one file and prints how far it comes.
    func replay(_ path: String, as kind: InputKind) async throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let examiner = try Examiner(corpus: try corpus())
        let watch = Watch()
        watch.begin("The file")
        let passed = await examine(bytes, kind, examiner)
        let seconds = watch.end()
        let stages = kind.stages.prefix(passed).joined(separator: ", ")
        let memory = Usage.peakMemory
        print(String(format: "%.2f s %d MB", seconds, memory / 1_000_000), "passed \(passed) stages: \(stages)")
        checkMemory()
    }

    private func examine(_ bytes: [UInt8], _ kind: InputKind, _ examiner: Examiner) async -> Int {
        do {
            return try await examiner.examine(bytes, as: kind)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(Self.contradictionExitCode)
        }
    }

    private func checkMemory() {
        if Usage.peakMemory > Bounds.memory { exit(Self.memoryExitCode) }
    }
}
