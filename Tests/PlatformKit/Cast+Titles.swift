internal import Application
package import Credentialing

/// A title that is published and open to the district of the cast.
package struct OpenTitle: Sendable {
    package let title: MicroCredential
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let slug: String
    package let offering: ID<Offering>
}

extension Cast {
    /// Publishes a title in the district and opens it to everyone there; the district judges and issues.
    package func publish(
        _ title: MicroCredential = .waitTime,
        policy: ReadingPolicy = ReadingPolicy(readers: .one, answerDays: 7)
    ) async throws -> OpenTitle {
        let published = try await platform.publish(title, in: district, by: nil)
        let offering = try await platform.openOffering(
            NewOffering(
                achievement: published.achievement,
                organization: district,
                issuer: try await platform.ensureIssuer(of: district),
                pool: district,
                policy: policy
            ),
            by: nil
        )
        return OpenTitle(
            title: title,
            achievement: published.achievement,
            version: published.version,
            slug: published.slug,
            offering: offering
        )
    }
}

extension MicroCredential {
    /// A plain title: an overview, a lesson plan and student work as files, a reflection; three criteria on one scale.
    package static var waitTime: MicroCredential {
        var title = MicroCredential(key: "wait-time", title: "Wait Time", level: .practice, subject: .literacy)
        title.about.summary = "Wait three seconds, twice, so that more students think and speak."
        title.about.competency = "The educator waits after asking and after an answer so that students explain more."
        title.about.license = "CC BY 4.0"
        var plan = Slot(key: "plan", title: "Lesson plan", kind: .document)
        plan.media = ["pdf", "docx"]
        var work = Slot(key: "work", title: "Student work", kind: .studentWork)
        work.count = Slot.Span(from: 1, to: 3)
        title.sections = [
            Section(
                key: "overview",
                title: "Overview",
                items: [
                    Item(
                        key: "setting",
                        title: "Describe your students and setting",
                        minutes: 45,
                        body: .prompt(Prompt(words: WordBound(from: 150, to: 300)))
                    )
                ]
            ),
            Section(
                key: "evidence",
                title: "Evidence",
                items: [
                    Item(
                        key: "lesson",
                        title: "Show a lesson",
                        minutes: 90,
                        body: .evidence(EvidenceRequirement(slots: [plan, work]))
                    )
                ]
            ),
            Section(
                key: "reflection",
                title: "Reflection",
                items: [Item(key: "change", title: "Say what changed", minutes: 45, body: .prompt(Prompt()))]
            ),
        ]
        let levels = ["starting", "coming", "proficient", "leading"].map {
            RubricLevel(key: $0, title: $0.prefix(1).uppercased() + $0.dropFirst())
        }
        title.rubric.scales = [Scale(key: "four", title: "Four levels", levels: levels)]
        title.rubric.criteria = [
            criterion("planning", "Planning", on: "lesson"), criterion("thinking", "Student thinking", on: "lesson"),
            criterion("reflecting", "Reflecting", on: "change"),
        ]
        return title
    }

    private static func criterion(_ key: String, _ title: String, on item: String) -> Criterion {
        var criterion = Criterion(
            key: key,
            title: title,
            text: "Look for it in what was added.",
            scale: "four",
            required: "proficient",
            judgedOn: [Criterion.Basis(item: item)]
        )
        criterion.levels = [
            "starting": Criterion.LevelText(text: "Not there."),
            "proficient": Criterion.LevelText(text: "Plainly there."),
        ]
        return criterion
    }
}
