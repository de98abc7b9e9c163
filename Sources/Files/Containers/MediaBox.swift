/// A box of the ISO base media format (ISO 14496-12), of which MP4, M4A, QuickTime and HEIC are made.
struct MediaBox: Hashable {
    private static let limit = 100_000

    let type: String
    /// Head and body.
    let range: Range<Int64>
    /// Where the body begins.
    let bodyStart: Int64

    var body: Range<Int64> { bodyStart..<range.upperBound }

    /// The boxes that fill a range. QuickTime may end a list with four zeros.
    static func list(in source: some ByteSource, _ range: Range<Int64>) throws -> [MediaBox] {
        var boxes: [MediaBox] = []
        var position = range.lowerBound
        while range.upperBound - position >= 8 {
            let box = try read(in: source, at: position, end: range.upperBound)
            boxes.append(box)
            guard boxes.count <= limit else { throw FileRefusal.cutOff }
            position = box.range.upperBound
        }
        return boxes
    }

    /// The bytes of a small body.
    func bytes(of source: some ByteSource, limit: Int = 32 << 20) throws -> [UInt8] {
        guard Int64(limit) >= Int64(body.count) else { throw FileRefusal.cutOff }
        return try source.bytes(at: bodyStart, count: body.count)
    }

    private static func read(in source: some ByteSource, at position: Int64, end: Int64) throws -> MediaBox {
        let head = try source.bytes(at: position, count: 8)
        let short = head.prefix(4).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        var bodyStart = position + 8
        var length = short
        if short == 1 {
            guard end - position >= 16 else { throw FileRefusal.cutOff }
            let long: UInt64 = try source.number(at: position + 8)
            length = Int64(clamping: long)
            bodyStart = position + 16
        } else if short == 0 {
            length = end - position
        }
        guard length >= bodyStart - position, length <= end - position else { throw FileRefusal.cutOff }
        let type = String(String.UnicodeScalarView(head.suffix(4).map { UnicodeScalar($0) }))
        return MediaBox(type: type, range: position..<position + length, bodyStart: bodyStart)
    }
}

/// Reads numbers of given widths one after the other.
struct BoxReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    mutating func number(_ length: Int) throws(FileRefusal) -> Int64 {
        guard length <= 8, rest.count >= length else { throw .cutOff }
        let value = rest.prefix(length).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        rest = rest.dropFirst(length)
        return Int64(clamping: value)
    }

    mutating func text(_ length: Int) throws(FileRefusal) -> String {
        guard rest.count >= length else { throw .cutOff }
        defer { rest = rest.dropFirst(length) }
        return String(String.UnicodeScalarView(rest.prefix(length).map { UnicodeScalar($0) }))
    }
}
