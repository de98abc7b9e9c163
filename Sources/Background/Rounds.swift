internal import ServiceLifecycle

/// Doing something again and again until the program is told to stop.
enum Rounds {
    /// Runs `round` and rests after it, unless it says that there is more to do. A round that has begun is finished
    /// before stopping.
    static func run(every rest: Duration, _ round: () async throws -> Next) async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            if try await round() == .rest { await sleep(rest) }
        }
    }

    /// What comes after a round.
    enum Next {
        case rest, again
    }

    /// Ends early when the program is told to stop.
    private static func sleep(_ duration: Duration) async {
        // Both ways of being told to stop end the sleep with an error that says nothing more.
        try? await cancelWhenGracefulShutdown { try await Task.sleep(for: duration) }
    }
}
