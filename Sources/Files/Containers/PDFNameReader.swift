internal import Foundation

/// Finds names such as `/JavaScript` in blocks of bytes. A name may hide letters as `#4A`.
struct PDFNameReader {
    /// Names that matter.
    enum Found {
        case locked, active, objectStream
    }

    private static let names: [String: Found] = [
        "Encrypt": .locked, "ObjStm": .objectStream,
        // Long enough not to stand in packed bytes by chance. A script needs the first of them
        // (ISO 32000-2 §12.6.4.17).
        "JavaScript": .active, "Launch": .active, "SubmitForm": .active, "ImportData": .active, "RichMedia": .active,
        "GoToE": .active,
    ]
    /// What follows the slash of a name that matters: its first letter, or a hidden one.
    private static let begins = Set("EOJLSIRG#".utf8)
    private static let slash = UInt8(ascii: "/")
    /// Signs that a name that matters may have, each of them hidden.
    private static let limit = 64

    /// From a slash on, whose name may go on in the next block.
    private var rest: [UInt8] = []
    private var end: Int64 = 0

    /// Takes the next block, which begins at a position of the file.
    ///
    /// - Parameter body: Gets each name that matters, and where it ends.
    mutating func read(_ block: [UInt8], at position: Int64, _ body: (Found, Int64) throws -> Void) rethrows {
        end = position + Int64(block.count)
        try look(through: rest.isEmpty ? block : rest + block, isLast: false, body)
    }

    /// The end of the file ends a name, too.
    mutating func end(_ body: (Found, Int64) throws -> Void) rethrows {
        try look(through: rest, isLast: true, body)
    }

    private mutating func look(
        through bytes: [UInt8],
        isLast: Bool,
        _ body: (Found, Int64) throws -> Void
    ) rethrows {
        let start = end - Int64(bytes.count)
        rest = []
        try bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while let slash = Self.slash(in: bytes, from: position) {
                position = slash + 1
                guard position < bytes.count else {
                    rest = isLast ? [] : [Self.slash]
                    return
                }
                guard Self.begins.contains(bytes[position]) else { continue }
                let limit = min(bytes.count, position + Self.limit)
                let nameEnd = (position..<limit).first { Self.ends(bytes[$0]) }
                if nameEnd == nil, limit == bytes.count, !isLast {
                    rest = Array(bytes[slash...])
                    return
                }
                let raw = Array(bytes[position..<(nameEnd ?? limit)])
                if let found = Self.names[Self.text(raw)] { try body(found, start + Int64(nameEnd ?? limit)) }
            }
        }
    }

    private static func slash(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
        guard position < bytes.count, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + position, Int32(slash), bytes.count - position) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension PDFNameReader {
    /// All names of a few bytes, such as a dictionary.
    static func names(in bytes: [UInt8]) -> [String] {
        bytes.split(separator: slash, omittingEmptySubsequences: false).dropFirst().map { part in
            text(Array(part.prefix { !ends($0) }))
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, slash, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func text(_ raw: [UInt8]) -> String {
        String(decoding: raw.contains(UInt8(ascii: "#")) ? unescaped(raw) : raw, as: UTF8.self)
    }

    private static func unescaped(_ raw: [UInt8]) -> [UInt8] {
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
