package import ContentFormat
package import Credentialing
internal import Storage

extension Platform {
    /// Begins an own title from one that another organization published. Its license stays, and where it came from is
    /// noted when it is published.
    package func forkTitle(
        slug: String,
        to organization: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        try await write { work in
            try work.checkWriter(actor, of: organization)
            guard let found = try work.achievement(slug: slug), let current = try work.currentVersion(of: found.id),
                current.organization != organization
            else { throw Refusal.notFound }
            var title = try MicroCredential(canonicalText: current.content)
            try Self.checkMayBeChanged(title.about.license)
            let source = Lineage(
                kind: .fork,
                source: current.version,
                title: title.title,
                organization: try work.organization(current.organization).name,
                contentHash: title.contentHash,
                license: title.about.license,
                earlier: try work.lineage(of: found.id)?.adaptedFrom ?? []
            )
            title.key = try work.freeKey(title.key, in: organization)
            let id = try work.begin(DraftDocument(title), in: organization, from: current.version, by: actor)
            try work.insert(source, ofDraft: id)
            return id
        }
    }

    /// Begins an own title from a file that was exported elsewhere.
    ///
    /// - Parameters:
    ///   - sourceOrganization: Whose title it is, as the person says; empty for one's own. What the file says of it
    ///     goes before.
    ///   - origin: Whom the file names.
    package func importTitle(
        _ read: MicroCredential,
        from sourceOrganization: String,
        origin: TitleOrigin = TitleOrigin(),
        to organization: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        let maker = sourceOrganization.trimmed
        guard maker.count <= 200 else { throw Refusal.limit("Name the organization in at most 200 characters.") }
        try Self.scanTemplates(of: read)
        return try await write { work in
            try work.checkWriter(actor, of: organization)
            let own = try work.organization(organization).name
            let source = Lineage(of: read, from: origin, maker: maker, takenOverBy: own)
            if !source.adaptedFrom.isEmpty { try Self.checkMayBeChanged(read.about.license) }
            try work.keepTemplates(of: read)
            var title = read
            title.key = try work.freeKey(read.key, in: organization)
            let id = try work.begin(DraftDocument(title), in: organization, by: actor)
            try work.insert(source, ofDraft: id)
            return id
        }
    }

    /// A copy is made to be changed, which its license has to allow.
    private static func checkMayBeChanged(_ license: String) throws {
        let words = license.uppercased().split { !$0.isLetter }.map(String.init)
        if license.trimmed.isEmpty {
            throw Refusal.doesNotFit(
                "Its authors name no license, so nobody may change a copy. Ask them, or offer it as it is."
            )
        }
        if words.contains("ND") || words.contains("NODERIVATIVES") || words.contains("NODERIVS") {
            throw Refusal.doesNotFit(
                "Its license, \(license), does not allow changed copies. You can offer it as it is."
            )
        }
    }
}

extension Transaction {
    /// What a draft was made from, when it was a copy.
    func draftSource(of draft: ID<TitleDraft>) throws -> Lineage? {
        try first(
            """
            SELECT kind, source_version, source_title, source_organization, source_hash, license, earlier
            FROM draft_source WHERE draft = \(draft)
            """
        ).map { try Lineage($0) }
    }

    /// A key that no title of an organization has.
    fileprivate func freeKey(_ key: String, in organization: ID<Organization>) throws -> String {
        var free = key
        var attempt = 1
        while try achievement(key: free, in: organization) != nil {
            attempt += 1
            free = "\(key)-\(attempt)"
        }
        return free
    }
}

extension Work {
    fileprivate func insert(_ source: Lineage, ofDraft draft: ID<TitleDraft>) throws {
        try run(
            """
            INSERT INTO draft_source (draft, kind, source_version, source_title, source_organization, source_hash, license,
                earlier)
            VALUES (\(draft), \(source.kind.rawValue), \(source.source), \(source.title), \(source.organization),
                \(source.contentHash), \(source.license), \(source.earlierText))
            """
        )
    }
}
