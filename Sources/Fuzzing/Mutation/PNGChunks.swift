/// PNG files as lists of chunks, with checksums made anew.
struct PNGChunks {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }

    var chunks: [(type: String, data: [UInt8])] = []
    var rest: [UInt8] = []

    /// Takes a good file apart; what cannot be taken apart goes to `rest`.
    init(_ bytes: [UInt8]) {
        var left = bytes.dropFirst(8)
        while left.count >= 12 {
            let length = left.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard length <= left.count - 12 else { break }
            let body = left.dropFirst(4)
            chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4).prefix(length))))
            left = left.dropFirst(12 + length)
        }
        rest = Array(left)
    }

    var bytes: [UInt8] {
        Self.signature + chunks.flatMap { Self.bytes($0.type, $0.data) } + rest
    }

    static func bytes(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + data
        return bigEndian(UInt32(truncatingIfNeeded: data.count)) + checked + bigEndian(checksum(checked))
    }

    static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }
}
