import Foundation
import Fuzzing

/// The whole run: attacks one by one, then the changed inputs by several workers, each in a process of its own.
final class Campaign {
    private static let workers = 2
    private static let mostFailures = 20
    private static let leastAttack = 100_000

    private let order: Order
    private var tally = Tally()
    private var failures: [String] = []

    init(_ order: Order) {
        self.order = order
    }

    /// Runs everything; whether nothing went wrong.
    func run() throws -> Bool {
        try FileManager.default.createDirectory(atPath: order.folder, withIntermediateDirectories: true)
        let start = ContinuousClock.now
        try runAttacks()
        try runInputs()
        let past = tally.tried == 0 ? 0 : 100 * tally.pastFirst / tally.tried
        print(tally.table)
        print(
            "seed \(order.seed), inputs \(tally.tried) and \(Attack.all.count) attacks, past the first stage \(past) %"
        )
        print(
            String(format: "slowest input %.2f s (number %d), ", tally.slowest.seconds, tally.slowest.index),
            terminator: ""
        )
        print("peak memory \(tally.peakMemory / 1_000_000) MB, time \(start.duration(to: .now).components.seconds) s")
        if tally.tried > 0, past < 25 { failures.append("Fewer than a quarter of the inputs pass the first stage.") }
        for failure in failures { print("FAILED \(failure)") }
        print(failures.isEmpty ? "no crash, no hang, memory within bounds" : "\(failures.count) failures")
        return failures.isEmpty
    }

    /// Each attack in several sizes, because the largest are refused at once and those just below the bounds are not.
    private func runAttacks() throws {
        for attack in Attack.all {
            var worst = (seconds: 0.0, megabytes: 0, stages: 0)
            var size = order.attackSize
            repeat {
                if let result = try run(attack, size) {
                    worst.seconds = max(worst.seconds, result.seconds)
                    worst.megabytes = max(worst.megabytes, result.megabytes)
                    worst.stages = max(worst.stages, result.stages)
                }
                size /= 2
            } while size > Self.leastAttack
            let text = String(format: "%6.2f s %4d MB, %d stages", worst.seconds, worst.megabytes, worst.stages)
            print("\(text) of \(attack.kind.stages.count): \(attack.name)")
            fflush(nil)
        }
    }

    private func run(_ attack: Attack, _ size: Int) throws -> (seconds: Double, megabytes: Int, stages: Int)? {
        let path = "\(order.folder)/attack-\(attack.name.replacing(" ", with: "-"))-\(size)"
        try Data(attack.input(size: size)).write(to: URL(fileURLWithPath: path))
        let (code, output) = try Child(["--replay", path, "--kind", attack.kind.rawValue]).finish()
        if code == 0 {
            try? FileManager.default.removeItem(atPath: path)
        } else {
            failures.append("\(Self.meaning(of: code)): Fuzz --replay \(path) --kind \(attack.kind.rawValue)")
        }
        let words = output.split { $0 == " " || $0 == "\n" }
        guard words.count > 5, let seconds = Double(words[0]), let memory = Int(words[2]), let stages = Int(words[5])
        else {
            return nil
        }
        return (seconds, memory, stages)
    }

    private func runInputs() throws {
        var running = try (0..<Self.workers).map { (number: $0, child: try worker($0, from: $0)) }
        while let (number, child) = running.first {
            running.removeFirst()
            let (code, output) = child.finish()
            output.split(separator: "\n").forEach { tally.add(line: String($0)) }
            guard code != 0 else { continue }
            guard let last = InputRecord.read(order.folder, number) else {
                failures.append("\(Self.meaning(of: code)) before the first input")
                continue
            }
            let path = "\(order.folder)/failed-\(order.seed)-\(last.index)"
            try Data(last.bytes).write(to: URL(fileURLWithPath: path))
            failures.append("\(Self.meaning(of: code)): Fuzz --replay \(path) --kind \(last.kind.rawValue)")
            tally.count(last.kind, passed: 0)
            if failures.count < Self.mostFailures {
                running.append((number, try worker(number, from: last.index + Self.workers)))
            }
        }
    }

    private func worker(_ number: Int, from first: Int) throws -> Child {
        try Child([
            "--worker", "--first", String(first), "--step", String(Self.workers), "--count", String(order.count),
            "--seed",
            String(order.seed), "--folder", order.folder,
        ])
    }

    private static func meaning(of code: Int32) -> String {
        switch code {
        case Watch.exitCode: "HANG, longer than \(Bounds.processorTime) s"
        case Worker.memoryExitCode: "MEMORY, more than \(Bounds.memory / 1_000_000) MB"
        case Worker.contradictionExitCode: "CONTRADICTION"
        default: "CRASH (\(code))"
        }
    }
}
