import CZlib

/// The chunks of a PNG file, by position: nothing is copied, decoded or drawn (PNG 3rd edition §5).
struct PNGFile {
    /// One chunk: length, type, data and checksum.
    struct Chunk {
        /// All bytes of the chunk, length and checksum included.
        let range: Range<Int>
        /// The bytes of the data field.
        let data: Range<Int>
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// PNG 3rd edition §5.3: a length is at most 2³¹ − 1.
    static let longestData = 0x7FFF_FFFF
    /// The bytes of a chunk that are not data: length, type, checksum.
    private static let frame = 12

    let bytes: [UInt8]
    /// The chunks from the header to the end chunk. What follows after that is left alone.
    let chunks: [Chunk]

    /// Finds the chunks. Linear in their number.
    init(_ bytes: [UInt8]) throws(BakingError) {
        guard bytes.starts(with: Self.signature) else { throw .brokenPNG(.noSignature) }
        var chunks: [Chunk] = []
        var position = Self.signature.count
        while true {
            let chunk = try Self.chunk(in: bytes, at: position)
            let type = Self.type(of: chunk, in: bytes)
            if chunks.isEmpty {
                guard type.elementsEqual("IHDR".utf8), chunk.data.count == 13 else { throw .brokenPNG(.noHeader) }
            }
            chunks.append(chunk)
            if type.elementsEqual("IEND".utf8) { break }
            position = chunk.range.upperBound
        }
        self.bytes = bytes
        self.chunks = chunks
    }

    /// The four letters of a chunk's type.
    func type(of chunk: Chunk) -> ArraySlice<UInt8> {
        Self.type(of: chunk, in: bytes)
    }

    /// Whether the checksum of a chunk fits its type and data.
    func isIntact(_ chunk: Chunk) -> Bool {
        let checked = bytes[chunk.data.lowerBound - 4..<chunk.data.upperBound]
        return Self.checksum(checked) == Self.number(in: bytes, at: chunk.data.upperBound)
    }

    /// The bytes of a chunk made anew. The data is no longer than ``longestData``.
    static func chunk(type: String, data: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + data
        return bigEndian(UInt32(truncatingIfNeeded: data.count)) + checked + bigEndian(checksum(checked[...]))
    }

    private static func chunk(in bytes: [UInt8], at start: Int) throws(BakingError) -> Chunk {
        let available = bytes.count - start
        guard available >= frame else { throw .brokenPNG(.truncated) }
        let length = Int(number(in: bytes, at: start))
        guard length <= longestData, length <= available - frame else { throw .brokenPNG(.badLength) }
        let chunk = Chunk(range: start..<start + frame + length, data: start + 8..<start + 8 + length)
        guard type(of: chunk, in: bytes).allSatisfy(isLetter) else { throw .brokenPNG(.badChunkType) }
        return chunk
    }

    private static func type(of chunk: Chunk, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes[chunk.data.lowerBound - 4..<chunk.data.lowerBound]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }

    private static func number(in bytes: [UInt8], at position: Int) -> UInt32 {
        bytes[position..<position + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let sum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
        return UInt32(truncatingIfNeeded: sum)
    }
}
