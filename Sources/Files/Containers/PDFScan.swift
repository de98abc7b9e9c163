/// Looks through a PDF for names that matter, without understanding it as a document: whether it is locked, and
/// whether it wants to run or start something. Packed object streams are looked through as well.
enum PDFScan {
    struct Findings: Hashable {
        var isLocked = false
        var isActive = false
    }

    static func findings(in source: some ByteSource) throws -> Findings {
        var reader = PDFNameReader()
        var packed = PackedObjects()
        try source.blocks(from: 0) { block, _ in
            for byte in block {
                if let name = reader.read(byte) {
                    packed.isNear = packed.isNear || name == "ObjStm"
                }
                packed.read(byte)
            }
            return true
        }
        reader.end()
        var findings = reader.findings
        findings.isActive = findings.isActive || packed.isActive
        return findings
    }
}

/// Finds names such as `/JavaScript` in a stream of bytes. A name may hide letters as `#4A`.
struct PDFNameReader {
    /// Long enough not to stand in packed bytes by chance. A script needs the first of them (ISO 32000-2 §12.6.4.17).
    private static let active: Set<String> = [
        "JavaScript", "Launch", "SubmitForm", "ImportData", "RichMedia", "GoToE",
    ]
    private static let limit = 64
    private(set) var findings = PDFScan.Findings()
    private var name: [UInt8]?

    /// Takes a byte.
    ///
    /// - Returns: a name that ended before it.
    mutating func read(_ byte: UInt8) -> String? {
        guard let begun = name else {
            if byte == UInt8(ascii: "/") { name = [] }
            return nil
        }
        guard Self.ends(byte) else {
            if begun.count < Self.limit { name?.append(byte) }
            return nil
        }
        name = byte == UInt8(ascii: "/") ? [] : nil
        return take(begun)
    }

    /// The end of the file ends a name, too.
    mutating func end() {
        if let begun = name { _ = take(begun) }
        name = nil
    }

    private mutating func take(_ raw: [UInt8]) -> String? {
        let text = String(decoding: Self.unescaped(raw), as: UTF8.self)
        if text == "Encrypt" { findings.isLocked = true }
        if Self.active.contains(text) { findings.isActive = true }
        return text
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "/<>[](){}%".utf8.contains(byte)
    }

    private static func unescaped(_ raw: [UInt8]) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "#")) else { return raw }
        var result: [UInt8] = []
        var rest = raw[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap(Hex.value)
            if byte == UInt8(ascii: "#"), digits.count == 2 {
                result.append(digits[0] << 4 | digits[1])
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}

/// Collects the packed bytes behind the word `stream` of an object stream and looks through what they unpack to.
private struct PackedObjects {
    private static let limit = 4 << 20
    private static let begin = Array("stream".utf8)
    private static let end = Array("endstream".utf8)

    /// The dictionary of an object stream was begun.
    var isNear = false
    private(set) var isActive = false
    private var recent: [UInt8] = []
    private var collected: [UInt8]?

    mutating func read(_ byte: UInt8) {
        guard isNear else { return }
        guard collected == nil else { return collect(byte) }
        recent = recent.suffix(Self.begin.count - 1) + [byte]
        if recent == Self.begin { collected = [] }
    }

    private mutating func collect(_ byte: UInt8) {
        // Line ends between the word and the bytes are not part of them.
        if collected?.isEmpty == true, byte == 0x0A || byte == 0x0D { return }
        collected?.append(byte)
        let isAtEnd = byte == UInt8(ascii: "m") && collected?.suffix(Self.end.count).elementsEqual(Self.end) == true
        guard isAtEnd || (collected?.count ?? 0) >= Self.limit else { return }
        var reader = PDFNameReader()
        for plain in Inflation.unpacked(collected ?? [], .zlib, limit: 4 * Self.limit) { _ = reader.read(plain) }
        reader.end()
        isActive = isActive || reader.findings.isActive
        (collected, isNear, recent) = (nil, false, [])
    }
}
