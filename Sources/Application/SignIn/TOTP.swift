package import Credentialing
internal import Crypto
internal import Foundation

/// Codes of an authenticator app (RFC 6238 over RFC 4226): SHA-1, six digits, half a minute, which every app knows.
package struct TOTP: Hashable, Sendable {
    /// Digits of a code.
    package static let digits = 6
    /// Seconds for which a code stands.
    package static let seconds: Int64 = 30

    package let secret: [UInt8]

    /// The secret that server and app share, 160 bits as RFC 4226 §4 advises.
    package init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The number of the half minute in which a moment lies.
    package static func step(at instant: Instant) -> Int64 {
        instant.milliseconds / (seconds * 1000)
    }

    /// The code of a half minute.
    package func code(at step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int((mac.last ?? 0) & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// The half minute that a code is of: now, the one before or the one after, and later than the last one used.
    func step(of code: String, at now: Instant, after last: Int64) -> Int64? {
        let current = Self.step(at: now)
        var found: Int64?
        // All three are compared, so that time does not tell which.
        for step in [current - 1, current, current + 1] where isSame(self.code(at: step), code) && step > last {
            found = step
        }
        return found
    }

    /// As it is typed into an app: letters and digits in groups of four (RFC 4648, base 32).
    package var key: String {
        let text = Array(Secret.text(secret).uppercased())
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
            .joined(separator: " ")
    }

    /// What the square code says: the secret with whose it is.
    package func address(account: String, issuer: String) -> String {
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let key = Secret.text(secret).uppercased()
        return "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(key)&issuer=\(escaped(issuer))"
    }

    private func isSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
