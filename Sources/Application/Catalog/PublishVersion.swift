package import ContentFormat
package import Credentialing
internal import Storage

/// What publishing a title came to.
package struct PublishedVersion: Hashable, Sendable {
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    /// 1 for the first version of a title.
    package let number: Int
    package let slug: String
    /// The latest version has the same content, so nothing was published.
    package let isUnchanged: Bool
}

extension Platform {
    /// Publishes a title as a frozen version of its organization's achievement with the same key; makes the achievement
    /// when there is none. The same content is not published twice.
    ///
    /// - Parameters:
    ///   - origin: Whom the file names from which the title comes; it is noted with the first version.
    ///   - actor: Who publishes it; `nil` for whoever runs the installation, who answers for the review
    ///     and whose command has checked the content.
    /// - Throws: ``HandInFault`` for what the content check finds, ``Refusal`` where stages of review have to pass it.
    @discardableResult
    package func publish(
        _ title: MicroCredential,
        in organization: ID<Organization>,
        from origin: TitleOrigin = TitleOrigin(),
        by actor: Actor?
    ) async throws -> PublishedVersion {
        try Self.scanTemplates(of: title)
        let form = PublishedForm(title)
        let errors = title.contentFindings.filter { $0.severity == .error }.map(\.sentence)
        return try await write { work in
            if let actor {
                guard errors.isEmpty else { throw HandInFault.errors(errors) }
                let path = try work.path(of: organization)
                let standing = Standing(roles: actor.roles(reaching: path))
                if let refusal = Permission.refusal(of: .publishContent, standing: standing) { throw refusal }
                guard try work.reviewStages(at: path).isEmpty else { throw Refusal.doesNotFit(Self.reviewed) }
            }
            let published = try work.publish(form, in: organization, by: actor?.person)
            let own = try work.organization(organization).name
            let lineage = Lineage(of: title, from: origin, takenOverBy: own)
            if published.number == 1, !lineage.adaptedFrom.isEmpty {
                try work.insert(lineage, of: published.achievement)
            }
            return published
        }
    }
}

extension Platform {
    private static let reviewed =
        "Titles of this organization go through review. Begin a draft with the file and hand it in."
}

extension Work {
    /// Publishes a form; callers look at permission.
    func publish(
        _ form: PublishedForm,
        in organization: ID<Organization>,
        by person: ID<Person>?
    ) throws -> PublishedVersion {
        _ = try path(of: organization)
        let achievement =
            try achievement(key: form.title.key, in: organization)
            ?? addAchievement(key: form.title.key, in: organization)
        let latest = try latestVersion(of: achievement.id)
        if let latest, latest.contentHash == form.contentHash {
            return PublishedVersion(
                achievement: achievement.id,
                version: latest.id,
                number: latest.number,
                slug: achievement.slug,
                isUnchanged: true
            )
        }
        let version: ID<AchievementVersion> = newID()
        let number = (latest?.number ?? 0) + 1
        if let latest { try supersede(latest.id, at: now) }
        try keepTemplates(of: form.title)
        try insert(form, version: version, of: achievement.id, number: number, by: person)
        try noteFiles(of: form.title, version: version)
        let place = try list(form, version: version, of: achievement.id, in: organization)
        try index(form, achievement: achievement.id, number: place)
        try enqueue(.drawPictures(version: version))
        try audit(
            AuditEvent(
                .versionPublished,
                "achievement",
                achievement.id,
                organization: organization,
                facts: ["version": version.text, "number": String(number), "content": form.contentHash]
            ),
            by: person
        )
        return PublishedVersion(
            achievement: achievement.id,
            version: version,
            number: number,
            slug: achievement.slug,
            isUnchanged: false
        )
    }

    /// A new achievement under an address that nobody has or had.
    fileprivate func addAchievement(key: String, in organization: ID<Organization>) throws -> StoredAchievement {
        let id: ID<Achievement> = newID()
        var slug = key
        var attempt = 1
        while try slug == "compare" || isTaken(slug: slug) {
            attempt += 1
            slug = "\(key)-\(attempt)"
        }
        try insertAchievement(id, key: key, slug: slug, in: organization, at: now)
        return StoredAchievement(id: id, slug: slug)
    }
}
