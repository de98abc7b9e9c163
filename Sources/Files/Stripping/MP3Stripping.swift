/// MP3: what tags before and behind the sound tell goes, such as who recorded it where. The sound stays as it is.
enum MP3Stripping {
    private static let tagLimit = 16

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        let start = try begin(of: source)
        let end = try end(of: source, behind: start)
        guard start < end else { throw FileRefusal.damaged(.mp3) }
        var list = PieceList()
        list.keep(start..<end)
        return list.ifChanged(from: source.count)
    }

    /// Behind all ID3v2 tags at the beginning. Their length has seven bits in each byte.
    private static func begin(of source: some ByteSource) throws -> Int64 {
        var position: Int64 = 0
        for _ in 0..<tagLimit where position + 10 <= source.count {
            let head = try source.bytes(at: position, count: 10)
            guard head.starts(with: Array("ID3".utf8)) else { return position }
            let length = head[6...9].reduce(Int64(0)) { $0 << 7 | Int64($1 & 0x7F) }
            position += 10 + length + (head[5] & 0x10 == 0 ? 0 : 10)
        }
        guard position <= source.count else { throw FileRefusal.cutOff }
        return position
    }

    /// Before all tags at the end: ID3v1 and its extension, and APE.
    private static func end(of source: some ByteSource, behind start: Int64) throws -> Int64 {
        var end = source.count
        for _ in 0..<tagLimit {
            guard let length = try tagLength(before: end, in: source) else { break }
            guard end - length >= start else { throw FileRefusal.damaged(.mp3) }
            end -= length
        }
        return end
    }

    private static func tagLength(before end: Int64, in source: some ByteSource) throws -> Int64? {
        func begins(_ text: String, _ length: Int64) throws -> Bool {
            guard end >= length else { return false }
            return try source.bytes(at: end - length, count: text.utf8.count) == Array(text.utf8)
        }
        if try begins("TAG", 128) { return 128 }
        if try begins("TAG+", 227) { return 227 }
        guard try begins("APETAGEX", 32) else { return nil }
        let length = Int64(try source.littleEndian(at: end - 20, as: UInt32.self))
        let flags = try source.littleEndian(at: end - 12, as: UInt32.self)
        return max(32, length) + (flags >> 31 == 1 ? 32 : 0)
    }
}
