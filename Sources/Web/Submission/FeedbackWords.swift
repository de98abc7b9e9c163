internal import Application
internal import Credentialing

/// How an answer is told: what is met first, never a word of failing.
enum FeedbackWords {
    static func head(met: Int, unmet: Int) -> String {
        guard unmet > 0 else { return "Awarded: every criterion is met" }
        let improve = "\(NumberWords.word(unmet)) to improve"
        return met == 0
            ? "Not yet: \(improve)"
            : "Not yet: \(NumberWords.word(met)) \(met == 1 ? "criterion" : "criteria") met, \(improve)"
    }

    static func lead(_ reading: FeedbackReading) -> String {
        let open = reading.findings.count { !$0.isMet }
        if open == 0 { return "An assessor has read your work. Thank you for showing it." }
        if reading.usedUp != nil { return stays(reading) + "What each criterion needs stands below." }
        let below = open == 1 ? "the one below" : "the \(NumberWords.word(open)) below"
        let judged = open == 1 ? "that" : "those"
        return stays(reading) + "You answer only \(below), and the next assessor judges only \(judged)."
    }

    private static func stays(_ reading: FeedbackReading) -> String {
        reading.findings.contains(where: \.isMet) ? "What you met stays met. " : ""
    }

    /// The way on when no attempt is left: whom to speak to, and what to tell them.
    static func usedUp(_ usedUp: FeedbackReading.UsedUp, number: String) -> String {
        let limit =
            usedUp.attempts == 1
            ? "The one attempt that \(usedUp.organization) allows is used."
            : "All \(NumberWords.word(usedUp.attempts)) attempts that \(usedUp.organization) allows are used."
        return limit + " To go on, speak to a lead assessor of \(usedUp.pool): they can allow one more. "
            + "Tell them your number, \(number), and what you would change."
    }

    static func improve(_ count: Int) -> String {
        count == 1 ? "Improve this one" : "Improve these \(NumberWords.word(count))"
    }

    static func facts(_ reading: FeedbackReading) -> [FeedbackPage.Fact] {
        let work = reading.work
        let submission = work.dossier.submission
        let day = DateWords.day(of: reading.decided, zone: work.zone)
        var judged = DateWords.weekday(day)
        if let promised = submission.answerBy {
            let early = promised.daysSince1970 - day.daysSince1970
            if early == 0 { judged += ", as promised" }
            if early > 0 {
                judged += ", \(early == 1 ? "one day" : "\(NumberWords.word(early)) days") before the promised date"
            }
        }
        let attempts = ["First", "Second", "Third", "Fourth"]
        let name =
            attempts.indices.contains(submission.attempt - 1)
            ? attempts[submission.attempt - 1] : "\(submission.attempt)"
        let penalty = reading.mayTryAgain ? ". There is no penalty for another" : ""
        let readBy =
            switch reading.rule {
            case "one reader": "One assessor"
            case "two readers agree": "One assessor, confirmed by a second"
            case "third reading": "Two assessors and a lead assessor"
            default: "An assessor"
            }
        return [
            .init(name: "Judged", value: judged), .init(name: "Attempt", value: name + penalty),
            .init(name: "Read by", value: readBy),
        ]
    }

    /// "Level 2 of 4, Coming".
    static func level(_ finding: FeedbackReading.Finding, in title: MicroCredential) -> String {
        guard let criterion = title.rubric.criterion(finding.criterion),
            let scale = title.rubric.scale(criterion.scale), let rank = scale.rank(of: finding.level)
        else { return finding.level }
        return "Level \(rank + 1) of \(scale.levels.count), \(scale.levels[rank].title)"
    }

    static func required(_ criterion: Criterion, in title: MicroCredential) -> String {
        guard let scale = title.rubric.scale(criterion.scale), let rank = scale.rank(of: criterion.required) else {
            return "A higher level"
        }
        return "Level \(rank + 1), \(scale.levels[rank].title),"
    }

    /// Minutes of the items that the open criteria are judged on.
    static func minutes(_ open: [FeedbackReading.Finding], in title: MicroCredential) -> Int {
        let items = Set(open.compactMap { title.rubric.criterion($0.criterion) }.flatMap { $0.judgedOn.map(\.item) })
        return items.reduce(0) { $0 + (title.item($1)?.item.minutes ?? 0) }
    }
}
