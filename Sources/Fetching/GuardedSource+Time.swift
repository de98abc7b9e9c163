import OpenBadges

/// The limit on the time for everything.
extension GuardedSource {
    /// The result of some work, which is canceled when the time is over.
    func withinTime(
        _ work: @escaping @Sendable () async throws(Unavailable) -> [UInt8]
    ) async throws(Unavailable) -> [UInt8] {
        let total = limits.total
        let result = await withTaskGroup(of: Result<[UInt8], Unavailable>?.self) { group in
            group.addTask {
                do throws(Unavailable) {
                    return .success(try await work())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                do {
                    try await Task.sleep(for: total)
                    return .failure(Unavailable(.timedOut))
                } catch {
                    // Canceled from outside: the work ends for the same reason and says how.
                    return nil
                }
            }
            defer { group.cancelAll() }
            for await case let result? in group { return result }
            return .failure(Unavailable(.unreachable))
        }
        return try result.get()
    }
}
