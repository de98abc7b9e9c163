internal import Application

/// A name with an address, as it stands in the head of a mail.
package struct Mailbox: Hashable, Sendable {
    package let name: String
    package let address: String

    /// A name and an address; `nil` when mail cannot be sent to the address, or it holds what could break a line.
    package init?(name: String, address: String) {
        guard EmailAddress.isUsable(address), address.unicodeScalars.allSatisfy({ !$0.breaksPlainText }) else {
            return nil
        }
        self.name = name.onOneLine
        self.address = address
    }

    /// The part after the @.
    package var domain: String {
        address.split(separator: "@").last.map(String.init) ?? address
    }

    /// Whether the address can be carried by any mail server.
    package var isASCII: Bool { address.utf8.allSatisfy { $0 < 0x80 } }

    /// As in `From` and `To`: an encoded word when the name is not plain ASCII, else in quotation marks.
    var headerText: String {
        guard !name.isEmpty else { return address }
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return EncodedWords.text(name) + "\r\n <\(address)>" }
        let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(quoted)\" <\(address)>"
    }
}

extension Unicode.Scalar {
    /// Control characters, separators of lines, and marks that turn the direction of what follows.
    var breaksPlainText: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        }
    }
}

extension String {
    /// The same on one line: what would break or turn a line becomes a space, and it is not longer than a head needs.
    var onOneLine: String {
        let plain = unicodeScalars.prefix(400).reduce(into: "") { text, scalar in
            text.unicodeScalars.append(scalar.breaksPlainText ? " " : scalar)
        }
        return plain.split(separator: " ").joined(separator: " ")
    }
}
