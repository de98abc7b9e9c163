internal import Application
internal import Credentialing
internal import Storage

extension Population {
    /// Publishes titles until the catalog has so many, and puts some together. They are made of those of the demo, each
    /// for other people, of other organizations and of another length, so that filters and searches find what they would
    /// find in a state's catalog.
    ///
    /// - Returns: The address of the collection; `nil` when there is none.
    func fillCatalog(
        _ platform: Platform,
        from titles: [MicroCredential],
        to wanted: Int
    ) async throws -> String? {
        guard wanted > Self.titleCount, !titles.isEmpty else { return nil }
        guard let district = try await platform.organization(slug: "bench") else { return nil }
        var places = [district]
        for number in 1...Self.schoolCount {
            if let school = try await platform.organization(slug: "school-\(number)") { places.append(school) }
        }
        var slugs: [String] = []
        for number in Self.titleCount..<wanted {
            let title = Self.variant(number, of: titles)
            slugs.append(try await platform.publish(title, in: places[(number / 5) % places.count], by: nil).slug)
        }
        try await platform.settle()
        return try await collect(Array(slugs.prefix(12)), in: district, on: platform)
    }

    /// One of the titles for other people.
    static func variant(_ number: Int, of titles: [MicroCredential]) -> MicroCredential {
        var copy = titles[number % titles.count]
        copy.key += "-\(number)"
        copy.title += " \(number)"
        copy.about.roles = [SchoolRole.allCases[number % SchoolRole.allCases.count]]
        copy.about.grades = [GradeBand.allCases[(number / 7) % GradeBand.allCases.count]]
        copy.subject = MicroCredential.Subject.allCases[(number / 11) % MicroCredential.Subject.allCases.count]
        copy.level = MicroCredential.Level.allCases[(number / 13) % MicroCredential.Level.allCases.count]
        return copy
    }

    private func collect(
        _ slugs: [String],
        in place: ID<Organization>,
        on platform: Platform
    ) async throws -> String {
        var words = CollectionWords(title: "Start here", summary: "For people who are new in a school.")
        let slug = try await platform.makeCollection(words, in: place, by: nil)
        for title in slugs { try await platform.changeCollection(slug: slug, .add(title), by: nil) }
        words.isPublished = true
        try await platform.changeCollection(slug: slug, .words(words, expecting: 1), by: nil)
        return slug
    }
}
