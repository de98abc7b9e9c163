package import Hummingbird

/// The cookies of the installation: all HttpOnly, SameSite=Lax, Path=/, and under https bound to host and connection by
/// their name (RFC 6265bis §4.1.3.2).
package struct OwnCookies: Sendable, Hashable {
    /// What a cookie is for.
    package enum Name: String, Sendable {
        case session = "proven"
        case visitor = "proven-visitor"
        case flash = "proven-flash"
        case taken = "proven-taken"
        /// The session that this browser had before, which is over: good only for knowing a form written in it again.
        case former = "proven-former"
        /// A sign-in that waits for its second factor.
        case half = "proven-half"
        /// A browser from which people have signed in.
        case device = "proven-device"
        /// A question to a provider of sign-in, so that its answer is good in this browser only.
        case signOn = "proven-sign-on"
        /// A question to a passkey for signing in, so that its answer is good in this browser only.
        case passkey = "proven-passkey"
        /// Somebody said that another account is theirs, and signs in to it in this browser.
        case merge = "proven-merge"
    }

    private let isSecure: Bool

    /// Cookies for an installation that is reached over https or not.
    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    /// The value that the browser sent, or `nil`.
    package func value(_ name: Name, in request: Request) -> String? {
        request.cookies[text(name)]?.value
    }

    /// Sets a cookie that ends with the browser's session.
    package func set(_ name: Name, to value: String, on response: inout Response) {
        response.headers[values: .setCookie].append("\(text(name))=\(value); \(attributes)")
    }

    /// Sets a cookie that is kept for some days.
    package func set(_ name: Name, to value: String, days: Int, on response: inout Response) {
        let line = "\(text(name))=\(value); Max-Age=\(days * 86_400); \(attributes)"
        response.headers[values: .setCookie].append(line)
    }

    /// Makes the browser forget a cookie.
    package func remove(_ name: Name, on response: inout Response) {
        response.headers[values: .setCookie].append("\(text(name))=; Max-Age=0; \(attributes)")
    }

    /// Whether an answer gives a cookie another value, or makes the browser forget it.
    func isChanged(_ name: Name, by response: Response) -> Bool {
        response.headers[values: .setCookie].contains { $0.hasPrefix(text(name) + "=") }
    }

    private func text(_ name: Name) -> String {
        isSecure ? "__Host-" + name.rawValue : name.rawValue
    }

    private var attributes: String {
        "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
