/// What asks providers: a document, or a token for a code.
package protocol ProviderExchange: Sendable {
    /// The body of a document with status 200.
    ///
    /// - Throws: ``SignOnFault/provider(_:)``.
    func document(at address: String) async throws(SignOnFault) -> [UInt8]

    /// The answer to a form.
    ///
    /// - Throws: ``SignOnFault/provider(_:)`` when there is none.
    func answer(to request: TokenRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8])
}

/// What is known of providers, asked for when it is needed and kept for a while.
package actor ProviderDirectory {
    private struct Known<Value: Sendable>: Sendable {
        let value: Value
        let since: Int
    }

    /// Seconds for which a configuration is kept.
    static let metadataSeconds = 86_400
    /// Seconds for which keys are kept; a token with an unknown key asks again sooner.
    static let keySeconds = 3_600
    /// Seconds between two looks for an unknown key, so that forged tokens do not become requests.
    static let rotationSeconds = 60

    private let exchange: any ProviderExchange
    private var metadata: [String: Known<ProviderMetadata>] = [:]
    private var keys: [String: Known<KeySet>] = [:]

    /// A directory that knows nothing yet.
    package init(asking exchange: any ProviderExchange) {
        self.exchange = exchange
    }

    /// What a provider says of itself. What was known is used on when it cannot be asked.
    ///
    /// - Throws: ``SignOnFault/provider(_:)``.
    package func metadata(of provider: Provider, now: Int) async throws(SignOnFault) -> ProviderMetadata {
        let known = metadata[provider.issuer]
        if let known, now - known.since < Self.metadataSeconds { return known.value }
        do throws(SignOnFault) {
            let bytes = try await exchange.document(at: ProviderMetadata.address(of: provider.issuer))
            let fresh = try ProviderMetadata(parsing: bytes, issuer: provider.issuer)
            metadata[provider.issuer] = Known(value: fresh, since: now)
            return fresh
        } catch {
            guard let known else { throw error }
            return known.value
        }
    }

    /// Asks a provider for everything anew, whatever is known of it, and tells what was found. What holds is used from
    /// then on.
    package func report(on provider: Provider, now: Int) async -> ProviderReport {
        var report = ProviderReport()
        let configuration: [UInt8]
        do throws(SignOnFault) {
            configuration = try await exchange.document(at: ProviderMetadata.address(of: provider.issuer))
        } catch {
            report.addSilence("Its configuration", error, of: provider)
            return report
        }
        guard let found = report.read(configuration: configuration, of: provider) else { return report }
        let set: [UInt8]
        do throws(SignOnFault) {
            set = try await exchange.document(at: found.keys)
        } catch {
            report.addSilence("The list of its keys", error, of: provider)
            return report
        }
        if let set = report.read(keys: set, configuration), report.works {
            metadata[provider.issuer] = Known(value: found, since: now)
            keys[provider.issuer] = Known(value: set, since: now)
        }
        return report
    }

    /// Exchanges a code and checks what comes back.
    ///
    /// - Throws: ``SignOnFault``.
    package func account(
        for code: String,
        from provider: Provider,
        verifier: String,
        nonce: String,
        redirectURI: String,
        roleClaim: String? = nil,
        now: Int
    ) async throws(SignOnFault) -> ProvidedAccount {
        let metadata = try await metadata(of: provider, now: now)
        let request = TokenRequest(
            to: provider,
            metadata,
            code: code,
            verifier: verifier,
            redirectURI: redirectURI
        )
        let text = try TokenRequest.token(in: try await exchange.answer(to: request))
        let keys = try await keys(of: provider, metadata, for: IDToken.keyID(of: text), now: now)
        let token = try IDToken(checking: text, from: provider, keys: keys, nonce: nonce, now: now)
        return try ProvidedAccount(token, of: provider, roleClaim: roleClaim)
    }

    private func keys(
        of provider: Provider,
        _ metadata: ProviderMetadata,
        for id: String?,
        now: Int
    ) async throws(SignOnFault) -> KeySet {
        if let known = keys[provider.issuer] {
            let age = now - known.since
            let isEnough = id.map(known.value.has) ?? true
            if age < (isEnough ? Self.keySeconds : Self.rotationSeconds) { return known.value }
        }
        let fresh = try KeySet(parsing: try await exchange.document(at: metadata.keys))
        keys[provider.issuer] = Known(value: fresh, since: now)
        return fresh
    }
}
