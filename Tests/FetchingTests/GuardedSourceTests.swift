import Fetching
import OpenBadges
import Testing

/// What the source decides, without a network.
@Suite struct GuardedSourceTests {
    let url = "https://issuer.example/did.json"

    @Test func `a document comes from the address that was judged`() async throws {
        let resolver = ListedResolver("issuer.example", at: .eight)
        let transport = ScriptedTransport { _, _ in .document([1, 2, 3]) }
        #expect(try await source(resolver, transport).document(at: url) == [1, 2, 3])
        #expect(transport.requests == ["https://issuer.example/did.json at 8.8.8.8"])
        #expect(resolver.questions == ["issuer.example"])
    }

    @Test func `a refused URL is not even resolved`() async {
        let resolver = ListedResolver("issuer.example", at: .eight)
        let transport = ScriptedTransport { _, _ in .document([]) }
        await #expect(throws: unavailable(.refused("the scheme of the URL is not https"), "http://issuer.example/")) {
            try await source(resolver, transport).document(at: "http://issuer.example/")
        }
        #expect(resolver.questions.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func `one private address among public ones refuses the host`() async {
        let resolver = ListedResolver(["issuer.example": [[.eight, .inner]]])
        let transport = ScriptedTransport { _, _ in .document([]) }
        await #expect(throws: unavailable(.refused("the host has a private address"))) {
            try await source(resolver, transport).document(at: url)
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `a name that changes its address between two questions is asked once`() async throws {
        let resolver = ListedResolver(["issuer.example": [[.eight], [.loopback]]])
        let transport = ScriptedTransport { _, _ in .document([7]) }
        #expect(try await source(resolver, transport).document(at: url) == [7])
        #expect(resolver.questions.count == 1)
        #expect(transport.requests == ["https://issuer.example/did.json at 8.8.8.8"])
    }

