package import Credentialing

/// What a title was made from; it stays with it for good.
package struct Lineage: Hashable, Sendable {
    /// How it came here.
    package enum Kind: String, CaseIterable, Sendable {
        /// From a title of another organization in this installation.
        case fork
        /// From a file.
        case file
    }

    package let kind: Kind
    /// The version it was made from, when that is in this installation.
    package let source: ID<AchievementVersion>?
    package let title: String
    package let organization: String?
    /// The `contentHash` of what it was made from.
    package let contentHash: String
    package let license: String

    /// A lineage as it is noted.
    package init(
        kind: Kind,
        source: ID<AchievementVersion>?,
        title: String,
        organization: String?,
        contentHash: String,
        license: String
    ) {
        self.kind = kind
        self.source = source
        self.title = title
        self.organization = organization
        self.contentHash = contentHash
        self.license = license
    }
}
