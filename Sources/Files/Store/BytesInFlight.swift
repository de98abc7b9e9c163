internal import Synchronization

/// Counts what each owner is sending right now, so that many uploads at once cannot fill the disk past the quota. In
/// memory: one server, one count.
final class BytesInFlight: Sendable {
    private let counts = Mutex<[String: Int64]>([:])

    func flight(of owner: String) -> Flight {
        Flight(owner: owner, all: self)
    }

    fileprivate func add(_ count: Int64, of owner: String) {
        counts.withLock { counts in
            let sum = counts[owner, default: 0] + count
            counts[owner] = sum > 0 ? sum : nil
        }
    }

    fileprivate func sum(of owner: String) -> Int64 {
        counts.withLock { $0[owner, default: 0] }
    }

    /// One file on its way. Its bytes no longer count when it has ended, however it ends.
    final class Flight: Sendable {
        private let owner: String
        private let all: BytesInFlight
        private let own = Mutex<Int64>(0)

        fileprivate init(owner: String, all: BytesInFlight) {
            self.owner = owner
            self.all = all
        }

        deinit { land() }

        /// Bytes of the owner's other files on their way.
        var besides: Int64 { all.sum(of: owner) - own.withLock { $0 } }

        func add(_ count: Int64) {
            own.withLock { $0 += count }
            all.add(count, of: owner)
        }

        func land() {
            let count = own.withLock { own in
                defer { own = 0 }
                return own
            }
            if count > 0 { all.add(-count, of: owner) }
        }
    }
}
