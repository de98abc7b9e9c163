internal import NIOPosix
internal import Synchronization

/// Tells long work on another thread that nobody waits for it any more.
final class StopSign: Sendable {
    private let given = Atomic(false)

    var isGiven: Bool { given.load(ordering: .relaxed) }

    func give() { given.store(true, ordering: .relaxed) }
}

/// The threads on which files are looked at: few, and not those that files and pages are served from.
enum ExaminingThreads {
    static let pool: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        return pool
    }()
}
