internal import Crypto
internal import Foundation

/// How the bytes of a stored file lie on the disk.
///
/// A header (magic, version, id of the file's own key, size of a chunk), then the chunks: each AES-256-GCM with its tag
/// of 16 bytes behind it. The nonce is the chunk's number, which is safe because a key seals one file once, from
/// beginning to end. Number and "is the last" are authenticated, so that chunks cannot be swapped or cut off.
struct SealedFormat: Sendable, Hashable {
    static let magic = Array("PRVNfile".utf8)
    static let version: UInt8 = 1
    static let keyIDLength = 8
    static let headerLength = 8 + 1 + keyIDLength + 4
    static let tagLength = 16
    static let usualChunkSize = 256 << 10
    static let chunkSizes = (64 << 10)...(1 << 20)

    let chunkSize: Int
    let keyID: [UInt8]

    init(key: SymmetricKey, chunkSize: Int = usualChunkSize) {
        self.chunkSize = chunkSize
        keyID = Self.id(of: key)
    }

    /// Reads a header and sees that it belongs to the key.
    init(header: [UInt8], key: SymmetricKey) throws(FileStoreProblem) {
        guard header.count == Self.headerLength, Array(header.prefix(8)) == Self.magic else { throw .damaged }
        guard header[8] == Self.version else { throw .unknownFormat }
        keyID = Array(header[9..<(9 + Self.keyIDLength)])
        chunkSize = header.suffix(4).reduce(0) { $0 << 8 | Int($1) }
        guard Self.chunkSizes.contains(chunkSize), keyID == Self.id(of: key) else { throw .damaged }
    }

    var header: [UInt8] {
        Self.magic + [Self.version] + keyID + bigEndian(UInt32(chunkSize))
    }

    /// Where a chunk begins on the disk.
    func position(of chunk: Int64) -> Int64 {
        Int64(Self.headerLength) + chunk * Int64(chunkSize + Self.tagLength)
    }

    /// Chunks and plain bytes of a file of this length on the disk. An empty file has one empty chunk.
    func measure(length: Int64) throws(FileStoreProblem) -> (chunks: Int64, size: Int64) {
        let body = length - Int64(Self.headerLength)
        let whole = Int64(chunkSize + Self.tagLength)
        guard body >= Int64(Self.tagLength) else { throw .damaged }
        let chunks = (body + whole - 1) / whole
        let size = body - chunks * Int64(Self.tagLength)
        guard size >= (chunks - 1) * Int64(chunkSize), chunks == 1 || size > (chunks - 1) * Int64(chunkSize) else {
            throw .damaged
        }
        return (chunks, size)
    }

    func seal(
        _ plain: [UInt8],
        number: Int64,
        isLast: Bool,
        key: SymmetricKey
    ) throws(FileStoreProblem) -> [UInt8] {
        guard let nonce = try? AES.GCM.Nonce(data: nonce(number)),
            let box = try? AES.GCM.seal(
                plain,
                using: key,
                nonce: nonce,
                authenticating: authenticated(number, isLast)
            )
        else { throw .damaged }
        var sealed = [UInt8]()
        sealed.reserveCapacity(plain.count + Self.tagLength)
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
        return sealed
    }

    func open(
        _ sealed: [UInt8],
        number: Int64,
        isLast: Bool,
        key: SymmetricKey
    ) throws(FileStoreProblem) -> [UInt8] {
        guard sealed.count >= Self.tagLength, let nonce = try? AES.GCM.Nonce(data: nonce(number)),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce,
                ciphertext: sealed.dropLast(Self.tagLength),
                tag: sealed.suffix(Self.tagLength)
            ),
            let plain = try? AES.GCM.open(box, using: key, authenticating: authenticated(number, isLast))
        else { throw .damaged }
        return Array(plain)
    }

    private static func id(of key: SymmetricKey) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(for: Array("proven file key id".utf8), using: key).prefix(keyIDLength)
        )
    }

    private func nonce(_ number: Int64) -> [UInt8] {
        [0, 0, 0, 0] + bigEndian(UInt64(bitPattern: number))
    }

    private func authenticated(_ number: Int64, _ isLast: Bool) -> [UInt8] {
        header + bigEndian(UInt64(bitPattern: number)) + [isLast ? 1 : 0]
    }

    private func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}
