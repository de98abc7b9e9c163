internal import Crypto
internal import Foundation

/// Writes one sealed file from beginning to end, in constant memory. Blocking: used on the thread pool.
///
/// A value, so that it can go to the pool and come back; the chunk that may be the last one is held back.
struct SealedWriter: Sendable {
    /// The draft's path, until it gets its place.
    let path: String
    let keyBytes: [UInt8]
    private(set) var size: Int64 = 0
    private let key: SymmetricKey
    private let format: SealedFormat
    private let file: Descriptor
    private var pending: [UInt8] = []
    private var next: Int64 = 0
    private var hash = SHA256()

    /// Begins a draft under a fresh key.
    init(path: String, chunkSize: Int = SealedFormat.usualChunkSize) throws(FileStoreProblem) {
        self.path = path
        keyBytes = RandomBytes.make(32)
        key = SymmetricKey(data: keyBytes)
        format = SealedFormat(key: key, chunkSize: chunkSize)
        file = try Descriptor.create(path)
        try file.write(format.header, at: 0)
    }

    mutating func append(_ bytes: [UInt8]) throws(FileStoreProblem) {
        hash.update(data: bytes)
        size += Int64(bytes.count)
        pending.append(contentsOf: bytes)
        var start = 0
        while pending.count - start > format.chunkSize {
            let end = start + format.chunkSize
            try write(Array(pending[start..<end]), isLast: false)
            start = end
        }
        pending.removeFirst(start)
    }

    /// Writes the last chunk and waits until all is on the disk.
    ///
    /// - Returns: the SHA-256 of the plain bytes in hexadecimal.
    mutating func finish() throws(FileStoreProblem) -> String {
        try write(pending, isLast: true)
        pending = []
        try file.synchronize()
        return Hex.text(hash.finalize())
    }

    /// Reads back what was written; after ``finish()`` only.
    func sealedFile() throws(FileStoreProblem) -> SealedFile {
        try SealedFile(file: file, key: keyBytes)
    }

    private mutating func write(_ plain: [UInt8], isLast: Bool) throws(FileStoreProblem) {
        let sealed = try format.seal(plain, number: next, isLast: isLast, key: key)
        try file.write(sealed, at: format.position(of: next))
        next += 1
    }
}
