import Credentialing

/// A title with two scales, and readings of it, for the rules of judging.
enum Bench {
    static let learner: ID<Person> = ID("learner")
    static let reader: ID<Person> = ID("reader")
    static let now = Instant(milliseconds: 1_795_536_000_000)

    /// `plan` on four levels, `move` with two indicators on yes and no, `family` judged on one of two options.
    static var title: MicroCredential {
        var title = MicroCredential(key: "talk", title: "Talk That Teaches", level: .practice, subject: .literacy)
        title.sections = [
            Section(
                key: "evidence",
                title: "Evidence",
                items: [
                    Item(key: "setting", title: "Describe your setting", body: .prompt(Prompt())),
                    Item(
                        key: "video",
                        title: "Record a lesson",
                        body: .evidence(EvidenceRequirement(slots: [Slot(key: "film", title: "Film", kind: .video)]))
                    ),
                    Item(key: "approach", title: "Choose an approach", body: .choose(approach)),
                ]
            )
        ]
        var plan = Criterion(
            key: "plan",
            title: "Plan",
            scale: "four",
            required: "proficient",
            judgedOn: [.init(item: "setting")]
        )
        plan.isCritical = true
        var move = Criterion(
            key: "move",
            title: "Teaching move",
            scale: "two",
            required: "yes",
            judgedOn: [.init(item: "video", slot: "film")]
        )
        move.indicators = [.init(key: "waits", text: "Waits"), .init(key: "returns", text: "Returns")]
        let family = Criterion(
            key: "family",
            title: "Family",
            scale: "two",
            required: "yes",
            judgedOn: [.init(item: "letter")]
        )
        title.rubric = Rubric(scales: scales, criteria: [plan, move, family])
        return title
    }

    private static let approach = Choose(
        options: [
            Choose.Option(
                key: "home",
                title: "At home",
                items: [Item(key: "letter", title: "Write to families", body: .prompt(Prompt()))]
            ),
            Choose.Option(
                key: "school",
                title: "At school",
                items: [Item(key: "poster", title: "Make a poster", body: .prompt(Prompt()))]
            ),
        ]
    )

    private static let scales = [
        Scale(
            key: "four",
            title: "Four levels",
            levels: ["starting", "coming", "proficient", "leading"].map { RubricLevel(key: $0, title: $0) }
        ),
        Scale(key: "two", title: "Yes or no", levels: ["no", "yes"].map { RubricLevel(key: $0, title: $0) }),
    ]

    static func submission(_ state: Submission.State = .inReview, edition: Int = 1) -> Submission {
        Submission(
            id: ID("submission"),
            enrollment: ID("enrollment"),
            offering: ID("offering"),
            version: ID("version"),
            person: learner,
            attempt: 1,
            edition: edition,
            number: "TV-1042",
            state: state,
            answerBy: nil,
            submitted: now,
            opened: now,
            decided: nil,
            revision: 3
        )
    }

    static func allocation(
        _ state: Allocation.State = .claimed,
        by assessor: ID<Person>? = reader,
        leaseSeconds: Int = 3600,
        edition: Int = 1,
        round: Int = 1,
        reading: Reading = .first
    ) -> Allocation {
        Allocation(
            id: ID("allocation-\(round)"),
            submission: ID("submission"),
            edition: edition,
            round: round,
            reading: reading,
            state: state,
            assessor: assessor,
            leaseUntil: state == .claimed ? now.adding(seconds: leaseSeconds) : nil,
            due: LocalDate(daysSince1970: 20_800)
        )
    }

    static func reading(
        submission: Submission = submission(),
        allocation: Allocation = allocation(),
        choices: [String: Set<String>] = ["approach": ["school"]],
        met: [String: String] = [:],
        standing: Standing = Standing(roles: [.assessor], isReader: true)
    ) -> OpenReading {
        OpenReading(
            submission: submission,
            allocation: allocation,
            title: title,
            choices: choices,
            met: met,
            policy: ReadingPolicy(readers: .one, answerDays: 10),
            assessments: [],
            standing: standing
        )
    }

    /// A bench on which everything is met.
    static var draft: Assessment.Draft {
        Assessment.Draft(
            entries: [
                "plan": .init(level: "proficient", feedback: "Clear."),
                "move": .init(level: "yes", indicators: ["waits", "returns"]),
            ],
            overall: "You changed course on what a student said.",
            noteToLead: " "
        )
    }

    static func assessment(round: Int, met: [String: Bool], by assessor: String = "") -> Assessment {
        Assessment(
            id: ID("assessment-\(round)"),
            submission: ID("submission"),
            edition: 1,
            round: round,
            reading: round == 1 ? .first : round == 2 ? .confirmation : .third,
            allocation: ID("allocation-\(round)"),
            assessor: ID("reader-\(round)"),
            judgments: met.sorted { $0.key < $1.key }.map { key, isMet in
                CriterionJudgment(
                    criterion: key,
                    level: "\(isMet ? "high" : "low")-\(round)",
                    isMet: isMet,
                    feedback: "f\(round)",
                    indicators: []
                )
            },
            overall: "Overall",
            noteToLead: "",
            language: "en-US",
            submitted: now
        )
    }
}
