import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import NIOSSL

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// HTTPS by AsyncHTTPClient, each request with a client of its own that knows one host and its one address.
package struct PinnedTransport: Transport {
    private let trustRoots: NIOSSLTrustRoots

    /// A transport that trusts the certificate authorities of the operating system, or those given.
    package init(trustRoots: NIOSSLTrustRoots = .default) {
        self.trustRoots = trustRoots
    }

    package func get(
        _ target: FetchTarget,
        at address: IPAddress,
        limits: FetchLimits
    ) async throws(TransportFailure) -> TransportAnswer {
        // The pin below hangs on the host as the client's own parser sees it. Were that another text than ours,
        // the client would resolve it by itself.
        guard URL(string: target.url)?.host() == target.host else { throw .noAnswer }
        let configuration = configuration(for: target, at: address, limits: limits)
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                let response = try await answer(of: client, to: target, limits: limits)
                return try await read(response, limit: limits.bodyBytes)
            }
        } catch let failure as TransportFailure {
            throw failure
        } catch {
            throw .broken
        }
    }

    func configuration(
        for target: FetchTarget,
        at address: IPAddress,
        limits: FetchLimits
    ) -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = trustRoots
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(limits.connect)),
            proxy: nil,
            decompression: .disabled
        )
        configuration.dnsOverride = [target.host: address.description]
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.tracing.tracer = nil
        // A second lock on the same door, closed before a byte of the request goes out.
        configuration.http1_1ConnectionDebugInitializer = { channel in
            guard let peer = channel.remoteAddress, IPAddress(peer) == address else {
                channel.close(promise: nil)
                return channel.eventLoop.makeFailedFuture(TransportFailure.noAnswer)
            }
            return PromptClose.install(in: channel)
        }
        return configuration
    }

    private func answer(
        of client: HTTPClient,
        to target: FetchTarget,
        limits: FetchLimits
    ) async throws(TransportFailure) -> HTTPClientResponse {
        var request = HTTPClientRequest(url: target.url)
        request.headers = ["User-Agent": "Proven", "Accept": "*/*"]
        do {
            return try await client.execute(request, timeout: TimeAmount(limits.total))
        } catch let error as HTTPClientError where error == .connectTimeout || error == .tlsHandshakeTimeout {
            throw .connectTimedOut
        } catch {
            throw .noAnswer
        }
    }

    private func read(_ response: HTTPClientResponse, limit: Int) async throws -> TransportAnswer {
        let status = Int(response.status.code)
        if [301, 302, 303, 307, 308].contains(status) {
            let locations = response.headers["Location"]
            return locations.count == 1 ? .redirect(to: locations[0]) : .status(status)
        }
        guard status == 200 else { return .status(status) }
        guard response.headers["Content-Encoding"].allSatisfy({ $0.lowercased() == "identity" }) else {
            throw TransportFailure.broken
        }
        if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > limit {
            throw TransportFailure.tooLarge
        }
        var body: [UInt8] = []
        for try await part in response.body {
            guard part.readableBytes <= limit - body.count else { throw TransportFailure.tooLarge }
            body.append(contentsOf: part.readableBytesView)
        }
        return .document(body)
    }
}
