internal import Application
internal import Crypto
internal import Foundation

/// A sentence that the next page shows once, such as “Saved”.
package struct Flash: Sendable, Hashable {
    /// The ground it stands on.
    package enum Kind: String, Sendable {
        case good, wait, bad
    }

    package let kind: Kind
    package let text: String

    /// What was done, in a sentence.
    package init(_ text: String, kind: Kind = .good) {
        self.kind = kind
        self.text = text
    }
}

/// Writes flashes into a cookie and reads them back. Signed, so that nobody can put words into our mouth.
struct FlashSeal: Sendable {
    private let key: SymmetricKey

    init(secret: String) {
        key = SymmetricKey(data: SHA256.hash(data: Data("flash\u{0}\(secret)".utf8)))
    }

    func sealed(_ flash: Flash) -> String {
        let text = flash.kind.rawValue + " " + flash.text.prefix(600)
        return Secret.text(Array(text.utf8)) + "." + Secret.text(signature(of: text))
    }

    func opened(_ cookie: String) -> Flash? {
        let halves = cookie.split(separator: ".").map(String.init)
        guard halves.count == 2, let bytes = Secret.bytes(halves[0]), let sent = Secret.bytes(halves[1]),
            let text = String(validating: bytes, as: UTF8.self),
            HMAC<SHA256>.isValidAuthenticationCode(sent, authenticating: Data(text.utf8), using: key),
            let space = text.firstIndex(of: " "), let kind = Flash.Kind(rawValue: String(text[..<space]))
        else { return nil }
        return Flash(String(text[text.index(after: space)...]), kind: kind)
    }

    private func signature(of text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }
}
