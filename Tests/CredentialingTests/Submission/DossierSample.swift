internal import Credentialing

extension Dossier {
    /// A title that asks for one of everything, with nothing given.
    static func sample() -> Dossier {
        Dossier(
            submission: Submission(
                id: ID("s"),
                enrollment: ID("e"),
                offering: ID("o"),
                version: ID("v"),
                person: ID("p"),
                attempt: 1,
                edition: 0,
                number: nil,
                state: .draft,
                answerBy: nil,
                submitted: nil,
                opened: nil,
                decided: nil,
                revision: 1
            ),
            title: .ofEverything
        )
    }

    /// The same with everything given.
    static func full() -> Dossier {
        var dossier = sample()
        dossier.declared = ["grades": ["k2"]]
        dossier.choices = ["approach": ["a"]]
        dossier.responses = [
            .text("setting", "We sit in a ring."), .text("why", "It suits us."),
            .file("photos", slot: "photo"), .file("photos", slot: "photo", position: 2),
            .file("photos", set: 2, slot: "photo"), .file("photos", set: 2, slot: "photo", position: 2),
            .log(day: 1, position: 1), .log(day: 20, position: 2),
            .file("extra", slot: "sound", students: EvidenceRequirement.Students.none),
        ]
        dossier.selfEvaluations = ["planning": SelfEvaluation(criterion: "planning", level: "yes")]
        dossier.pointers = [
            EvidencePointer(criterion: "planning", address: ResponseAddress(item: "photos", slot: "photo"))
        ]
        dossier.done = ["setting", "why", "photos", "log"]
        return dossier
    }

    mutating func replace(_ item: String, words: Int) {
        responses.removeAll { $0.address.item == item }
        responses.append(.text(item, Array(repeating: "word", count: words).joined(separator: " ")))
    }
}

extension Response {
    static func text(_ item: String, _ text: String) -> Response {
        Response(id: ID(item), address: ResponseAddress(item: item), kind: .text, text: text)
    }

    static func file(
        _ item: String,
        set: Int = 1,
        slot: String = "",
        position: Int = 1,
        students: EvidenceRequirement.Students? = .notRecognizable
    ) -> Response {
        let name = slot.isEmpty ? item : slot
        return Response(
            id: ID("\(item)-\(set)-\(position)"),
            address: ResponseAddress(item: item, set: set, slot: slot, position: position),
            kind: .file,
            file: File(
                id: ID("f"),
                name: name + ".pdf",
                mediaType: "application/pdf",
                size: 1,
                digest: ""
            ),
            students: students
        )
    }

    static func log(day: Int, position: Int) -> Response {
        Response(
            id: ID("log-\(position)"),
            address: ResponseAddress(item: "log", slot: "log", position: position),
            kind: .log,
            text: "What we did.",
            logDate: LocalDate(year: 2026, month: 11, day: day)
        )
    }
}

extension MicroCredential {
    /// A declared choice, prompts, sets of slots, a log, an optional item, a choice, a criterion with a map.
    static var ofEverything: MicroCredential {
        var title = MicroCredential(key: "all", title: "All", level: .practice, subject: .arts)
        title.declares = [
            Declare(
                key: "grades",
                question: "Which grades do you teach?",
                options: [NamedOption(key: "k2", title: "K–2"), NamedOption(key: "35", title: "3–5")]
            )
        ]
        var photo = Slot(key: "photo", title: "Photo", kind: .image)
        photo.count = Slot.Span(from: 2, to: 3)
        var photos = EvidenceRequirement(slots: [photo])
        photos.sets = 2
        photos.setName = "Learner"
        photos.students = .notRecognizable
        var log = Slot(key: "log", title: "Log", kind: .log)
        log.count = Slot.Span(from: 1)
        log.days = Slot.Span(from: 20, to: 30)
        var sound = Slot(key: "sound", title: "Sound", kind: .audio)
        sound.count = Slot.Span(from: 1, to: 4)
        var extra = Item(key: "extra", title: "Extra", body: .evidence(EvidenceRequirement(slots: [sound])))
        extra.isOptional = true
        let words = WordBound(from: 100, to: 200)
        title.sections = [
            Section(
                key: "overview",
                title: "Overview",
                items: [Item(key: "setting", title: "Setting", body: .prompt(Prompt(words: words)))]
            ),
            Section(
                key: "evidence",
                title: "Evidence",
                items: [
                    Item(key: "photos", title: "Photos", body: .evidence(photos)),
                    Item(key: "log", title: "Log", body: .evidence(EvidenceRequirement(slots: [log]))),
                    extra,
                    Item(
                        key: "approach",
                        title: "Approach",
                        body: .choose(
                            Choose(options: [
                                .init(key: "a", title: "A", items: [prompt("why", "Why this one")]),
                                .init(key: "b", title: "B", items: [prompt("went", "How it went")]),
                            ])
                        )
                    ),
                ]
            ),
        ]
        title.rubric.scales = [
            Scale(
                key: "two",
                title: "Two",
                levels: [RubricLevel(key: "no", title: "Not yet"), RubricLevel(key: "yes", title: "Met")]
            )
        ]
        var planning = Criterion(
            key: "planning",
            title: "Planning",
            scale: "two",
            required: "yes",
            judgedOn: [Criterion.Basis(item: "photos")]
        )
        planning.map = .must
        title.rubric.criteria = [planning]
        return title
    }

    private static func prompt(_ key: String, _ title: String) -> Item {
        Item(key: key, title: title, body: .prompt(Prompt()))
    }
}
