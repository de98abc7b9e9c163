internal import LinkedData
internal import OpenBadges

extension ProviderReport {
    /// Reads what a provider says of itself. The rules are those of ``ProviderMetadata``, one by one.
    ///
    /// - Returns: what signing in goes by, when it can.
    mutating func read(configuration bytes: [UInt8], of provider: Provider) -> ProviderMetadata? {
        let document: JSONObject
        do throws(SignOnFault) {
            let address = ProviderMetadata.address(of: provider.issuer)
            document = try JSONObject.parsed(bytes, named: "what came from \(address)")
        } catch {
            addFault("Its configuration", error, advice: provider.adviceOnAddress)
            return nil
        }
        add(issuer(in: document, of: provider))
        add(addresses(in: document))
        add(challenge(in: document))
        add(secret(in: document))
        add(algorithms(in: document))
        do throws(SignOnFault) {
            return try ProviderMetadata(parsing: bytes, issuer: provider.issuer)
        } catch {
            // What signing in refuses is never called good here.
            if works { addFault("It", error, advice: "Tell whoever runs the provider.") }
            return nil
        }
    }

    private func issuer(in document: JSONObject, of provider: Provider) -> Finding {
        guard let own = document["issuer"]?.string else {
            return .wrong("It does not say what it is called.", advice: provider.adviceOnAddress)
        }
        if own.utf8.elementsEqual(provider.issuer.utf8) {
            return .good("It calls itself \(own), letter for letter as expected.")
        }
        let advice =
            switch provider.kind {
            case .google, .clever: "Something answers in its place. Look for a proxy between this server and it."
            case .entra: "Copy the tenant's GUID anew into signOn.\(provider.name).tenant."
            case .classlink, .other:
                "If this is the provider you mean, write exactly that into signOn.\(provider.name).issuer. Accounts that are connected belong to the old name and have to be connected anew."
            }
        return .wrong("It calls itself \(Self.shown(own)), and not \(provider.issuer).", advice: advice)
    }

    private func addresses(in document: JSONObject) -> Finding {
        let names = ["authorization_endpoint", "token_endpoint", "jwks_uri"]
        let found = names.map { document[$0]?.string }
        let bad = zip(names, found).filter { !ProviderMetadata.isUsable($0.1 ?? "") }.map(\.0)
        guard bad.isEmpty else {
            return .wrong(
                "It names no address that begins with https as \(Self.list(bad)).",
                advice: "Tell whoever runs the provider: without these addresses nobody signs in."
            )
        }
        return found.allSatisfy { $0?.hasPrefix("https://") == true }
            ? .good("Its three addresses begin with https.")
            : .good("Its addresses are of this very machine, without https, which is good for a trial.")
    }

    private func challenge(in document: JSONObject) -> Finding {
        guard let methods = document["code_challenge_methods_supported"]?.list.compactMap(\.string) else {
            return .good("It does not say whether it knows S256 (PKCE). Many do without saying so.")
        }
        if methods.contains("S256") { return .good("It knows S256 (PKCE).") }
        let known = Self.list(methods.prefix(4).map(Self.shown))
        return .wrong(
            "It knows \(known) for PKCE, and not S256.",
            advice: "Switch on PKCE with S256 at the provider; without it an answer could be used by another."
        )
    }

    private func secret(in document: JSONObject) -> Finding {
        let methods = document["token_endpoint_auth_methods_supported"]?.list.compactMap(\.string) ?? []
        if methods.isEmpty || methods.contains("client_secret_basic") {
            return .good("It takes the secret in the head of a request.")
        }
        if methods.contains("client_secret_post") { return .good("It takes the secret in a form.") }
        return .wrong(
            "It takes a client's secret in no way that is known here.",
            advice: "Let the client sign in with client_secret_basic or client_secret_post at the provider."
        )
    }

    private func algorithms(in document: JSONObject) -> Finding {
        let taken = SignatureAlgorithm.allCases.map(\.rawValue)
        guard let named = document["id_token_signing_alg_values_supported"]?.list.compactMap(\.string),
            !named.isEmpty
        else { return .good("It does not say how it signs; its keys tell.") }
        let usable = named.filter { taken.contains($0) }
        guard usable.isEmpty else { return .good("It can sign with \(Self.list(usable)), as is taken here.") }
        return .wrong(
            "It signs with \(Self.list(named.prefix(6).map(Self.shown))), none of which is taken here.",
            advice: "Let it sign the tokens of this client with \(Self.list(taken.reversed(), "or"))."
        )
    }
}

extension ProviderReport {
    /// Reads the keys of a provider. Those must fit an algorithm that is taken here, as its configuration names them.
    mutating func read(keys bytes: [UInt8], _ configuration: [UInt8]) -> KeySet? {
        let set: KeySet
        do throws(SignOnFault) {
            set = try KeySet(parsing: bytes)
        } catch {
            addFault(
                "Its keys",
                error,
                advice: "Tell whoever runs the provider. RSA of 2048 bits or more, P-256 and Ed25519 are taken."
            )
            return nil
        }
        let document = try? JSONObject.parsed(configuration, named: "its configuration")
        let named = document?["id_token_signing_alg_values_supported"]?.list.compactMap(\.string) ?? []
        let fitting = set.entries.filter { named.isEmpty || named.contains($0.key.kind.algorithm.rawValue) }
        guard !fitting.isEmpty else {
            add(
                .wrong(
                    "None of its \(set.entries.count) keys fits the way it says it signs.",
                    advice: "Tell whoever runs the provider, or choose another algorithm for the tokens of this client."
                )
            )
            return nil
        }
        let kinds = KeyKind.allCases.filter { kind in fitting.contains { $0.key.kind == kind } }.map(\.rawValue)
        let words = Self.list(kinds)
        add(.good(fitting.count == 1 ? "It shows one key, \(words)." : "It shows \(fitting.count) keys, \(words)."))
        return set
    }
}

extension Provider {
    /// What to do when something else answers at the provider's address.
    fileprivate var adviceOnAddress: String {
        settingOfIssuer.map { "Look at \($0): what answers there is no provider of sign-in." }
            ?? "Something answers in its place. Look for a proxy between this server and it."
    }
}
