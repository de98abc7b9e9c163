internal import Synchronization

/// Counts requests and how long they took, by the pattern of the route and never by the path, so that nothing of a person
/// is in the figures and there are no more of them than routes.
package final class RequestMeter: Sendable {
    /// Upper bounds of the steps in which times are counted, in milliseconds.
    package static let bounds: [Int64] = [5, 25, 100, 250, 1000, 5000]

    /// What is counted together.
    package struct Route: Hashable, Sendable {
        package let method: String
        /// Such as `/submissions/{id}`; `-` when there is no such page.
        package let pattern: String
    }

    /// How requests of one route went.
    package struct Times: Hashable, Sendable {
        /// How many took at most as long as the bound of the same place, and the last: any time.
        package fileprivate(set) var steps = [Int](repeating: 0, count: RequestMeter.bounds.count + 1)
        package fileprivate(set) var milliseconds: Int64 = 0
        /// How many ended with each status.
        package fileprivate(set) var statuses: [Int: Int] = [:]
    }

    private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]

    private let times: Mutex<[Route: Times]> = Mutex([:])

    /// Nothing is counted yet.
    package init() {}

    /// Everything counted since the start.
    package var all: [Route: Times] { times.withLock(\.self) }

    func count(method: String, pattern: String?, status: Int, milliseconds: Int64) {
        let route = Route(method: Self.methods.contains(method) ? method : "other", pattern: pattern ?? "-")
        times.withLock { times in
            var own = times[route] ?? Times()
            for (step, bound) in Self.bounds.enumerated() where milliseconds <= bound { own.steps[step] += 1 }
            own.steps[Self.bounds.count] += 1
            own.milliseconds += milliseconds
            own.statuses[status, default: 0] += 1
            times[route] = own
        }
    }
}
