public import LinkedData

/// A JSON Web Signature in compact form: header, payload and signature, joined by dots (RFC 7515 §3.1, §7.1).
///
/// Parsing proves nothing about the signature; ``verify(with:)`` does.
public struct CompactJWS: Sendable, Equatable {
    /// What the header's `alg` says (RFC 7518 §3.1).
    public enum Algorithm: Sendable, Equatable {
        /// No signature at all. Never valid.
        case none
        /// A shared secret, by its name. Never valid: whoever can check it can make it.
        case hmac(String)
        /// One that ``verify(with:)`` can check.
        case supported(SignatureAlgorithm)
        /// Any other, by its name.
        case unsupported(String)

        init(named name: String) {
            if let algorithm = SignatureAlgorithm.allCases.first(where: { $0.rawValue.isExactly(name) }) {
                self = .supported(algorithm)
            } else if name.utf8.map({ $0 | 0x20 }).elementsEqual("none".utf8) {
                self = .none
            } else if name.utf8.starts(with: "HS".utf8) {
                self = .hmac(name)
            } else {
                self = .unsupported(name)
            }
        }
    }

    static let maximumHeaderSize = 64 << 10

    /// The members of the protected header.
    public let header: JSONObject
    /// The decoded payload.
    public let payload: [UInt8]
    /// The decoded signature.
    public let signature: [UInt8]
    /// What was signed: the first two parts as written, with the dot between them.
    public let signingInput: [UInt8]
    /// What `alg` says.
    public let algorithm: Algorithm
    /// The public key in the header's `jwk`, or why it cannot be used. It says nothing about who the signer is.
    public let embeddedKey: Result<PublicKey, KeyError>?

    /// `kid`: the name of the key, in Open Badges a URL (Open Badges 3.0 §8.2).
    public var keyID: String? { header["kid"]?.string }
    /// `typ`: what the whole is, like `JWT` or `vc+jwt`.
    public var type: String? { header["typ"]?.string }
    /// `cty`: what the payload is, like `vc`.
    public var contentType: String? { header["cty"]?.string }

    /// Reads a compact JWS, without blanks around it.
    ///
    /// - Parameters:
    ///   - bytes: The three parts and the dots between them, as ASCII.
    ///   - maximumSize: Bytes allowed.
    /// - Throws: ``JWSError``: other than three parts of base64url, a header that is not a strict JSON object with
    ///   `alg`, `crit` (nothing is understood), `b64` false, `kid`, `typ` or `cty` that are not text, a private `jwk`.
    public init(parsing bytes: [UInt8], maximumSize: Int = 16 << 20) throws(JWSError) {
        guard bytes.count <= maximumSize else { throw .tooLarge(limit: maximumSize) }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed("it does not have three parts") }
        guard parts[0].count <= Self.maximumHeaderSize else { throw .malformed("its header is too long") }
        guard let header = Self.decode(parts[0]), let payload = Self.decode(parts[1]),
            let signature = Self.decode(parts[2])
        else { throw .malformed("a part of it is not base64url") }
        self.header = try Self.object(header)
        self.payload = payload
        self.signature = signature
        signingInput = Array(bytes[..<parts[1].endIndex])
        algorithm = try Self.check(self.header)
        embeddedKey = try Self.embeddedKey(of: self.header)
    }

    /// Reads a compact JWS from text, without blanks around it.
    ///
    /// - Throws: ``JWSError``, as reading it from bytes does.
    public init(parsing text: String, maximumSize: Int = 16 << 20) throws(JWSError) {
        try self.init(parsing: Array(text.utf8), maximumSize: maximumSize)
    }

    /// Whether the key's owner signed header and payload.
    ///
    /// - Throws: ``JWSError/algorithmRefused(_:)`` for `none` and shared secrets,
    ///   ``JWSError/algorithmUnsupported(_:)``, ``JWSError/key(_:)`` when the key is of another kind than the
    ///   algorithm needs.
    public func verify(with key: PublicKey) throws(JWSError) -> Bool {
        switch algorithm {
        case .none: throw .algorithmRefused("none")
        case .hmac(let name): throw .algorithmRefused(name)
        case .unsupported(let name): throw .algorithmUnsupported(name)
        case .supported(let algorithm):
            do throws(KeyError) {
                return try key.isValid(signature: signature, for: signingInput, algorithm: algorithm)
            } catch {
                throw .key(error)
            }
        }
    }

    /// Signs a payload.
    ///
    /// - Parameters:
    ///   - payload: The bytes to sign.
    ///   - key: The key; its kind settles the algorithm.
    ///   - header: The members besides `alg`, such as `kid` and `typ`.
    /// - Returns: The compact form.
    /// - Throws: ``JWSError/malformed(_:)`` for a header that reading would refuse or that sets `alg` itself,
    ///   ``JWSError/key(_:)``.
    public static func sign(payload: [UInt8], key: IssuerKey, header: JSONObject) throws(JWSError) -> String {
        guard header["alg"] == nil else { throw .malformed("alg follows from the key and cannot be set") }
        var complete = JSONObject([("alg", .string(key.algorithm.rawValue))])
        for member in header { complete[member.name] = member.value }
        _ = try check(complete)
        _ = try embeddedKey(of: complete)
        let headerText = Base64URL.encode(JSONWriter().bytes(of: .object(complete)))
        guard headerText.utf8.count <= maximumHeaderSize else { throw .malformed("its header is too long") }
        let input = headerText + "." + Base64URL.encode(payload)
        do throws(KeyError) {
            return input + "." + Base64URL.encode(try key.sign(Array(input.utf8), algorithm: key.algorithm))
        } catch {
            throw .key(error)
        }
    }

    private static func decode(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        guard part.allSatisfy({ $0 < 0x80 }) else { return nil }
        return Base64URL.decode(String(decoding: part, as: UTF8.self))
    }

    private static func object(_ bytes: [UInt8]) throws(JWSError) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONParser(maximumDepth: 16, maximumSize: maximumHeaderSize).parse(bytes)
        } catch {
            throw .header(error)
        }
        guard let object = value.object else { throw .malformed("its header is not a JSON object") }
        return object
    }

    private static func check(_ header: JSONObject) throws(JWSError) -> Algorithm {
        guard let name = header["alg"]?.string else { throw .malformed("its header does not name an algorithm") }
        if let critical = header["crit"] {
            throw .criticalNotUnderstood(critical.list.compactMap(\.string))
        }
        if let encoded = header["b64"], encoded != true { throw .unencodedPayload }
        for name in ["kid", "typ", "cty"] {
            if let value = header[name], value.string == nil { throw .malformed("\(name) in its header is not text") }
        }
        return Algorithm(named: name)
    }

    private static func embeddedKey(of header: JSONObject) throws(JWSError) -> Result<PublicKey, KeyError>? {
        guard let value = header["jwk"] else { return nil }
        guard let jwk = value.object else { throw .malformed("jwk in its header is not an object") }
        do throws(KeyError) {
            return .success(try PublicKey(jwk: jwk))
        } catch {
            if error == .privateMaterial { throw .key(error) }
            return .failure(error)
        }
    }
}
