/// The quoted-printable encoding of text (RFC 2045 §6.7): lines of at most 76 characters, ended by CRLF.
enum QuotedPrintable {
    static func text(_ text: String) -> String {
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return unified.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n")
    }

    private static func line(_ line: Substring) -> String {
        let bytes = Array(line.utf8)
        var result = ""
        var width = 0
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let part = encoded(byte, isLast: isLast)
            // One place is kept for the mark of a soft break.
            if width + part.utf8.count > 75 {
                result += "=\r\n"
                width = 0
            }
            result += part
            width += part.utf8.count
        }
        return result
    }

    private static func encoded(_ byte: UInt8, isLast: Bool) -> String {
        let isWhite = byte == 0x20 || byte == 0x09
        let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D
        if isPlain || (isWhite && !isLast) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "=" + (digits.count < 2 ? "0" + digits : digits)
    }
}
