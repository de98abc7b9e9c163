internal import LinkedData

/// Fetches the documents that a badge of Open Badges 2.0 is made of.
struct LegacyDocuments {
    let source: any DocumentSource

    /// Why a document could not be had.
    struct Problem: Error {
        let sentence: String
        /// Whether the server said that it is gone for good (status 410), which means revoked.
        var isGone = false
    }

    /// A document and where it came from.
    struct Found {
        let json: JSONObject
        /// The URL asked for.
        let url: String
    }

    /// The object at a URL.
    ///
    /// Many old ids begin with `http`. The document is asked for over `https` all the same: whoever answers for the host
    /// there answers for it here, and nobody on the way can change it.
    func object(at url: String) async throws(Problem) -> Found {
        guard let address = Self.address(of: url) else {
            throw Problem(sentence: "\(url) is not an address on the web.")
        }
        let bytes: [UInt8]
        do throws(DocumentUnavailable) {
            bytes = try await source.document(at: address)
        } catch {
            throw Problem(sentence: error.description, isGone: error.reason == .status(410))
        }
        guard let json = try? JSONValue(parsing: bytes), let object = json.object else {
            throw Problem(sentence: "What \(address) answered is not a JSON object.")
        }
        return Found(json: object, url: url)
    }

    /// The `https` address of a URL; `nil` when it has none.
    static func address(of url: String) -> String? {
        if url.utf8.starts(with: "https://".utf8) { return url }
        guard url.utf8.starts(with: "http://".utf8) else { return nil }
        return "https://" + url.dropFirst("http://".count)
    }

    /// The host of a URL in lower case, with the port if one is written; `nil` when it has none, or when readers might
    /// disagree about it.
    static func host(of url: String) -> String? {
        guard let address = address(of: url) else { return nil }
        let rest = address.utf8.dropFirst("https://".utf8.count)
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let isPlain = authority.allSatisfy { byte in
            TextSyntax.isLetter(byte) || TextSyntax.isDigit(byte) || [0x2D, 0x2E, 0x3A].contains(byte)
        }
        guard isPlain, !authority.isEmpty else { return nil }
        return String(decoding: authority, as: UTF8.self).lowercased()
    }
}
