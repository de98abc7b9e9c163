internal import Application
internal import Credentialing

/// Collections at the front of the demo's catalog.
enum DemoCollections {
    private struct Content {
        let title: String
        let summary: String
        /// Keys of titles, each with why it stands there.
        let titles: [(key: String, note: String)]
    }

    private static let all = [
        Content(
            title: "For paraprofessionals",
            summary: "What you do beside students every day, shown in your own work.",
            titles: [
                ("de-escalation", "You have done this already: write it down."),
                ("fluency-checks", "Two adults, one minute, the same number."),
                ("iep-in-class", "For whoever carries the plan into the lesson."),
                ("bus-and-hallway", "Duty is where many students' days are decided."),
                ("bloodborne", "Beside the yearly training, not in its place."),
            ]
        ),
        Content(
            title: "Your first micro-credential",
            summary: "Three that fit into lessons you teach anyway. Nothing has to be prepared that you would not use.",
            titles: [
                ("wait-time", "One lesson, one recording, three seconds."),
                ("formative-checks", "You have the exit tickets already."),
                ("family-two-way", "Begins with one conversation."),
            ]
        ),
    ]

    static func make(in district: DemoDistrict, of titles: [String: DemoTitle], on platform: Platform) async throws {
        let author = try await district.actor("Avery", on: platform)
        for content in all {
            let words = CollectionWords(title: content.title, summary: content.summary)
            let slug = try await platform.makeCollection(words, in: district.district, by: author)
            for line in content.titles {
                guard let title = titles[line.key] else { throw DemoProblem("The demo has no title “\(line.key)”.") }
                try await platform.changeCollection(slug: slug, .add(title.slug), by: author)
                try await platform.changeCollection(slug: slug, .note(title.slug, line.note), by: author)
            }
            var shown = words
            shown.isPublished = true
            try await platform.changeCollection(slug: slug, .words(shown, expecting: 1), by: author)
        }
    }
}
