/// GIF: comments, texts and foreign extensions go; timing and the loop count stay. Nothing stands behind the trailer.
enum GIFStripping {
    private static let blockLimit = 100_000
    private static let loops: Set<[UInt8]> = [Array("NETSCAPE2.0".utf8), Array("ANIMEXTS1.0".utf8)]

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        let (width, height): (UInt16, UInt16) = (try source.littleEndian(at: 6), try source.littleEndian(at: 8))
        try Stripping.check(width: Int(width), height: Int(height), of: .gif)
        var list = PieceList()
        var position = 13 + Self.tableLength(try source.number(at: 10))
        guard position <= source.count else { throw FileRefusal.cutOff }
        list.keep(0..<position)
        var hasPicture = false
        for _ in 0..<blockLimit {
            let start = position
            switch try source.number(at: start, as: UInt8.self) {
            case 0x3B:
                guard hasPicture else { throw FileRefusal.damaged(.gif) }
                list.keep(start..<start + 1)
                return list.ifChanged(from: source.count)
            case 0x2C:
                let flags: UInt8 = try source.number(at: start + 9)
                position = try subBlocksEnd(in: source, from: start + 11 + tableLength(flags))
                hasPicture = true
                list.keep(start..<position)
            case 0x21:
                let label: UInt8 = try source.number(at: start + 1)
                position = try subBlocksEnd(in: source, from: start + 2)
                if try isKept(label, at: start, in: source) { list.keep(start..<position) }
            default: throw FileRefusal.damaged(.gif)
            }
        }
        throw FileRefusal.damaged(.gif)
    }

    private static func isKept(_ label: UInt8, at start: Int64, in source: some ByteSource) throws -> Bool {
        if label == 0xF9 { return true }
        guard label == 0xFF, try source.number(at: start + 2, as: UInt8.self) == 11 else { return false }
        return loops.contains(try source.bytes(at: start + 3, count: 11))
    }

    /// Bytes of a color table, by the flags that announce it.
    private static func tableLength(_ flags: UInt8) -> Int64 {
        flags & 0x80 == 0 ? 0 : 3 << (Int64(flags & 7) + 1)
    }

    private static func subBlocksEnd(in source: some ByteSource, from start: Int64) throws -> Int64 {
        var position = start
        while true {
            let length: UInt8 = try source.number(at: position)
            position += 1 + Int64(length)
            if length == 0 { return position }
        }
    }
}