    @Test func `a name that changes its address behind a redirect is judged again`() async {
        let resolver = ListedResolver(["issuer.example": [[.eight], [.loopback]]])
        let transport = ScriptedTransport { _, _ in .redirect(to: "/moved") }
        let why = "it redirects to another URL, and there the host has a loopback address"
        await #expect(throws: unavailable(.refused(why))) {
            try await source(resolver, transport).document(at: url)
        }
        #expect(transport.requests.count == 1)
    }

    @Test func `three redirects are followed and a fourth is not`() async throws {
        let resolver = ListedResolver("issuer.example", "other.example", at: .eight)
        func transport(of steps: Int) -> ScriptedTransport {
            ScriptedTransport { url, _ in
                let step = url.utf8.count(where: { $0 == UInt8(ascii: "x") }) - 2
                return step < steps
                    ? .redirect(to: "https://other.example/x" + String(repeating: "x", count: step + 1))
                    : .document([4])
            }
        }
        let start = "https://other.example/x"
        #expect(try await source(resolver, transport(of: 3)).document(at: start) == [4])
        let tooMany = transport(of: 4)
        await #expect(throws: unavailable(.refused("it redirects more than 3 times"), start)) {
            try await source(resolver, tooMany).document(at: start)
        }
        #expect(tooMany.requests.count == 4)
    }

    @Test func `a redirect in a circle ends`() async {
        let resolver = ListedResolver("issuer.example", at: .eight)
        let transport = ScriptedTransport { url, _ in .redirect(to: url.hasSuffix("a") ? "/did.json" : "/a") }
        await #expect(throws: unavailable(.refused("it redirects in a circle"))) {
            try await source(resolver, transport).document(at: url)
        }
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [
        ("http://issuer.example/", "the scheme of the URL is not https"),
        ("https://169.254.169.254/latest/meta-data", "the URL names a numeric address instead of a host"),
        ("https://inner.example/", "the host has a private address"),
        ("https://user:word@issuer.example/", "the URL carries a user name or password"),
    ])
    func `a redirect to where nobody may go is refused`(location: String, why: String) async {
        let resolver = ListedResolver(["issuer.example": [[.eight]], "inner.example": [[.inner]]])
        let transport = ScriptedTransport { _, _ in .redirect(to: location) }
        await #expect(throws: unavailable(.refused("it redirects to another URL, and there " + why))) {
            try await source(resolver, transport).document(at: url)
        }
        #expect(transport.requests.count == 1)
    }

    @Test func `the next address is tried when one does not answer`() async throws {
        let resolver = ListedResolver(["issuer.example": [[.eight, .one]]])
        let transport = ScriptedTransport { _, address throws(TransportFailure) in
            guard address == .one else { throw .noAnswer }
            return .document([9])
        }
        #expect(try await source(resolver, transport).document(at: url) == [9])
        #expect(transport.requests.count == 2)
    }

    @Test func `the number of addresses tried has a limit`() async {
        let many = (1...9).map { IPAddress.v4(0x0808_0800 + $0) }
        let transport = ScriptedTransport { _, _ throws(TransportFailure) in throw .noAnswer }
        await #expect(throws: unavailable(.unreachable)) {
            try await source(ListedResolver(["issuer.example": [many]]), transport).document(at: url)
        }
        #expect(transport.requests.count == 4)
    }

    @Test(arguments: [
        (TransportFailure.noAnswer, DocumentUnavailable.Reason.unreachable), (.connectTimedOut, .timedOut),
        (.tooLarge, .tooLarge(limit: 1 << 20)), (.broken, .unreachable),
    ])
    func `a failure keeps its reason`(failure: TransportFailure, reason: DocumentUnavailable.Reason) async {
        let transport = ScriptedTransport { _, _ throws(TransportFailure) in throw failure }
        await #expect(throws: unavailable(reason)) {
            try await source(ListedResolver("issuer.example", at: .eight), transport).document(at: url)
        }
    }

    @Test func `a transport gets what is left of the time`() async {
        let transport = ScriptedTransport { _, _ throws(TransportFailure) in
            try? await Task.sleep(for: .milliseconds(60))
            throw .noAnswer
        }
        let limits = FetchLimits(total: .seconds(60), connect: .milliseconds(59_990))
        let guarded = GuardedSource(
            limits: limits,
            resolver: ListedResolver(["issuer.example": [[.eight, .one]]]),
            rules: AddressRules(),
            transport: transport
        )
        await #expect(throws: unavailable(.unreachable)) { try await guarded.document(at: url) }
        let given = transport.limits
        #expect(given.count == 2)
        #expect(given.allSatisfy { $0.connect <= $0.total && $0.total <= limits.total })
        #expect(given.last.map { $0.total <= .milliseconds(59_940) && $0.connect == $0.total } == true)
    }

    @Test func `a host without an address is unreachable`() async {
        let transport = ScriptedTransport { _, _ in .document([]) }
        for resolver in [ListedResolver([:]), ListedResolver(["issuer.example": [[]]])] {
            await #expect(throws: unavailable(.unreachable)) {
                try await source(resolver, transport).document(at: url)
            }
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `the time limit holds over all redirects together`() async {
        let transport = ScriptedTransport { url, _ in
            try? await Task.sleep(for: .milliseconds(150))
            return .redirect(to: url + "x")
        }
        let limits = FetchLimits(total: .milliseconds(250), redirects: 1000)
        let guarded = GuardedSource(
            limits: limits,
            resolver: ListedResolver("issuer.example", at: .eight),
            rules: AddressRules(),
            transport: transport
        )
        await #expect(throws: unavailable(.timedOut)) { try await guarded.document(at: url) }
        #expect(transport.requests.count <= 2)
    }

    private func source(_ resolver: ListedResolver, _ transport: ScriptedTransport) -> GuardedSource {
        GuardedSource(limits: FetchLimits(), resolver: resolver, rules: AddressRules(), transport: transport)
    }

    private func unavailable(_ reason: DocumentUnavailable.Reason, _ url: String? = nil) -> DocumentUnavailable {
        DocumentUnavailable(url: url ?? self.url, reason: reason)
    }
}
