/// Base 16 text (RFC 4648 §8), lower case when written.
package enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// The value of one hexadecimal digit of either case.
    package static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Two lower-case digits a byte.
    package static func bytes(of data: some Sequence<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for byte in data {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }

    /// Two lower-case digits a byte, as text.
    package static func text(of data: some Sequence<UInt8>) -> String {
        String(decoding: bytes(of: data), as: UTF8.self)
    }
}
