internal import Crypto
internal import CryptoExtras
internal import Foundation

/// What is kept of a password: what scrypt makes of it, with the salt and the cost.
struct PasswordVerifier: Hashable, Sendable {
    let cost: PasswordCost
    let salt: [UInt8]
    let key: [UInt8]

    /// A new verifier of a password; `nil` when scrypt refuses, which it does for lack of memory.
    init?(of password: String, salt: [UInt8], cost: PasswordCost) {
        guard let key = Self.key(of: password, salt: salt, cost: cost) else { return nil }
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Reads what ``text`` wrote.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Secret.bytes(parts[4]), let key = Secret.bytes(parts[5]),
            key.count == Self.length, !salt.isEmpty
        else { return nil }
        self.cost = PasswordCost(cost: cost, blockSize: blockSize, parallelism: parallelism)
        self.salt = salt
        self.key = key
        if !self.cost.isBearable { return nil }
    }

    /// As it is stored.
    var text: String {
        "scrypt$\(cost.cost)$\(cost.blockSize)$\(cost.parallelism)$\(Secret.text(salt))$\(Secret.text(key))"
    }

    /// Whether it is of this password. Takes as long for a wrong one.
    func fits(_ password: String) -> Bool {
        guard let other = Self.key(of: password, salt: salt, cost: cost) else { return false }
        return zip(other, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let length = 32

    private static func key(of password: String, salt: [UInt8], cost: PasswordCost) -> [UInt8]? {
        // The same letters come in several spellings, by keyboard and system (RFC 8265 §4.2).
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try? KDF.Scrypt.deriveKey(
            from: bytes,
            salt: salt,
            outputByteCount: length,
            rounds: cost.cost,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.map { key in key.withUnsafeBytes { Array($0) } }
    }
}
