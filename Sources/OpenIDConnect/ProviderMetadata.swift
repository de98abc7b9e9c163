internal import LinkedData

/// What a provider says of itself (OpenID Connect Discovery 1.0 §3).
package struct ProviderMetadata: Hashable, Sendable {
    package let issuer: String
    package let authorization: String
    package let token: String
    package let keys: String
    /// Whether answers name their issuer, so that one without it is refused (RFC 9207 §3).
    package let namesIssuer: Bool
    /// Whether the secret goes into the form instead of the header (Core §9, `client_secret_post`).
    package let secretInForm: Bool

    /// Where the document of an issuer is (Discovery §4): the path is appended, also to an issuer with one.
    package static func address(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    /// Reads the document.
    ///
    /// - Throws: ``SignOnFault/provider(_:)`` for another issuer (Discovery §4.3), a missing address, an address that
    ///   is neither https nor of this very machine, or a provider that cannot do S256.
    package init(parsing bytes: [UInt8], issuer: String) throws(SignOnFault) {
        let document = try JSONObject.parsed(bytes, named: "its configuration")
        guard let own = document["issuer"]?.string, own.utf8.elementsEqual(issuer.utf8) else {
            throw .provider("its configuration names another issuer")
        }
        self.issuer = issuer
        authorization = try Self.address("authorization_endpoint", in: document)
        token = try Self.address("token_endpoint", in: document)
        keys = try Self.address("jwks_uri", in: document)
        namesIssuer = document["authorization_response_iss_parameter_supported"]?.bool == true
        let methods = document["token_endpoint_auth_methods_supported"]?.list.compactMap(\.string) ?? []
        secretInForm = !methods.isEmpty && !methods.contains("client_secret_basic")
        guard methods.isEmpty || methods.contains("client_secret_basic") || methods.contains("client_secret_post")
        else { throw .provider("it takes the client's secret in no way that is known here") }
        // Many providers do S256 and do not say so; one that names others only cannot be used (RFC 9700 §2.1.1).
        if let methods = document["code_challenge_methods_supported"]?.list.compactMap(\.string),
            !methods.contains("S256")
        {
            throw .provider("it does not support PKCE with S256")
        }
    }

    /// Whether an address can be asked: https, or plain http on this very machine for trials; no user, no fragment.
    package static func isUsable(_ address: String) -> Bool {
        guard address.utf8.count <= 2048, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }),
            !address.contains("#"), !address.contains("@")
        else { return false }
        if address.hasPrefix("https://") { return address.utf8.count > "https://".utf8.count }
        return ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { start in
            guard address.hasPrefix(start) else { return false }
            let rest = address.dropFirst(start.count)
            return rest.isEmpty || rest.hasPrefix("/") || rest.hasPrefix(":")
        }
    }

    private static func address(_ name: String, in document: JSONObject) throws(SignOnFault) -> String {
        guard let address = document[name]?.string, isUsable(address) else {
            throw .provider("its configuration has no usable \(name)")
        }
        return address
    }
}

extension JSONObject {
    /// The object in some bytes from a provider.
    static func parsed(_ bytes: [UInt8], named name: String) throws(SignOnFault) -> JSONObject {
        guard let object = try? JSONParser(maximumDepth: 16, maximumSize: 1 << 20).parse(bytes).object else {
            throw .provider("\(name) is not a JSON object")
        }
        return object
    }
}
