import Dispatch

/// Holds a thread of a pool, as a call into a silent name server does, until it is told to end.
struct Silence: Sendable {
    private let gate = DispatchSemaphore(value: 0)

    /// Blocks until ``end()``.
    func last() {
        gate.wait()
    }

    func end() {
        gate.signal()
    }
}
