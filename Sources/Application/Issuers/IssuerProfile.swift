package import Credentialing

/// The published face of an organization that signs.
package struct IssuerProfile: Hashable, Sendable {
    package let id: ID<Issuer>
    package let organization: ID<Organization>
    package let slug: String
    package let name: String
    /// `did:web` below the public address, or `did:key` as long as the installation is a trial.
    package let did: String
    package let formerDIDs: [String]
    /// The two colors of its crests, as `#rrggbb`.
    package let enamel: String
    package let metal: String

    /// Signatures of a `did:key` tell who holds a key and no more, so what it issues says *trial*.
    package var isTrial: Bool { did.hasPrefix("did:key:") }

    /// The name as it stands in badges and on pages.
    package var shownName: String { isTrial ? "\(name) (trial)" : name }
}

/// A key of an issuer as it is published, active or retired.
package struct PublishedKey: Hashable, Sendable {
    /// The thumbprint of the public key (RFC 7638).
    package let id: String
    package let multikey: String
    package let created: Instant
    package let retired: Instant?
}
