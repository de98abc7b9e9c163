package import Application
internal import ContentFormat
internal import Credentialing
internal import Foundation

/// Fills an empty installation with the demo district, by running the real intentions at times of the last weeks.
package struct DemoLoader: Sendable {
    private let platform: Platform
    private let clock: DemoClock
    private let content: URL
    private let begun: Instant

    /// - Parameters:
    ///   - content: the folder `Examples` with `titles`, `demo` and `evidence`.
    ///   - open: makes the platform with the clock that the loader moves.
    package init(content: String, open: (Clock) async throws -> Platform) async throws {
        begun = Instant.now
        clock = DemoClock(begun)
        platform = try await open(clock.clock)
        self.content = URL(filePath: content, directoryHint: .isDirectory)
    }

    /// Loads everything, unless the installation has a district already.
    ///
    /// - Returns: whether anything was loaded.
    package func load() async throws -> Bool {
        guard try await platform.isEmpty() else { return false }
        clock.set(to: begun.adding(seconds: -75 * 86_400))
        let district = try await DemoDistrict.assemble(on: platform, calendar: try calendar())
        try await recordTie(in: district)
        let titles = try await publish(in: district)
        try await DemoCollections.make(in: district, of: titles, on: platform)
        let stories = try DemoStory.all(in: content.appending(path: "demo"))
        for story in stories {
            guard let title = titles[story.title] else {
                throw DemoProblem("The demo has no title “\(story.title)”.")
            }
            clock.set(to: begun.adding(seconds: -Self.daysAgo(story) * 86_400))
            let run = DemoRun(
                story: story,
                title: title,
                district: district,
                platform: platform,
                clock: clock,
                evidence: content.appending(path: "evidence")
            )
            do { try await run.tell() } catch {
                throw DemoProblem("\(story.learner)'s story of “\(story.title)” stopped: \(error)")
            }
        }
        return true
    }

    private func calendar() throws -> WorkingCalendar {
        let file = content.appending(path: "calendars/tamarack-valley.calendar.yaml")
        return try WorkingCalendar(yaml: Array(try Data(contentsOf: file)), name: file.lastPathComponent)
    }

    /// Tomás and Dolores are brother and sister, so her work is not offered to him.
    private func recordTie(in district: DemoDistrict) async throws {
        let ruth = try await district.actor("Ruth", on: platform)
        let tomas = try await district.actor("Tomás", on: platform)
        let dolores = try await district.actor("Dolores", on: platform)
        try await platform.recordTie(RecordedTie(tomas.person, dolores.person, .family), by: ruth)
    }

    /// How long ago a story began: the longer it is, the earlier.
    private static func daysAgo(_ story: DemoStory) -> Int {
        switch story.state {
        case .draft: 6
        case .submitted: 3
        case .inReview: 5
        case .notYet: 20
        case .awarded: story.attempts.count > 1 ? 45 : 30
        }
    }

    private func publish(in district: DemoDistrict) async throws -> [String: DemoTitle] {
        let author = try await district.actor("Avery", on: platform)
        let issuer = try await platform.ensureIssuer(of: district.district)
        let folder = content.appending(path: "titles")
        var titles: [String: DemoTitle] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        where name.hasSuffix(".microcredential.yaml") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let title = try MicroCredential(yaml: text, name: name)
            let published = try await platform.publish(title, in: district.district, by: author)
            // The title for school leaders is read twice: a second reader confirms.
            let readers: ReadingPolicy.Readers = title.key == "data-meeting" ? .confirmed : .one
            try await platform.openOffering(
                NewOffering(
                    achievement: published.achievement,
                    organization: district.district,
                    issuer: issuer,
                    pool: district.district,
                    policy: ReadingPolicy(readers: readers, answerDays: 7)
                ),
                by: nil
            )
            titles[title.key] = DemoTitle(content: title, slug: published.slug)
        }
        return titles
    }
}

/// A title of the demo with its address.
struct DemoTitle: Sendable {
    let content: MicroCredential
    let slug: String
}
