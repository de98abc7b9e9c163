package import Credentialing

/// Micro-credentials for a whole state: short ones, all of the same build and each about another practice. What they ask
/// for is written, so that nobody has to make a million recordings.
package enum ScaleTitle {
    private static let practices: [(name: String, does: String, subject: MicroCredential.Subject)] = [
        ("Wait Time", "leaves silence after questions and answers", .literacy),
        ("Exit Tickets", "ends lessons with a question whose answers decide the next one", .mathematics),
        ("Number Talks", "has students compare mental strategies in short talks", .mathematics),
        ("Shared Reading", "reads one text with all students and thinks aloud", .literacy),
        ("Lab Notebooks", "has students keep notes from which others can repeat the work", .science),
        ("Visual Schedules", "makes the course of the day visible and keeps to it", .inclusion),
        ("Calls Home", "calls families with news of learning before there is trouble", .community),
        ("Peer Observation", "visits colleagues with a question and talks about what was seen", .leadership),
        ("Sentence Frames", "lends students the language for what they want to say", .languages),
        ("Gallery Walks", "has students look at and answer each other's work", .arts),
        ("Shared Documents", "has students write and comment in one document", .technology),
        ("Choice of Tasks", "gives students tasks to choose from that lead to the same goal", .inclusion),
        ("Worked Examples", "shows solved problems and fades the help", .mathematics),
        ("Reading Conferences", "listens to single students read and sets the next step with them", .literacy),
        ("Family Nights", "plans an evening at which families do what their children do", .community),
    ]
    private static let places: [(name: String, grade: GradeBand, role: SchoolRole)] = [
        ("in Preschool", .preK, .teacher), ("in Grades K–2", .k2, .teacher), ("in Grades 3–5", .g3to5, .teacher),
        ("in Grades 6–8", .g6to8, .teacher), ("in Grades 9–12", .g9to12, .teacher),
        ("for Paraprofessionals", .k2, .paraprofessional), ("for Coaches", .adult, .coach),
        ("for Principals", .adult, .principal), ("for Counselors", .g9to12, .counselor),
        ("for Librarians", .g6to8, .librarian),
    ]

    /// So many different titles.
    package static func all(_ count: Int) -> [MicroCredential] {
        (0..<count).map(title)
    }

    private static func title(_ number: Int) -> MicroCredential {
        let (round, index) = number.quotientAndRemainder(dividingBy: practices.count)
        let practice = practices[index]
        let place = places[(round + index) % places.count]
        var title = MicroCredential(
            key: "scale-\(number + 1)",
            title: "\(practice.name) \(place.name)" + (round < places.count ? "" : " \(round / places.count + 1)"),
            level: number.isMultiple(of: 3) ? .foundation : .practice,
            subject: practice.subject
        )
        title.about.summary = "For educators who want to know whether their students gain from it: \(practice.does)."
        title.about.competency = "The educator \(practice.does), and tells from the work of students what it changes."
        title.about.roles = [place.role]
        title.about.grades = [place.grade]
        title.about.license = "CC-BY-4.0"
        title.sections = sections(practice.name)
        title.rubric = rubric
        title.declarations = Array(Declaration.usual.prefix(1))
        return title
    }

    private static func sections(_ practice: String) -> [Section] {
        let plan = Item(
            key: "plan",
            title: "What you planned",
            text: "Describe the students, what you planned, and why.",
            minutes: 45,
            body: .prompt(Prompt(words: WordBound(from: 15, to: 300)))
        )
        var slot = Slot(key: "account", title: "Your account", kind: .text)
        slot.words = WordBound(from: 15, to: 400)
        var evidence = EvidenceRequirement(slots: [slot])
        evidence.students = .none
        let account = Item(
            key: "account",
            title: "What happened",
            text: "Tell what you did, what students did, and what their work shows. Name no student.",
            minutes: 60,
            body: .evidence(evidence)
        )
        return [
            Section(key: "overview", title: practice, items: [plan]),
            Section(key: "evidence", title: "Evidence", items: [account]),
        ]
    }

    private static var rubric: Rubric {
        let levels = [
            RubricLevel(key: "not-yet", title: "Not yet"), RubricLevel(key: "meets", title: "Meets"),
            RubricLevel(key: "beyond", title: "Goes beyond"),
        ]
        return Rubric(
            scales: [Scale(key: "steps", title: "Steps", levels: levels)],
            criteria: [
                criterion(
                    "plan",
                    "Purposeful plan",
                    [
                        "The plan names no purpose.", "The plan fits these students and names its purpose.",
                        "The plan also says what would show that it did not work.",
                    ]
                ),
                criterion(
                    "account",
                    "Change in learning",
                    [
                        "The account tells only what the educator did.",
                        "The account shows what students did differently.",
                        "The account also weighs other reasons for the change.",
                    ]
                ),
            ]
        )
    }

    private static func criterion(_ key: String, _ title: String, _ texts: [String]) -> Criterion {
        var criterion = Criterion(
            key: key,
            title: title,
            scale: "steps",
            required: "meets",
            judgedOn: [Criterion.Basis(item: key)]
        )
        for (level, text) in zip(["not-yet", "meets", "beyond"], texts) {
            criterion.levels[level] = Criterion.LevelText(text: text)
        }
        return criterion
    }
}
