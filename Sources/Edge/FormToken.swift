internal import Application
internal import Crypto
internal import Foundation

/// What a form carries so that no foreign page can send it: an HMAC under a secret that only the cookie holds. The text
/// is masked anew each time it is written, so that compression cannot give it away letter by letter.
package struct FormToken: Sendable, Hashable {
    private let bytes: [UInt8]

    /// Fits nothing.
    static let none = FormToken(bytes: [])

    /// The token that belongs to a session or to a visitor's secret.
    init(secret: String) {
        let key = SymmetricKey(data: Data(secret.utf8))
        bytes = Array(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key))
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The token as it stands in a page; different each time.
    package func text() -> String {
        var generator = SystemRandomNumberGenerator()
        let mask = bytes.map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Secret.text(mask + zip(bytes, mask).map { $0 ^ $1 })
    }

    /// Whether a text was written from this token.
    func fits(_ text: String) -> Bool {
        guard let masked = Secret.bytes(text), masked.count == 2 * bytes.count, !bytes.isEmpty else { return false }
        let sent = zip(masked.prefix(bytes.count), masked.suffix(bytes.count)).map { $0 ^ $1 }
        return zip(sent, bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
