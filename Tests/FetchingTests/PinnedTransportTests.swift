import Fetching
import NIOHTTP1
import OpenBadges
import Testing

/// The whole way over a real TLS connection to 127.0.0.1, which an exception in the rules allows.
@Suite(.timeLimit(.minutes(1))) struct PinnedTransportTests {
    @Test func `a document comes over TLS from the judged address under the host's name`() async throws {
        try await LoopbackServer.running({ _ in .answer(.ok, [("Set-Cookie", "a=b")], [1, 2, 3]) }) { server in
            let url = "https://issuer.example:\(server.port)/.well-known/did.json?x=%20"
            let document = try await source().document(at: url)
            #expect(document == [1, 2, 3])
            let request = try #require(server.log.requests.first)
            #expect(server.log.requests.count == 1)
            #expect(request.uri == "/.well-known/did.json?x=%20")
            #expect(request.headers["Host"] == ["issuer.example:\(server.port)"])
            #expect(request.headers["User-Agent"] == ["Proven"])
            #expect(Set(request.headers.map { $0.name.lowercased() }).isSubset(of: ["host", "user-agent", "accept"]))
        }
    }

    @Test func `without the exception the same server is refused before a connection`() async throws {
        try await LoopbackServer.running({ _ in .answer(.ok, [], [1]) }) { server in
            let reason = await reason(of: source(rules: AddressRules()), "https://issuer.example:\(server.port)/")
            #expect(reason == .refused("the host has a loopback address"))
            #expect(server.log.channels.isEmpty)
        }
    }

    @Test func `a server that cannot prove the host's name is not asked`() async throws {
        try await LoopbackServer.running({ _ in .answer(.ok, [], [1]) }) { server in
            #expect(await reason(of: source(), "https://stranger.example:\(server.port)/") == .unreachable)
            let untrusting = source(transport: PinnedTransport())
            #expect(await reason(of: untrusting, "https://issuer.example:\(server.port)/") == .unreachable)
            #expect(server.log.requests.isEmpty)
        }
    }

    @Test func `a closed port is unreachable at once`() async throws {
        var port = 0
        try await LoopbackServer.running({ _ in .deaf }) { port = $0.port }
        let start = ContinuousClock.now
        #expect(await reason(of: source(), "https://issuer.example:\(port)/") == .unreachable)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test(arguments: [201, 204, 300, 304, 401, 404, 500])
    func `another status than 200 is reported`(code: Int) async throws {
        try await LoopbackServer.running({ _ in .answer(.init(statusCode: code)) }) { server in
            #expect(await reason(of: source(), "https://issuer.example:\(server.port)/") == .status(code))
        }
    }

    @Test func `a redirect is followed to another host, without cookies or referrer`() async throws {
        try await LoopbackServer.running({ path in
            guard let port = path.split(separator: "?").dropFirst().first else { return .answer(.ok, [], [5]) }
            return .answer(.movedPermanently, [("Location", "//other.example:\(port)/end"), ("Set-Cookie", "a=b")])
        }) { server in
            let url = "https://issuer.example:\(server.port)/start?\(server.port)"
            let document = try await source().document(at: url)
            #expect(document == [5])
            #expect(server.log.requests.map(\.uri) == ["/start?\(server.port)", "/end"])
            #expect(server.log.requests.last?.headers["Host"] == ["other.example:\(server.port)"])
            #expect(server.log.requests.allSatisfy { !$0.headers.contains(name: "Cookie") })
            #expect(server.log.requests.allSatisfy { !$0.headers.contains(name: "Referer") })
        }
    }

    @Test func `two places to go are none`() async throws {
        let both = [("Location", "/a"), ("Location", "/b")]
        try await LoopbackServer.running({ _ in .answer(.found, both) }) { server in
            #expect(await reason(of: source(), "https://issuer.example:\(server.port)/") == .status(302))
        }
    }

    @Test func `a body of exactly the limit is taken and one byte more is not`() async throws {
        try await LoopbackServer.running({ path in
            .answer(.ok, [], Array(repeating: 7, count: path == "/fits" ? 1000 : 1001))
        }) { server in
            let source = source(FetchLimits(bodyBytes: 1000))
            let document = try await source.document(at: "https://issuer.example:\(server.port)/fits")
            #expect(document.count == 1000)
            let reason = await reason(of: source, "https://issuer.example:\(server.port)/over")
            #expect(reason == .tooLarge(limit: 1000))
        }
    }

    @Test func `a body without an end is left early`() async throws {
        try await LoopbackServer.running({ _ in .endless }) { server in
            let start = ContinuousClock.now
            let source = source(FetchLimits(bodyBytes: 65_536))
            let reason = await reason(of: source, "https://issuer.example:\(server.port)/")
            #expect(reason == .tooLarge(limit: 65_536))
            #expect(server.log.bytesSent < 32 << 20)
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func `a server that is slow or deaf is left in time`() async throws {
        for reply in [LoopbackServer.Reply.unfinished, .deaf] {
            try await LoopbackServer.running({ _ in reply }) { server in
                let start = ContinuousClock.now
                let source = source(FetchLimits(total: .seconds(1)))
                #expect(await reason(of: source, "https://issuer.example:\(server.port)/") == .timedOut)
                #expect(ContinuousClock.now - start < .seconds(5))
                #expect(server.log.requests.count == 1)
            }
        }
    }

    @Test(arguments: [(1_000, 20_000), (20_000, 1_000)])
    func `a server that never finishes its handshake is left in time`(connect: Int, total: Int) async throws {
        try await LoopbackServer.running(speakingTLS: false, { _ in .deaf }) { server in
            let start = ContinuousClock.now
            let source = source(FetchLimits(total: .milliseconds(total), connect: .milliseconds(connect)))
            #expect(await reason(of: source, "https://issuer.example:\(server.port)/") == .timedOut)
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func `a body that breaks off is no document`() async throws {
        try await LoopbackServer.running({ _ in .brokenOff }) { server in
            #expect(await reason(of: source(), "https://issuer.example:\(server.port)/") == .unreachable)
        }
    }

    @Test func `a compressed body that nobody asked for is no document`() async throws {
        let coding = [("Content-Encoding", "gzip")]
        try await LoopbackServer.running({ _ in .answer(.ok, coding, [0x1F, 0x8B]) }) { server in
            #expect(await reason(of: source(), "https://issuer.example:\(server.port)/") == .unreachable)
        }
    }

    private func source(
        _ limits: FetchLimits = FetchLimits(),
        rules: AddressRules = AddressRules(allowing: [.loopback]),
        transport: PinnedTransport? = nil
    ) -> GuardedSource {
        let hosts = ListedResolver("issuer.example", "other.example", "stranger.example", at: .loopback)
        let trusting = try? PinnedTransport(trustRoots: TestIdentity.trustRoots())
        return GuardedSource(
            limits: limits,
            resolver: hosts,
            rules: rules,
            transport: transport ?? trusting ?? PinnedTransport()
        )
    }

    private func reason(of source: GuardedSource, _ url: String) async -> DocumentUnavailable.Reason? {
        do throws(DocumentUnavailable) {
            _ = try await source.document(at: url)
            return nil
        } catch {
            return error.reason
        }
    }
}
