/// The characters of XML 1.0: which are allowed where, and how references stand for them.
enum XMLText {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    static func startsName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) && byte < 0x80
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// The first place where bytes are not the UTF-8 text that XML 1.0 §2.2 allows, or `nil` when all of them are.
    static func firstFault(in bytes: [UInt8]) -> (fault: SVGFault, position: Int)? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return (.notUTF8, 0) }
        for (position, byte) in bytes.enumerated() {
            if byte < 0x20, !isBlank(byte) { return (.forbiddenCharacter, position) }
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            if byte >= 0xBE, position >= 2, bytes[position - 1] == 0xBF, bytes[position - 2] == 0xEF {
                return (.forbiddenCharacter, position)
            }
        }
        return nil
    }

    /// The text with its references resolved: the five entities of XML 1.0 §4.6 and numbers.
    static func resolve(_ text: ArraySlice<UInt8>) throws(SVGFault) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            output += rest[..<start]
            // Longer than any reference we know; a bound keeps this linear.
            let window = rest[(start + 1)...].prefix(12)
            guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { throw .unknownEntity }
            output += try character(of: window[..<end]).utf8
            rest = rest[(end + 1)...]
        }
        return output + rest
    }

    /// Whether all references in a text can be resolved.
    static func check(_ text: ArraySlice<UInt8>) throws(SVGFault) {
        if text.contains(UInt8(ascii: "&")) { _ = try resolve(text) }
    }

    private static func character(of reference: ArraySlice<UInt8>) throws(SVGFault) -> String {
        let name = String(decoding: reference, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let isHexadecimal = name.hasPrefix("#x")
        let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
        guard reference.first == UInt8(ascii: "#"), digits.first != UInt8(ascii: "+"),
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(number),
            number >= 0x20 && number != 0xFFFE && number != 0xFFFF || number == 9 || number == 10 || number == 13
        else { throw .unknownEntity }
        return String(Character(scalar))
    }
}
