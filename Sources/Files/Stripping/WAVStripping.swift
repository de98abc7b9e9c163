/// WAV: only what makes the sound stays. Titles, artists, places, devices and what editors keep for themselves go.
enum WAVStripping {
    private static let kept: Set<String> = ["fmt ", "fact", "data"]
    private static let chunkLimit = 10_000

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        // The 64-bit form has its sizes in a chunk of its own. Nothing that may be added is as large.
        guard try source.bytes(at: 0, count: 4) == Array("RIFF".utf8) else { throw FileRefusal.cannotClean(.wav) }
        var body: [Piece] = []
        var length: Int64 = 4
        var hasFormat = false
        var position: Int64 = 12
        for _ in 0..<chunkLimit where position + 8 <= source.count {
            let name = String(decoding: try source.bytes(at: position, count: 4), as: UTF8.self)
            let size = Int64(try source.littleEndian(at: position + 4, as: UInt32.self))
            // A recorder that was cut off, or wrote into a pipe, did not come to write the true size.
            let end = min(position + 8 + size, source.count)
            if kept.contains(name) {
                let count = end - position - 8
                body += [.bytes(Array(name.utf8) + little(count)), .keep(position + 8..<end)]
                if count % 2 == 1 { body.append(.bytes([0])) }
                length += 8 + count + count % 2
            }
            hasFormat = hasFormat || name == "fmt "
            position = end + size % 2
        }
        guard hasFormat, length <= Int64(UInt32.max) else { throw FileRefusal.damaged(.wav) }
        return [.bytes(Array("RIFF".utf8) + little(length) + Array("WAVE".utf8))] + body
    }

    private static func little(_ count: Int64) -> [UInt8] {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) { Array($0) }
    }
}
