/// HTML that may stand in a page as it is. Only this module can vouch for one, so a page cannot be given a stranger's
/// markup by mistake.
package struct SafeHTML: Hashable, Sendable {
    package let text: String

    /// Markup made here, part by part, of allowed tags and escaped text.
    init(unchecked text: String) {
        self.text = text
    }

    /// Any text, shown as it was typed.
    package init(escaping text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 { Self.append(byte, to: &bytes) }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// Markup that stands in our own source.
    package init(trusted text: StaticString) {
        self.text = text.description
    }

    /// Markup that a template of ours made, which escapes what it shows.
    package init(rendered text: String) {
        self.text = text
    }

    /// Nothing.
    package static let empty = SafeHTML(unchecked: "")

    /// Appends a byte of a text so that it means itself inside of an element and of a quoted attribute.
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output += "&amp;".utf8
        case UInt8(ascii: "<"): output += "&lt;".utf8
        case UInt8(ascii: ">"): output += "&gt;".utf8
        case UInt8(ascii: "\""): output += "&quot;".utf8
        case UInt8(ascii: "'"): output += "&#39;".utf8
        case 0x09, 0x0A: output.append(byte)
        case 0..<0x20, 0x7F: output += "\u{FFFD}".utf8
        default: output.append(byte)
        }
    }
}
