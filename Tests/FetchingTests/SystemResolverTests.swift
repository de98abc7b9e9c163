import Fetching
import NIOPosix
import Testing

@Suite struct SystemResolverTests {
    @Test func `the local host is found, and refused`() async throws {
        let addresses = try await SystemResolver().addresses(of: "localhost")
        #expect(!addresses.isEmpty)
        #expect(addresses.allSatisfy { AddressRules().refusal(of: $0) == "a loopback address" })
    }

    @Test func `a name that cannot exist has no address`() async {
        let host = String(repeating: "a", count: 300)
        await #expect(throws: SystemResolver.NoAddress.self) { try await SystemResolver().addresses(of: host) }
    }

    /// The name server stays silent until the waiting is over: were it not given up, this would never end.
    @Test(.timeLimit(.minutes(1))) func `waiting for a silent name server can be given up`() async throws {
        let threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        let silence = Silence()
        threads.submit { _ in silence.last() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await SystemResolver(threads: threads).addresses(of: "localhost") }
            try await Task.sleep(for: .milliseconds(50))
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.next() }
        }
        silence.end()
        try await threads.shutdownGracefully()
    }
}
