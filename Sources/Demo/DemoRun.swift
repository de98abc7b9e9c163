internal import Application
internal import Credentialing
internal import Foundation

/// One story, told by doing it.
struct DemoRun: Sendable {
    let story: DemoStory
    let title: DemoTitle
    let district: DemoDistrict
    let platform: Platform
    let clock: DemoClock
    /// The folder with the files that the stories name.
    let evidence: URL

    func tell() async throws {
        let learner = try await district.actor(story.learner, on: platform)
        let approach: Enrollment.Approach = story.attempts.count > 1 ? .learn : .show
        let chosen = try await platform.chooseTitle(
            slug: title.slug,
            approach: approach,
            stating: Set(title.content.needs.map(\.key)),
            by: learner
        )
        var submission = chosen.submission
        for (index, attempt) in story.attempts.enumerated() {
            if index > 0 {
                clock.advance(hours: 30)
                submission = try await platform.beginNextAttempt(after: submission, by: learner)
            }
            let isLast = index == story.attempts.count - 1
            clock.advance(hours: 20)
            let answering = DemoAnswering(run: self, learner: learner, submission: submission)
            try await answering.give(attempt, isFirst: index == 0)
            if isLast, story.state == .draft { return }
            clock.advance(hours: 3)
            let declarations = Set(title.content.declarations.map(\.key))
            do {
                _ = try await platform.submit(submission, agreeing: declarations, by: learner)
            } catch let faults as SubmissionFaults {
                let sentences = faults.missing.map(\.sentence).joined(separator: " ")
                throw DemoProblem("\(story.learner)'s \(story.title) cannot be submitted: \(sentences)")
            }
            if isLast, story.state == .submitted { return }
            try await judge(submission, attempt, isLast: isLast)
        }
    }

    /// Readers claim and judge in turn, as the policy asks; a story in review stops with a claimed reading.
    private func judge(_ submission: ID<Submission>, _ attempt: DemoStory.Attempt, isLast: Bool) async throws {
        for reading in attempt.assessments ?? [] {
            clock.advance(hours: 26)
            let reader = try await district.actor(reading.reader ?? story.readers?.first ?? "Priya", on: platform)
            let allocation = try await claim(submission, by: reader)
            clock.advance(minutes: 25)
            _ = try await platform.openWork(allocation, by: reader)
            let draft = draft(reading)
            _ = try await platform.saveAssessmentDraft(draft, on: allocation, expecting: 0, by: reader)
            try await platform.commitLevels(on: allocation, by: reader)
            clock.advance(minutes: 5)
            try await platform.recordAssessment(draft, on: allocation, by: reader)
        }
        guard isLast, story.state == .inReview else { return }
        // Claimed an hour ago, so that the reader still holds it when the demo is opened.
        clock.set(to: Instant.now.adding(seconds: -3600))
        let reader = try await district.actor(story.reader ?? story.readers?.last ?? "Priya", on: platform)
        _ = try await claim(submission, by: reader)
    }

    private func claim(_ submission: ID<Submission>, by reader: Actor) async throws -> ID<Allocation> {
        guard let allocation = try await platform.openReading(of: submission) else {
            throw DemoProblem("\(story.learner)'s \(story.title) has no reading to claim.")
        }
        try await platform.claimReading(allocation, by: reader)
        return allocation
    }

    private func draft(_ reading: DemoStory.Reading) -> Assessment.Draft {
        var draft = Assessment.Draft(overall: reading.overall)
        for (criterion, level) in reading.levels {
            draft.entries[criterion] = Assessment.Draft.Entry(
                level: level,
                feedback: reading.feedback?[criterion] ?? "",
                indicators: Set(reading.indicators?[criterion] ?? []),
                indicatorFeedback: reading.indicatorFeedback?[criterion] ?? [:]
            )
        }
        return draft
    }
}
