public import LinkedData

/// A credential as it was handed in. Nothing in it is known to be true; it is another type than
/// ``VerifiedCredential`` so that no page can show it as if it were.
public struct UnverifiedCredential: Sendable {
    /// How it was packed.
    public let format: CredentialFormat
    /// The credential's members; for a badge of Open Badges 2.0 those of its assertion. For a token without the members that belong to the token.
    public let document: JSONObject
    /// The token it came in, if any.
    public let token: CompactJWS?
    /// What is remarkable about the token's claims.
    public let claims: [ClaimFinding]

    /// Whether it is a badge of Open Badges 2.0 (or 1), which is verified in another way.
    var isLegacy: Bool { LegacyAssertion.looksLikeOne(document) }

    /// Reads bytes by what they are, not by a file's name: JSON, a compact JWS, a baked PNG or SVG.
    ///
    /// - Throws: ``UnreadableCredential``; with an ``UnreadableCredential/address`` when a picture names only where its
    ///   badge of Open Badges 2.0 is published.
    public init(reading bytes: [UInt8]) throws(UnreadableCredential) {
        let (content, image) = try Self.unpack(bytes)
        if content.first == UInt8(ascii: "{") {
            format = Self.format(image, isToken: false)
            document = try Self.object(content, format)
            token = nil
            claims = []
            return
        }
        if let image, let address = Self.address(content) {
            throw UnreadableCredential(
                image == .png ? .pngWithAddress : .svgWithAddress,
                "The picture names only the address of its badge, \(address).",
                address: address
            )
        }
        guard Self.looksLikeToken(content) else {
            if content.isEmpty { throw UnreadableCredential(.unknown, "The file is empty.") }
            throw UnreadableCredential(
                .unknown,
                "The file is neither JSON, nor a signed token, nor a PNG or SVG picture."
            )
        }
        format = Self.format(image, isToken: true)
        do throws(JWSError) {
            let token = try CompactJWS(parsing: content)
            self.token = token
        } catch {
            throw UnreadableCredential(format, error.description)
        }
        let payload = try Self.object(token?.payload ?? [], format)
        if LegacyAssertion.looksLikeOne(payload) {
            (document, claims) = (payload, [])
            return
        }
        (document, claims) = VCJWT.claims(of: payload, type: token?.type)
    }

    /// A credential that is already parsed JSON with embedded proofs.
    init(document: JSONObject) {
        format = .json
        self.document = document
        token = nil
        claims = []
    }

    /// A badge of Open Badges 2.0 that was handed in as a copy, with what its issuer publishes in the copy's place.
    init(_ copy: UnverifiedCredential, showing document: JSONObject) {
        format = copy.format
        token = copy.token
        claims = copy.claims
        self.document = document
    }

    /// What was had from the address that a picture names.
    init(published document: JSONObject, as format: CredentialFormat) {
        self.format = format
        self.document = document
        token = nil
        claims = []
    }

    /// The address that a picture of Open Badges 2.0 names in place of its badge.
    private static func address(_ content: [UInt8]) -> String? {
        guard content.count <= 2_048, content.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        let text = String(decoding: content, as: UTF8.self)
        return LegacyDocuments.address(of: text) == nil ? nil : text
    }

    private static func unpack(
        _ bytes: [UInt8]
    ) throws(UnreadableCredential) -> (content: [UInt8], image: ImageFormat?) {
        guard let image = ImageFormat.detect(bytes) else { return (trimmed(bytes), nil) }
        do throws(BakingError) {
            return (trimmed(try Baking.unbake(bytes)), image)
        } catch .olderOpenBadges {
            do throws(BakingError) {
                return (trimmed(try Baking.unbakeOlder(bytes)), image)
            } catch {
                throw UnreadableCredential(.unknown, error.description)
            }
        } catch {
            throw UnreadableCredential(.unknown, error.description)
        }
    }

    /// Without a byte order mark, and without the blanks that editors leave around.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let start = rest.firstIndex { !isBlank($0) } ?? rest.endIndex
        let end = rest.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return Array(rest[start..<end])
    }

    private static func looksLikeToken(_ content: [UInt8]) -> Bool {
        content.starts(with: "ey".utf8) && content.contains(UInt8(ascii: "."))
    }

    private static func format(_ image: ImageFormat?, isToken: Bool) -> CredentialFormat {
        switch image {
        case nil: isToken ? .jwt : .json
        case .png: isToken ? .pngWithJWT : .pngWithJSON
        case .svg: isToken ? .svgWithJWT : .svgWithJSON
        }
    }

    private static func object(
        _ bytes: [UInt8],
        _ format: CredentialFormat
    ) throws(UnreadableCredential) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw UnreadableCredential(format, "The JSON cannot be trusted. \(error.description)")
        }
        guard let object = value.object else { throw UnreadableCredential(format, "The JSON is not an object.") }
        return object
    }
}

/// Why some bytes are not a credential that can be looked at.
public struct UnreadableCredential: Error, Sendable, Equatable, CustomStringConvertible {
    /// As far as it could be told.
    public let format: CredentialFormat
    /// One sentence or two.
    public let description: String
    /// Where the badge is published, when a picture holds nothing but that.
    public let address: String?

    init(_ format: CredentialFormat, _ description: String, address: String? = nil) {
        self.format = format
        self.description = description
        self.address = address
    }
}
