package import Credentialing

/// The addresses that badges and other sites refer to. They are never reused and never broken (`decisions.md` §6).
package struct PublicAddresses: Hashable, Sendable {
    /// Scheme and host, without a slash at the end.
    package let base: String

    /// Addresses below the public one of an installation.
    package init(base: String) {
        self.base = base
    }

    /// The page of a version of a micro-credential: its criteria and levels.
    package func version(_ achievement: ID<Achievement>, _ number: Int) -> String {
        "\(base)/achievements/\(achievement)/versions/\(number)"
    }

    /// One criterion on the page of a version.
    package func criterion(_ key: String, on version: String) -> String {
        "\(version)#criterion-\(key)"
    }

    /// One level of a criterion on the page of a version. Criteria share a scale but not what its levels mean, so the
    /// key of a level alone does not say which text is meant.
    package func level(_ key: String, of criterion: String, on version: String) -> String {
        "\(version)#level-\(criterion)-\(key)"
    }

    /// The page of a badge.
    package func credential(_ id: ID<Credential>) -> String { "\(base)/credentials/\(id)" }

    /// The page of an issuer.
    package func issuer(_ slug: String) -> String { "\(base)/issuers/\(slug)" }

    /// A signed status list.
    package func statusList(_ id: ID<StatusList>) -> String { "\(base)/status/\(id)" }

    /// The page on which anyone checks a badge.
    package var verify: String { "\(base)/verify" }
}

extension Settings {
    /// The addresses of this installation.
    package var addresses: PublicAddresses { PublicAddresses(base: publicURL) }
}
