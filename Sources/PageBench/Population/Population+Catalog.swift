internal import Application
internal import Credentialing
internal import Storage

extension Population {
    /// Publishes titles until the catalog has so many. They are made of those of the demo, each for other people, so
    /// that filters and searches find what they would find in a state's catalog.
    func fillCatalog(_ platform: Platform, from titles: [MicroCredential], to wanted: Int) async throws {
        guard wanted > Self.titleCount, !titles.isEmpty else { return }
        guard let district = try await platform.organization(slug: "bench") else { return }
        for number in Self.titleCount..<wanted {
            var copy = titles[number % titles.count]
            copy.key += "-\(number)"
            copy.title += " \(number)"
            copy.about.roles = [SchoolRole.allCases[number % SchoolRole.allCases.count]]
            copy.about.grades = [GradeBand.allCases[(number / 7) % GradeBand.allCases.count]]
            try await platform.publish(copy, in: district, by: nil)
        }
        try await platform.settle()
    }
}
