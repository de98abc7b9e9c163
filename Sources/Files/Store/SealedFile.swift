internal import Crypto
internal import Foundation

/// A sealed file open for reading, chunk by chunk in any order. Blocking: used on the thread pool.
struct SealedFile: Sendable {
    /// Plain bytes.
    let size: Int64
    let chunks: Int64
    private let file: Descriptor
    private let key: SymmetricKey
    private let format: SealedFormat

    init(file: Descriptor, key bytes: [UInt8]) throws(FileStoreProblem) {
        self.file = file
        key = SymmetricKey(data: bytes)
        format = try SealedFormat(header: file.read(at: 0, count: SealedFormat.headerLength), key: key)
        (chunks, size) = try format.measure(length: file.status().size)
    }

    var chunkSize: Int { format.chunkSize }

    /// The plain bytes of one chunk.
    func chunk(_ number: Int64) throws(FileStoreProblem) -> [UInt8] {
        guard number >= 0, number < chunks else { throw .damaged }
        let isLast = number == chunks - 1
        let length = isLast ? Int(size - number * Int64(chunkSize)) : chunkSize
        let count = length + SealedFormat.tagLength
        let sealed = try file.read(at: format.position(of: number), count: count)
        guard sealed.count == count else { throw .damaged }
        return try format.open(sealed, number: number, isLast: isLast, key: key)
    }
}
