/// What the edge has to know of the installation.
package struct EdgeSettings: Sendable, Hashable {
    /// Scheme and host under which the pages are published, without a slash at the end.
    package let publicURL: String
    /// How many proxies of our own stand in front and add to `X-Forwarded-For`; 0 trusts the header of nobody.
    package let trustedProxies: Int

    /// Takes the stored public address and what the configuration says about proxies.
    package init(publicURL: String, trustedProxies: Int = 0) {
        self.publicURL = publicURL
        self.trustedProxies = max(0, trustedProxies)
    }

    /// Whether people reach the pages over https. Then cookies are bound to it.
    package var isSecure: Bool { publicURL.hasPrefix("https://") }

    /// Host and port as they stand in the `Host` header.
    package var authority: String {
        String(publicURL.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" })
    }
}
