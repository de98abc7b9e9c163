package import NIOCore
internal import NIOPosix

/// A file of the store, open for reading.
package struct StoredFile: Sendable {
    /// Plain bytes.
    package var size: Int64 { file.size }
    let file: SealedFile
    let pool: NIOThreadPool

    /// The bytes of a range, opened chunk by chunk as they are asked for; a range past the end is cut there.
    package func bytes(_ range: Range<Int64>? = nil) -> StoredBytes {
        StoredBytes(file: file, pool: pool, range: (range ?? 0..<size).clamped(to: 0..<size))
    }
}

extension StoredFile {
    /// The bytes of a range at once, for what is known to be small.
    package func read(_ range: Range<Int64>? = nil) async throws -> [UInt8] {
        try await bytes(range).reduce(into: []) { $0.append(contentsOf: $1.readableBytesView) }
    }
}

/// The plain bytes of a range. Only the chunks that hold it are read.
package struct StoredBytes: AsyncSequence, Sendable {
    package typealias Element = ByteBuffer

    fileprivate let file: SealedFile
    fileprivate let pool: NIOThreadPool
    fileprivate let range: Range<Int64>

    fileprivate init(file: SealedFile, pool: NIOThreadPool, range: Range<Int64>) {
        self.file = file
        self.pool = pool
        self.range = range
    }

    /// Begins at the start of the range.
    package func makeAsyncIterator() -> Iterator {
        Iterator(bytes: self, position: range.lowerBound)
    }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let bytes: StoredBytes
        fileprivate var position: Int64

        fileprivate init(bytes: StoredBytes, position: Int64) {
            self.bytes = bytes
            self.position = position
        }

        /// The next part, at most one chunk. Throws `FileStoreProblem` when the file was changed on the disk.
        package mutating func next() async throws -> ByteBuffer? {
            guard position < bytes.range.upperBound else { return nil }
            let (file, start, end) = (bytes.file, position, bytes.range.upperBound)
            let part = try await bytes.pool.runIfActive {
                let number = start / Int64(file.chunkSize)
                let begin = number * Int64(file.chunkSize)
                let chunk = try file.chunk(number)
                return ByteBuffer(bytes: chunk[Int(start - begin)..<Int(Swift.min(Int64(chunk.count), end - begin))])
            }
            position += Int64(part.readableBytes)
            return part
        }
    }
}
