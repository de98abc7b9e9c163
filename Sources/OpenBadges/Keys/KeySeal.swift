internal import Crypto
internal import CryptoExtras
internal import LinkedData

/// How a private key is sealed with a passphrase: scrypt (RFC 7914) makes a key, AES-256-GCM (NIST SP 800-38D) uses it.
struct KeySeal: Sendable, Equatable {
    static let saltLength = 32
    static let nonceLength = 12
    static let tagLength = 16
    /// The least number of characters of a new passphrase.
    static let minimumPassphrase = 12
    /// What scrypt may take when a file is read: 128 · N · r · p bytes.
    static let maximumMemory = 256 << 20

    /// N of scrypt, a power of two.
    var cost = 1 << 17
    /// r of scrypt.
    var blockSize = 8
    /// p of scrypt.
    var parallelism = 1
    var salt: [UInt8]
    var nonce: [UInt8]

    /// Default cost, fresh salt and nonce. A nonce is used once: every sealing makes a new salt and so a new key.
    init() {
        var generator = SystemRandomNumberGenerator()
        salt = (0..<Self.saltLength).map { _ in .random(in: 0...255, using: &generator) }
        nonce = (0..<Self.nonceLength).map { _ in .random(in: 0...255, using: &generator) }
    }

    /// Reads the members `derivation` and `cipher` of a key file, within bounds that a hostile file cannot stretch.
    init(parsing file: JSONObject) throws(KeyFileError) {
        guard let derivation = file["derivation"]?.object, let cipher = file["cipher"]?.object else {
            throw .malformed("it is sealed, but does not say how")
        }
        guard derivation["function"] == "scrypt", cipher["name"] == "AES-256-GCM" else {
            throw .malformed("it is sealed in a way this program does not know")
        }
        guard let cost = derivation["cost"]?.number?.integer,
            let blockSize = derivation["blockSize"]?.number?.integer,
            let parallelism = derivation["parallelism"]?.number?.integer,
            let salt = derivation["salt"]?.string.flatMap({ Base64URL.decode($0) }),
            let nonce = cipher["nonce"]?.string.flatMap({ Base64URL.decode($0) }),
            (16...64).contains(salt.count), nonce.count == Self.nonceLength
        else { throw .malformed("the numbers of its sealing are missing or wrong") }
        // Each factor is bounded before they are multiplied. Below 2^14 a passphrase would be cheap to guess.
        guard (1 << 14...1 << 21).contains(cost), cost & (cost - 1) == 0, (1...16).contains(blockSize),
            (1...16).contains(parallelism), 128 * cost * blockSize * parallelism <= Self.maximumMemory
        else { throw .derivationOutOfBounds }
        (self.cost, self.blockSize, self.parallelism) = (cost, blockSize, parallelism)
        (self.salt, self.nonce) = (salt, nonce)
    }

    /// The members `derivation` and `cipher`.
    var members: [(String, JSONValue)] {
        [
            (
                "derivation",
                [
                    "function": "scrypt", "cost": .number(JSONNumber(cost)),
                    "blockSize": .number(JSONNumber(blockSize)), "parallelism": .number(JSONNumber(parallelism)),
                    "salt": .string(Base64URL.encode(salt)),
                ]
            ),
            ("cipher", ["name": "AES-256-GCM", "nonce": .string(Base64URL.encode(nonce))]),
        ]
    }

    /// The ciphertext with its tag of 16 bytes behind it.
    func seal(_ secret: [UInt8], passphrase: String, authenticating open: [UInt8]) throws(KeyFileError) -> [UInt8] {
        guard passphrase.count >= Self.minimumPassphrase else {
            throw .passphraseTooShort(minimum: Self.minimumPassphrase)
        }
        guard let key = key(from: passphrase), let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(secret, using: key, nonce: nonce, authenticating: open)
        else { throw .cannotSeal }
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// The secret, when passphrase, ciphertext and the authenticated bytes all belong together.
    func open(_ sealed: [UInt8], passphrase: String, authenticating open: [UInt8]) throws(KeyFileError) -> [UInt8] {
        guard sealed.count > Self.tagLength, let key = key(from: passphrase),
            let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce,
                ciphertext: sealed.dropLast(Self.tagLength),
                tag: sealed.suffix(Self.tagLength)
            ),
            let secret = try? AES.GCM.open(box, using: key, authenticating: open)
        else { throw .cannotOpen }
        return Array(secret)
    }

    private func key(from passphrase: String) -> SymmetricKey? {
        let bytes = Array(passphrase.utf8)
        guard !bytes.isEmpty else { return nil }
        return try? KDF.Scrypt.deriveKey(
            from: bytes,
            salt: salt,
            outputByteCount: 32,
            rounds: cost,
            blockSize: blockSize,
            parallelism: parallelism
        )
    }
}
