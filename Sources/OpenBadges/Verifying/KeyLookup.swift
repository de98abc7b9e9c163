internal import LinkedData

/// Finds the key that a signature names: among what the caller gave, in the name itself, or in a document fetched.
struct KeyLookup: Sendable {
    /// Why there is no key.
    enum Failure: Error, Sendable {
        /// No key can stand behind the name; the sentence says why.
        case impossible(String)
        /// A key may stand behind it.
        case unknown(String)
    }

    let settings: VerifierSettings

    /// The key of a verification method.
    func key(of method: String) async throws(Failure) -> (key: PublicKey, origin: Signer.Origin) {
        if let trusted = settings.trustedKeys.first(where: { $0.name?.isExactly(method) == true }) {
            return (trusted.key, .trusted)
        }
        guard IRI.hasScheme(method) else {
            throw .impossible("The proof names its key \"\(method)\", which is not a URL.")
        }
        let subject = method.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(method[..<$0]) } ?? method
        if let given = settings.keyDocuments.first(where: { $0.id.isExactly(subject) || $0.id.isExactly(method) }) {
            return try key(method, in: given)
        }
        if subject.hasPrefix("did:") { return try await keyOfDID(subject, method) }
        if settings.isLax, let key = Self.keyInFragment(of: method) { return (key, .fragment) }
        guard subject.hasPrefix("https://") || subject.hasPrefix("http://") else {
            throw .impossible("The proof names its key \"\(method)\", an address that no key can be had from.")
        }
        return try await keyAtURL(subject, method)
    }

    /// A key published at a URL: a document that lists it, or the bare JWK (Open Badges 3.0 §8.2).
    private func keyAtURL(
        _ url: String,
        _ method: String
    ) async throws(Failure) -> (key: PublicKey, origin: Signer.Origin) {
        let json = try await json(at: url, forKey: method)
        if json["kty"] != nil, let object = json.object {
            do throws(KeyError) {
                return (try PublicKey(jwk: object), .url(url))
            } catch {
                if case .unsupported = error { throw .unknown(error.description) }
                throw .impossible(error.description)
            }
        }
        return try key(method, in: try document(json, at: url, about: url, orKey: method))
    }

    private func keyOfDID(
        _ did: String,
        _ method: String
    ) async throws(Failure) -> (key: PublicKey, origin: Signer.Origin) {
        switch did.split(separator: ":", maxSplits: 2).dropFirst().first {
        case "key":
            // A did:key has one key; some issuers leave the fragment that repeats it out.
            let document = try keyDocument(of: method)
            return try key(document.methods.first?.id ?? method, in: document)
        case "web":
            let url: String
            do throws(DIDError) {
                url = try DIDWeb.url(for: did)
            } catch {
                throw .impossible(error.description)
            }
            let json = try await json(at: url, forKey: method)
            return try key(method, in: try document(json, at: url, about: did, orKey: method))
        case "example":
            // Reserved for documentation (DID Core §8.1 and its registry): nothing resolves it.
            throw .impossible("\(did) is an identifier for examples only; no key can stand behind it.")
        case let name?:
            throw .unknown("Identifiers of the kind did:\(name) are not supported, so the key could not be had.")
        case nil:
            throw .impossible("\"\(method)\" is not an identifier that can have a key.")
        }
    }

    private func keyDocument(of method: String) throws(Failure) -> DIDDocument {
        do throws(KeyError) {
            return try DIDKey.document(for: method)
        } catch {
            if case .unsupported = error { throw .unknown(error.description) }
            throw .impossible(error.description)
        }
    }

    private func key(
        _ method: String,
        in document: DIDDocument
    ) throws(Failure) -> (key: PublicKey, origin: Signer.Origin) {
        guard let found = document.method(method) else {
            throw .impossible("The key \(method) is not in the document of \(document.id).")
        }
        switch found.key {
        case .success(let key): return (key, .document(document, found))
        case .failure(.unsupported(let name)):
            throw .unknown("The key \(method) is of a kind that is not supported: \(name).")
        case .failure(let error):
            throw .impossible("The key \(method) cannot be used. \(error.description)")
        }
    }

    private func json(at url: String, forKey method: String) async throws(Failure) -> JSONValue {
        let bytes: [UInt8]
        do throws(DocumentUnavailable) {
            bytes = try await settings.source.document(at: url)
        } catch {
            throw .unknown("The key \(method) could not be had. \(error.description)")
        }
        guard let json = try? JSONValue(parsing: bytes) else {
            throw .unknown("What \(url) answered is not a document with keys.")
        }
        return json
    }

    private func document(
        _ json: JSONValue,
        at url: String,
        about subject: String,
        orKey method: String
    ) throws(Failure) -> DIDDocument {
        guard let document = try? DIDDocument(parsing: json) else {
            throw .unknown("What \(url) answered is not a document with keys.")
        }
        guard document.id.isExactly(subject) || document.id.isExactly(method) else {
            throw .impossible("The document at \(url) is about \(document.id), not about \(subject).")
        }
        return document
    }

    /// The document of a DID or URL, whatever keys it has; `nil` when it cannot be had.
    func document(of subject: String) async -> DIDDocument? {
        if let given = settings.keyDocuments.first(where: { $0.id.isExactly(subject) }) { return given }
        if let document = try? DIDKey.document(for: subject) { return document }
        let url = (try? DIDWeb.url(for: subject)) ?? subject
        guard let json = try? await json(at: url, forKey: subject) else { return nil }
        return try? document(json, at: url, about: subject, orKey: subject)
    }

    private static func keyInFragment(of method: String) -> PublicKey? {
        guard let hash = method.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        return try? PublicKey(multikey: String(method[method.utf8.index(after: hash)...]))
    }
}
