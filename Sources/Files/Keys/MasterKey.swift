internal import Crypto
internal import Foundation

/// The key over all others of an installation: 256 random bits that never enter the database. It wraps issuers'
/// private keys and each file's own key (`decisions.md` §7).
package struct MasterKey: Sendable, Hashable {
    private static let length = 32
    private let bytes: [UInt8]

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A new random key.
    package static func generate() -> MasterKey {
        MasterKey(bytes: RandomBytes.make(length))
    }

    /// Reads a key as an administrator writes it: 64 hexadecimal digits, or Base64 of 32 bytes in either alphabet.
    package init(text: String) throws(MasterKeyProblem) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Hex.bytes(trimmed) ?? Base64.bytes(trimmed), bytes.count == Self.length else {
            throw .malformed
        }
        self.init(bytes: bytes)
    }

    /// Reads the key file. One that others may read is refused, because then it is no secret any more.
    package init(file path: String) throws(MasterKeyProblem) {
        let found: (bytes: [UInt8], mode: UInt32)
        do throws(FileStoreProblem) { found = try Disk.readSmallFile(path, limit: 4096) } catch {
            throw .unreadable(path: path)
        }
        guard found.mode & 0o077 == 0 else { throw .openToOthers(path: path) }
        try self.init(text: String(decoding: found.bytes, as: UTF8.self))
    }

    /// Writes the key as a new file that only its owner can read. An existing file is never written over.
    package func write(to path: String) throws(MasterKeyProblem) {
        do throws(FileStoreProblem) { try Disk.createSmallFile(Array((text + "\n").utf8), at: path) } catch {
            throw .cannotWrite(path: path)
        }
    }

    /// The key as text for a key file or the environment.
    package var text: String { Base64.text(bytes) }

    /// Tells one key from another without telling anything about the key: 16 hexadecimal digits.
    package var id: String {
        Hex.text(HMAC<SHA256>.authenticationCode(for: Array("proven master key id".utf8), using: key).prefix(8))
    }

    /// Seals a secret as text. It opens only with the same key and the same context, so that a sealed text copied
    /// to another row is worthless there.
    package func seal(_ secret: [UInt8], context: String) throws(MasterKeyProblem) -> String {
        guard
            let box = try? AES.GCM.seal(secret, using: key, authenticating: authenticated(context)),
            let combined = box.combined
        else { throw .cannotSeal }
        return "1.\(id).\(Base64.text(Array(combined)))"
    }

    /// Opens what ``seal(_:context:)`` made.
    package func open(_ sealed: String, context: String) throws(MasterKeyProblem) -> [UInt8] {
        let parts = sealed.split(separator: ".", omittingEmptySubsequences: false)
        // The last letter of Base64 has bits to spare; only one spelling is ours.
        guard parts.count == 3, parts[0] == "1", let combined = Base64.bytes(String(parts[2])),
            Base64.text(combined) == parts[2]
        else { throw .notSealed }
        guard parts[1] == id else { throw .otherKey(sealedBy: String(parts[1].prefix(16)), here: id) }
        guard let box = try? AES.GCM.SealedBox(combined: combined),
            let secret = try? AES.GCM.open(box, using: key, authenticating: authenticated(context))
        else { throw .damaged }
        return Array(secret)
    }

    private var key: SymmetricKey { SymmetricKey(data: bytes) }

    private func authenticated(_ context: String) -> [UInt8] {
        Array("proven sealed 1\u{0}\(context)".utf8)
    }
}

extension MasterKey: CustomStringConvertible {
    /// Says which key it is, never the key.
    package var description: String { "master key \(id)" }
}
