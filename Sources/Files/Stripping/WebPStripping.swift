/// WebP: the chunks of Exif, XMP and whatever the standard does not know go, and the head no longer announces them.
enum WebPStripping {
    private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    private static let chunkLimit = 100_000

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        let announced = 8 + Int64(try source.littleEndian(at: 4, as: UInt32.self))
        guard announced <= source.count else { throw FileRefusal.cutOff }
        var body: [Piece] = []
        var length: Int64 = 4
        var hasPicture = false
        var position: Int64 = 12
        for _ in 0..<chunkLimit where position + 8 <= announced {
            let name = String(decoding: try source.bytes(at: position, count: 4), as: UTF8.self)
            let size = Int64(try source.littleEndian(at: position + 4, as: UInt32.self))
            let end = position + 8 + size + size % 2
            guard position + 8 + size <= announced else { throw FileRefusal.cutOff }
            if kept.contains(name) {
                body += try pieces(of: name, position..<min(end, source.count), in: source)
                if end > source.count { body.append(.bytes([0])) }
                length += end - position
            }
            hasPicture = hasPicture || name.hasPrefix("VP8") && name != "VP8X" || name == "ANMF"
            position = end
        }
        guard hasPicture, position >= announced else { throw FileRefusal.damaged(.webp) }
        let size = withUnsafeBytes(of: UInt32(length).littleEndian) { Array($0) }
        let head = Array("RIFF".utf8) + size + Array("WEBP".utf8)
        return [.bytes(head)] + body
    }

    private static func pieces(
        of name: String,
        _ range: Range<Int64>,
        in source: some ByteSource
    ) throws -> [Piece] {
        guard name == "VP8X" else { return [.keep(range)] }
        var chunk = try source.bytes(at: range.lowerBound, count: Int(range.upperBound - range.lowerBound))
        guard chunk.count == 18 else { throw FileRefusal.damaged(.webp) }
        let side: (Int) -> Int = { 1 + Int(chunk[$0]) + Int(chunk[$0 + 1]) << 8 + Int(chunk[$0 + 2]) << 16 }
        try Stripping.check(width: side(12), height: side(15), of: .webp)
        // Bit 3 announces Exif, bit 2 XMP.
        chunk[8] &= ~0b1100
        return [.bytes(chunk)]
    }
}
