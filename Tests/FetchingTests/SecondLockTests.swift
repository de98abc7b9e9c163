import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import OpenBadges
import Testing

@testable import Fetching

/// The check of the peer's address on the open connection, for the day when the pin itself does not hold.
@Suite(.timeLimit(.minutes(1))) struct SecondLockTests {
    @Test(arguments: [(IPAddress.loopback, 1), (IPAddress.eight, 0), (.v6(0xFFFF_7F00_0001), 0)])
    func `a request goes out only to the judged address`(judged: IPAddress, requests: Int) async throws {
        try await LoopbackServer.running({ _ in .answer(.ok, [], [1]) }) { server in
            let target = try FetchTarget(url: "https://issuer.example:\(server.port)/")
            let transport = try PinnedTransport(trustRoots: TestIdentity.trustRoots())
            var configuration = transport.configuration(for: target, at: judged, limits: FetchLimits())
            configuration.dnsOverride = ["issuer.example": "127.0.0.1"]
            try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                let response = try? await client.execute(HTTPClientRequest(url: target.url), timeout: .seconds(5))
                #expect((response == nil) == (requests == 0))
            }
            #expect(server.log.channels.count == 1)
            #expect(server.log.requests.count == requests)
        }
    }

    @Test(arguments: [IPAddress.eight, .v6(0x2606_4700_0000_0000_0000_0000_0000_1111)])
    func `the client is told the address, no proxy, no decompression`(address: IPAddress) throws {
        let target = try FetchTarget(url: "https://issuer.example/")
        let configuration = PinnedTransport().configuration(for: target, at: address, limits: FetchLimits())
        #expect(configuration.dnsOverride == ["issuer.example": address.description])
        #expect(configuration.proxy == nil)
        guard case .disabled = configuration.decompression else {
            Issue.record("decompression is on")
            return
        }
    }
}
