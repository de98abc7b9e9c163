import Foundation
import Synchronization

/// Ends the process when one input takes longer than ``Bounds`` allow: code that does not come back cannot be asked to
/// stop.
package final class Watch: Sendable {
    private struct Current {
        var description = ""
        var processorTime = 0.0
        var start = ContinuousClock.now
        var isRunning = false
    }

    /// The exit code of a process that was ended.
    package static let exitCode: Int32 = 70

    private let current = Mutex(Current())

    /// A watch, running on a thread of its own from now on.
    package init() {
        let thread = Thread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 0.1)
                look()
            }
        }
        thread.start()
    }

    /// Notes that an input is begun.
    package func begin(_ description: String) {
        let now = Current(
            description: description,
            processorTime: Usage.processorTime,
            start: .now,
            isRunning: true
        )
        current.withLock { $0 = now }
    }

    /// Notes that the input is done; the processor time it took, in seconds.
    package func end() -> Double {
        current.withLock { current in
            current.isRunning = false
            return Usage.processorTime - current.processorTime
        }
    }

    private func look() {
        let state = current.withLock { $0 }
        guard state.isRunning else { return }
        let spent = Usage.processorTime - state.processorTime
        guard spent > Bounds.processorTime || state.start.duration(to: .now) > .seconds(Bounds.clockTime) else {
            return
        }
        FileHandle.standardError.write(Data("\(state.description) takes longer than allowed.\n".utf8))
        exit(Self.exitCode)
    }
}
