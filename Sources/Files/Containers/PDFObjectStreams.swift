/// Unpacks the object streams of one PDF and looks for names in them, until the work that one file may make is done.
struct PDFObjectStreams {
    /// Bytes before the name `ObjStm` and behind it in which the rest of its dictionary stands.
    private static let reach: Int64 = 1024
    /// The names that the dictionary of a stream has that is packed once and not changed otherwise.
    private static let known: Set<String> = [
        "Type", "ObjStm", "N", "First", "Length", "Filter", "FlateDecode", "Extends",
    ]
    private var left: PDFScan.Limits

    init(limits: PDFScan.Limits) {
        left = limits
    }

    /// Whether the object stream whose name ends here holds something active, or something that cannot be seen.
    mutating func isActive(behind end: Int64, in source: some ByteSource) throws -> Bool {
        left.streams -= 1
        guard left.streams >= 0, let start = try Self.content(behind: end, in: source) else { return true }
        let inflater = Inflater(.zlib)
        var reader = PDFNameReader()
        var (isActive, unpacked) = (false, Int64(0))
        var state = Inflater.State.more
        try source.blocks(from: start) { packed, _ in
            left.packed -= Int64(packed.count)
            state = inflater.unpack(packed) { plain in
                // It begins with the number and the place of an object, three signs at least (ISO 32000-2 §7.5.7); else it
                // is packed a second time or in another way.
                if unpacked == 0 { isActive = !plain.prefix(3).allSatisfy(Self.isOfNumbers) }
                reader.read(plain, at: unpacked) { _, _ in isActive = true }
                unpacked += Int64(plain.count)
                left.unpacked -= Int64(plain.count)
                return !isActive && left.unpacked >= 0
            }
            return state == .more && left.packed >= 0
        }
        reader.end { _, _ in isActive = true }
        return isActive || state != .ended || left.unpacked < 0 || left.packed < 0
    }

    /// Where the packed bytes begin, or `nil` when the dictionary is none that can be looked behind.
    private static func content(behind end: Int64, in source: some ByteSource) throws -> Int64? {
        let start = max(0, end - reach)
        let before = try source.bytes(at: start, count: Int(end - start))
        let after = try source.bytes(at: end, count: Int(min(reach, source.count - end)))
        guard let word = place(of: "stream", in: after) else { return nil }
        let begun = place(ofLast: "obj", in: before).map { Array(before[($0 + 3)...]) } ?? before
        let names = PDFNameReader.names(in: begun + after[..<word])
        guard names.allSatisfy(known.contains), names.filter({ $0 == "FlateDecode" }).count == 1 else { return nil }
        // Line ends between the word and the bytes are not part of them.
        let gap = after[(word + 6)...].prefix(2).prefix { $0 == 0x0A || $0 == 0x0D }.count
        return end + Int64(word + 6 + gap)
    }

    private static func place(of word: String, in bytes: [UInt8]) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
    }

    private static func place(ofLast word: String, in bytes: [UInt8]) -> Int? {
        bytes.indices.last { bytes[$0...].starts(with: word.utf8) }
    }

    private static func isOfNumbers(_ byte: UInt8) -> Bool {
        byte <= 0x20 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
