import Synchronization

/// Results of applying a context to another one, by the identity of both.
///
/// The Open Badges context nests a context in nearly every class; without this each nested object of a badge would
/// apply it anew.
struct ContextMemo {
    struct Key: Hashable {
        let active: ObjectIdentifier
        let local: ObjectIdentifier
        let overridesProtected: Bool
        let propagates: Bool
    }

    /// A result, with what its key names: an object that is let go could give its identity to another one.
    struct Entry {
        let active: ActiveContext
        let local: LocalContext
        let result: ActiveContext
    }

    private var entries: [Key: Entry] = [:]
    /// The terms of all results together, which is what the memory goes by.
    private var weight = 0
    private let capacity: Int

    /// A memo that holds results of so many terms together; beyond, it forgets all and begins anew.
    init(capacity: Int) {
        self.capacity = capacity
    }

    subscript(key: Key) -> ActiveContext? {
        entries[key]?.result
    }

    mutating func remember(_ entry: Entry, for key: Key) {
        let size = entry.result.terms.count + 10
        if weight + size > capacity {
            entries = [:]
            weight = 0
        }
        weight += size
        entries[key] = entry
    }
}

/// What bundled contexts give when applied to each other, kept for the life of the process.
///
/// Bounded, because a hostile document can nest bundled contexts in ever new orders.
enum SharedContexts {
    private static let memo = Mutex(ContextMemo(capacity: 300_000))

    static func result(for key: ContextMemo.Key) -> ActiveContext? {
        memo.withLock { $0[key] }
    }

    static func remember(_ entry: ContextMemo.Entry, for key: ContextMemo.Key) {
        memo.withLock { $0.remember(entry, for: key) }
    }
}
