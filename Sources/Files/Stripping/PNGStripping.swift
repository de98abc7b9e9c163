/// PNG: of the chunks beside the picture only those stay that decide how it looks. Whatever stands behind the end goes.
enum PNGStripping {
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs",
        "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI",
    ]
    private static let chunkLimit = 200_000

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        var list = PieceList()
        list.keep(0..<8)
        var position: Int64 = 8
        var hasData = false
        for index in 0..<chunkLimit {
            let length: UInt32 = try source.number(at: position)
            let type = try source.bytes(at: position + 4, count: 4)
            let name = String(decoding: type, as: UTF8.self)
            let end = position + 12 + Int64(length)
            guard end <= source.count else { throw FileRefusal.cutOff }
            if index == 0 { try checkHead(name, length, in: source) }
            if kept.contains(name) {
                list.keep(position..<end)
            } else if type[0] & 0x20 == 0 {
                // A chunk without which the picture cannot be shown, yet unknown to the standard.
                throw FileRefusal.damaged(.png)
            }
            hasData = hasData || name == "IDAT"
            if name == "IEND" {
                guard hasData, length == 0 else { throw FileRefusal.damaged(.png) }
                return list.ifChanged(from: source.count)
            }
            position = end
        }
        throw FileRefusal.damaged(.png)
    }

    private static func checkHead(_ name: String, _ length: UInt32, in source: some ByteSource) throws {
        guard name == "IHDR", length == 13 else { throw FileRefusal.damaged(.png) }
        let (width, height): (UInt32, UInt32) = (try source.number(at: 16), try source.number(at: 20))
        try Stripping.check(width: Int(width), height: Int(height), of: .png)
    }
}
