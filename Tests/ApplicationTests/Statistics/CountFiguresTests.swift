import Application
import Credentialing
import PlatformKit
import Testing

/// Figures of a title, from what people really did.
struct CountFiguresTests {
    private let cast: Cast

    init() async throws {
        let platform = try await Platform.testing()
        var settings = platform.settings
        settings.smallestGroup = 5
        let open = Platform(
            store: platform.store,
            files: platform.files,
            masterKey: platform.masterKey,
            settings: settings,
            clock: platform.clock
        )
        cast = try await Cast.assemble(on: open)
    }

    private func figures(_ open: OpenTitle) async throws -> TitleFigures? {
        guard case .found(let reading) = try await cast.platform.title(slug: open.slug, for: nil) else { return nil }
        return reading.figures
    }

    @Test func `figures are there once enough people began, counted again after each change`() async throws {
        let open = try await cast.publish()
        try await cast.platform.countFigures()
        #expect(try await figures(open) == nil)
        for name in ["Imani", "Marcus", "Dolores", "Avery"] { _ = try await cast.choose(open, as: name) }
        #expect(try await cast.platform.countFigures() == 4)
        #expect(try await figures(open) == nil)
        _ = try await cast.choose(open, as: "Linh")
        #expect(try await cast.platform.countFigures() == 1)
        let shown = try #require(try await figures(open))
        #expect(shown.started == 5 && shown.submitted == nil && shown.awarded == nil && shown.days == nil)
        #expect(try await cast.platform.countFigures() == 0, "nothing changed since")
    }

    @Test func `five people awarded, one of them at the second attempt: the one is not told`() async throws {
        let open = try await cast.publish()
        for name in ["Imani", "Marcus", "Dolores", "Avery", "Linh"] {
            let submission = try await cast.submitWork(open, as: name)
            guard name == "Linh" else {
                #expect(try await cast.judge(submission) == .awarded)
                continue
            }
            let criterion = try #require(open.title.rubric.criteria.first?.key)
            #expect(try await cast.judge(submission, unmet: [criterion]) == .notYet)
            let next = try await cast.platform.beginNextAttempt(after: submission, by: cast.actor(name))
            try await cast.fill(next, as: name)
            try await cast.submit(next, as: name)
            #expect(try await cast.judge(next) == .awarded)
        }
        try await cast.platform.countFigures()
        let shown = try #require(try await figures(open))
        #expect(shown.started == 5 && shown.submitted == 5 && shown.awarded == 5)
        #expect(shown.first == nil && shown.second == nil && shown.later == nil)
        #expect(shown.days == 0)
    }

    @Test func `an award that is taken back counts no longer`() async throws {
        let open = try await cast.publish()
        for name in ["Imani", "Marcus", "Dolores", "Avery", "Linh"] {
            #expect(try await cast.judge(cast.submitWork(open, as: name)) == .awarded)
        }
        try await cast.platform.countFigures()
        #expect(try await figures(open)?.awarded == 5)
        let last = try #require(await cast.platform.record(of: cast.actor("Linh")).first?.award)
        let request = try await cast.platform.askRevocation(of: last, reason: "Mistake", by: cast.actor("Samuel"))
        try await cast.platform.confirmRevocation(request, by: cast.actor("Ruth"))
        #expect(try await cast.platform.countFigures() == 1)
        let shown = try #require(try await figures(open))
        #expect(shown.submitted == 5 && shown.awarded == nil, "four awards are too few to tell")
    }

    @Test func `a version that asks for the same counts with the others, another structure for itself`() async throws {
        let open = try await cast.publish()
        for name in ["Imani", "Marcus", "Dolores", "Avery", "Linh"] { _ = try await cast.choose(open, as: name) }
        var worded = open.title
        worded.about.summary = "Other words."
        try await cast.platform.publish(worded, in: cast.district, by: nil)
        try await cast.platform.countFigures()
        #expect(try await figures(open)?.started == 5)
        var other = worded
        other.sections[0].items[0].isOptional.toggle()
        try await cast.platform.publish(other, in: cast.district, by: nil)
        try await cast.platform.countFigures()
        try await cast.moveToNewest(open, by: cast.actor("Samuel"))
        #expect(try await figures(open) == nil)
    }

    @Test func `work taken back is submitted no longer`() async throws {
        let open = try await cast.publish()
        var last: ID<Submission>?
        for name in ["Imani", "Marcus", "Dolores", "Avery", "Linh"] { last = try await cast.submitWork(open, as: name) }
        try await cast.platform.countFigures()
        #expect(try await figures(open)?.submitted == 5)
        try await cast.platform.withdrawSubmission(try #require(last), by: cast.actor("Linh"))
        try await cast.platform.countFigures()
        #expect(try await figures(open)?.submitted == nil)
    }
}
