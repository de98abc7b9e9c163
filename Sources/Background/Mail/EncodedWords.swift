internal import Foundation

/// Text that is not ASCII in the head of a mail (RFC 2047).
enum EncodedWords {
    /// Words of at most 64 characters, so that the first has room behind the name of its field, folded one to a line;
    /// none is cut inside a character.
    static func text(_ text: String) -> String {
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > 39 {
                words.append(word(bytes))
                bytes = []
            }
            bytes += next
        }
        if !bytes.isEmpty { words.append(word(bytes)) }
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
