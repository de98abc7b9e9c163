internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
package import NIOSSL
package import OpenIDConnect

/// Asks the providers of sign-in that the configuration names.
///
/// Unlike ``GuardedSource`` it goes where it is told, also into the school's own network: the addresses come from an
/// administrator, and from the provider itself over TLS. It follows no redirect, sends no cookie, and bounds time and
/// size.
package struct ProviderClient: ProviderExchange {
    private static let bodyBytes = 1 << 20
    private static let seconds: Int64 = 10

    private let trustRoots: NIOSSLTrustRoots

    /// A client that trusts the certificate authorities of the operating system, or those given.
    package init(trustRoots: NIOSSLTrustRoots = .default) {
        self.trustRoots = trustRoots
    }

    /// The body of a document with status 200.
    package func document(at address: String) async throws(SignOnFault) -> [UInt8] {
        var request = HTTPClientRequest(url: address)
        request.headers = ["User-Agent": "Proven", "Accept": "application/json"]
        let answer = try await answer(to: request)
        guard answer.status == 200 else { throw .provider("\(address) answers with status \(answer.status)") }
        return answer.body
    }

    /// The answer to a form.
    package func answer(to request: TokenRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8]) {
        var form = HTTPClientRequest(url: request.address)
        form.method = .POST
        form.headers = [
            "User-Agent": "Proven", "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded",
        ]
        if let authorization = request.authorization { form.headers.add(name: "Authorization", value: authorization) }
        form.body = .bytes(Array(request.body.utf8))
        return try await answer(to: form)
    }

    private func answer(to request: HTTPClientRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8]) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = trustRoots
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(Self.seconds)),
            decompression: .disabled
        )
        configuration.tracing.tracer = nil
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                let response = try await client.execute(request, timeout: .seconds(Self.seconds))
                let body = try await response.body.collect(upTo: Self.bodyBytes)
                return (Int(response.status.code), Array(body.readableBytesView))
            }
        } catch {
            throw .provider("\(request.url.prefix { $0 != "?" }) does not answer (\(Self.kind(of: error)))")
        }
    }

    /// What went wrong, without anything that was sent.
    private static func kind(of error: any Error) -> String {
        switch error {
        case is NIOTooManyBytesError: "the answer is too long"
        case let error as HTTPClientError: error.shortDescription
        case is NIOSSLError: "TLS"
        default: "no connection"
        }
    }
}
