internal import Foundation

/// Mail kept as files in a folder of ours: finds the plain text in one.
enum MailFile {
    /// The text of a mail, or `nil` when it was sent on or its file is gone.
    ///
    /// - Parameter place: where the mail was delivered to, `file NAME.eml`.
    static func text(of place: String, in folder: String?) -> String? {
        guard let folder, place.hasPrefix("file ") else { return nil }
        let name = place.dropFirst(5)
        let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        guard isName, name.hasSuffix(".eml"), !name.hasPrefix("."),
            let data = FileManager.default.contents(atPath: folder + "/" + name)
        else { return nil }
        return plainText(of: String(decoding: data, as: UTF8.self))
    }

    /// The part in plain text, decoded; for a message of another shape, the message.
    static func plainText(of message: String) -> String {
        let lines = message.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let type = lines.firstIndex(where: { $0.hasPrefix("Content-Type: text/plain") }),
            let blank = lines[type...].firstIndex(where: \.isEmpty)
        else { return message }
        let boundary = lines[..<type].last { $0.hasPrefix("--") }
        let body = lines[(blank + 1)...].prefix { boundary == nil || $0 != boundary ?? "" }
        return decoded(body)
    }

    /// Quoted-printable (RFC 2045 §6.7).
    private static func decoded(_ lines: some Sequence<Substring>) -> String {
        var bytes: [UInt8] = []
        for line in lines {
            var rest = line.utf8[...]
            var isSoft = false
            while let byte = rest.popFirst() {
                guard byte == 0x3D else {
                    bytes.append(byte)
                    continue
                }
                let digits = rest.prefix(2)
                if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), digits.count == 2 {
                    bytes.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    isSoft = true
                }
            }
            if !isSoft { bytes.append(0x0A) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
