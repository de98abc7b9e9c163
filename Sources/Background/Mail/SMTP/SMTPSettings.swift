internal import NIOCore
package import NIOSSL

/// A mail server, and how we speak with it.
package struct SMTPSettings: Sendable {
    /// How the connection is protected.
    package enum Security: String, CaseIterable, Hashable, Sendable {
        /// Begins in plain sight and is encrypted before anything is said; without encryption there is no mail.
        case starttls
        /// Encrypted from the first byte.
        case tls
        /// Not at all, for a server on the same machine.
        case none
    }

    /// Whom the server knows us as.
    package struct Account: Hashable, Sendable {
        package let name: String
        package let password: String

        /// A name with its password.
        package init(name: String, password: String) {
            self.name = name
            self.password = password
        }
    }

    /// The name in the server's certificate.
    package let host: String
    package let port: Int
    package let security: Security
    package let account: Account?
    /// Where to connect instead of `host`, for tests.
    package var address: String?
    package var trustRoots: NIOSSLTrustRoots = .default
    /// Seconds without a word from the server, and for the whole mail.
    package var idleSeconds: Int64 = 30
    package var wholeSeconds: Int64 = 60

    /// A server as the configuration names it.
    package init(host: String, port: Int, security: Security, account: Account? = nil) {
        self.host = host
        self.port = port
        self.security = security
        self.account = account
    }

    /// Puts TLS under the conversation, with the whole certificate checked.
    func addEncryption(to channel: any Channel) async throws {
        let name = host
        let roots = trustRoots
        do {
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(
                    Self.encryption(host: name, trustRoots: roots),
                    position: .first
                )
            }.get()
        } catch {
            throw SMTPProblem.encryptionRefused
        }
    }

    private static func encryption(host: String, trustRoots: NIOSSLTrustRoots) throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = trustRoots
        configuration.minimumTLSVersion = .tlsv12
        let context = try NIOSSLContext(configuration: configuration)
        // A server named by its address has no name to send; its certificate is checked for the address.
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }
}
