package import ContentFormat
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
    /// Whose title it was; `nil` when it was a file of one's own.
    package let organization: String?
    /// The `contentHash` of what it was made from.
    package let contentHash: String
    package let license: String
    /// What the source itself was adapted from, the nearest first.
    package let earlier: [TitleOrigin.Source]

    /// A lineage as it is noted.
    package init(
        kind: Kind,
        source: ID<AchievementVersion>?,
        title: String,
        organization: String?,
        contentHash: String,
        license: String,
        earlier: [TitleOrigin.Source] = []
    ) {
        self.kind = kind
        self.source = source
        self.title = title
        self.organization = organization
        self.contentHash = contentHash
        self.license = license
        self.earlier = earlier
    }

    /// The titles of others that it goes back to, the nearest first: whoever passes it on has to name them.
    package var adaptedFrom: [TitleOrigin.Source] {
        guard let organization else { return earlier }
        let nearest = TitleOrigin.Source(
            title: title,
            organization: organization,
            license: license,
            contentHash: contentHash
        )
        return Array(([nearest] + earlier).prefix(TitleOrigin.mostSources))
    }

    /// What a file says of itself, for the organization that takes it over. Its own name in the file makes it its own.
    ///
    /// - Parameter maker: Whose title it is, as a person says when the file does not.
    init(of title: MicroCredential, from origin: TitleOrigin, maker: String = "", takenOverBy own: String) {
        let named = origin.organization ?? maker
        let isOwn = named.trimmed.isEmpty || named.trimmed.lowercased() == own.lowercased()
        self.init(
            kind: .file,
            source: nil,
            title: title.title,
            organization: isOwn ? nil : named.trimmed,
            contentHash: title.contentHash,
            license: title.about.license,
            earlier: origin.adaptedFrom
        )
    }
}
