/// The site that a passkey is for (WebAuthn Level 3 §4, relying party): its host is what authenticators bind keys to.
package struct RelyingParty: Sendable, Hashable {
    /// The host, for which authenticators keep a key.
    package let id: String
    /// Scheme, host and port as browsers write them.
    package let origin: String

    /// Why an address cannot have passkeys.
    package enum Hindrance: Error, Sendable, Hashable {
        /// The host is a number, and authenticators bind keys to names.
        case hostIsNumber
        /// Browsers give passkeys to connections that nobody can read or change: https, or the machine itself.
        case openConnection
    }

    /// The site under a public address.
    package init(publicURL: String) throws(Hindrance) {
        let address = publicURL.lowercased()
        guard let scheme = address.firstRange(of: "://") else { throw .openConnection }
        let name = String(address[..<scheme.lowerBound])
        let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // In brackets stands an address of IPv6.
        guard !authority.contains("["), !authority.contains("@") else { throw .hostIsNumber }
        let host = String(authority.prefix { $0 != ":" })
        // A host whose last part is a number is read as an address of IPv4 (WHATWG URL §3.5).
        let last = host.split(separator: ".").last ?? ""
        guard let first = last.utf8.first, !(0x30...0x39).contains(first) else { throw .hostIsNumber }
        let isOwnMachine = host == "localhost" || host.hasSuffix(".localhost")
        guard name == "https" || name == "http" && isOwnMachine else { throw .openConnection }
        let port = authority.dropFirst(host.count)
        let isUsual = port.isEmpty || port == ":" || port == (name == "https" ? ":443" : ":80")
        id = host
        origin = "\(name)://\(host)" + (isUsual ? "" : String(port))
    }
}
