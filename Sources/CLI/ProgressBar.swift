import Foundation
import Synchronization

/// A line that tells how far a long piece of work is: redrawn on a terminal, else one line for each tenth.
final class ProgressBar: Sendable {
    private let begin = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let last = Mutex("")

    /// Shows that so much of a stage is done.
    func show(_ stage: String, _ done: Int, of all: Int) {
        let share = all == 0 ? 100 : done * 100 / all
        let seconds = Int((ContinuousClock.now - begin) / .seconds(1))
        let step = isTerminal ? "\(stage) \(share) \(seconds)" : "\(stage) \(share / 10)"
        let isNew = last.withLock { last in
            defer { last = step }
            return last != step
        }
        guard isNew else { return }
        let bar = String(repeating: "█", count: share / 4) + String(repeating: "░", count: 25 - share / 4)
        let time = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
        let line = "\(bar) \(share) %  \(stage), \(done) of \(all), after \(time)"
        let ending = isTerminal ? "\u{1B}[K\r" : "\n"
        Output.progress(line + ending)
    }

    /// Leaves the line.
    func end() {
        if isTerminal { Output.progress("\n") }
    }
}
