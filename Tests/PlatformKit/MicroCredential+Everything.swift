package import Credentialing

extension MicroCredential {
    /// A title that asks for one of everything: a declared choice, sets of slots, a log, links, words in a slot, an
    /// observation, an optional item, a choice, indicators and evidence maps.
    package static var ofEverything: MicroCredential {
        var title = MicroCredential(key: "everything", title: "One of Everything", level: .lead, subject: .leadership)
        title.about.summary = "A title that asks for all that a title can ask for."
        title.about.competency = "The educator shows each kind of evidence once."
        title.relations = [
            Relation(kind: .levelOf, key: "wait-time", title: "Wait Time"),
            Relation(kind: .variantOf, key: "elsewhere", title: "Elsewhere"),
            Relation(kind: .suggestedBefore, key: "before", title: "Before"),
            Relation(kind: .replaces, key: "old", title: "The Old One"),
        ]
        title.supports.exemplars = [
            About.Resource(
                title: "A log",
                link: "https://example.org/log",
                minutes: 5,
                note: "Shared with permission."
            ),
            About.Resource(title: "A printed one"),
        ]
        title.renewal = Renewal(
            years: 3,
            text: "Show that you **still** do it.",
            items: [Item(key: "again", title: "Add a recent log", body: .prompt(Prompt()))]
        )
        title.bounds = TotalBounds(words: WordBound(to: 5_000, strength: .limit))
        title.pieces = [
            Piece(
                key: "read",
                kind: .learn,
                title: "Read about waiting",
                text: "Read **slowly**.",
                minutes: 45,
                resources: [
                    About.Resource(title: "A page", link: "https://example.org/page", minutes: 20, note: "Short.")
                ]
            ),
            Piece(key: "try", kind: .practice, title: "Try it once", minutes: 45),
        ]
        title.declares = [
            Declare(
                key: "grades",
                question: "Which grades do you teach?",
                hint: "The ones this work is from.",
                options: [NamedOption(key: "k2", title: "K–2"), NamedOption(key: "35", title: "3–5")]
            )
        ]
        title.sections = [
            Section(
                key: "overview",
                title: "Overview",
                items: [
                    Item(
                        key: "setting",
                        title: "Describe your setting",
                        text: "Say **who** you teach.",
                        minutes: 30,
                        body: .prompt(Prompt(words: WordBound(from: 5, to: 60, strength: .limit)))
                    )
                ]
            ),
            Section(key: "evidence", title: "Evidence", items: [photos, log, links, approach, bonus]),
        ]
        title.sections[1].bounds = TotalBounds(count: Slot.Span(from: 2), minutes: Slot.Span(to: 30))
        title.rubric = rubricOfEverything
        return title
    }

    private static var photos: Item {
        var photo = Slot(key: "photo", title: "Photo", kind: .image)
        photo.count = Slot.Span(from: 1, to: 2)
        photo.media = ["jpg", "png"]
        photo.earlier = Slot.Earlier(title: "wait-time", item: "lesson")
        var words = Slot(key: "words", title: "What it told you", kind: .text)
        words.hint = "In your own words."
        var evidence = EvidenceRequirement(slots: [photo, words])
        evidence.sets = 2
        evidence.setName = "Learner"
        evidence.vary = EvidenceRequirement.Vary(.mastery, text: "One reads more easily.")
        evidence.conditions = [
            .init(key: "whole", check: .machine, machine: .present, text: "Both learners are shown."),
            .init(key: "names", check: .person, text: "Nobody is named."),
        ]
        var item = Item(key: "photos", title: "Show two learners", minutes: 60, body: .evidence(evidence))
        item.refersTo = ["grades"]
        item.bounds = TotalBounds(count: Slot.Span(to: 9), pages: Slot.Span(to: 4))
        return item
    }

    private static var log: Item {
        var log = Slot(key: "log", title: "Log", kind: .log)
        log.count = Slot.Span(from: 2)
        log.days = Slot.Span(from: 5)
        var evidence = EvidenceRequirement(slots: [log])
        evidence.after = "photos"
        evidence.within = EvidenceRequirement.Within(years: 2, text: "Classes change.")
        return Item(key: "log", title: "Keep a log", minutes: 60, body: .evidence(evidence))
    }

    private static var links: Item {
        let page = Slot(key: "page", title: "Class page", kind: .link)
        var form = Slot(key: "seen", title: "Visit", kind: .observation)
        form.observation = Slot.Observation(
            witness: "case manager",
            fields: [
                Slot.Observation.Field(key: "waited", question: "Did the teacher wait?"),
                Slot.Observation.Field(key: "note", kind: .text, question: "What did you see?"),
            ]
        )
        return Item(
            key: "links",
            title: "Point to your class page",
            minutes: 20,
            body: .evidence(EvidenceRequirement(slots: [page, form]))
        )
    }

    private static var approach: Item {
        func prompt(_ key: String, _ title: String) -> Item {
            Item(key: key, title: title, minutes: 30, body: .prompt(Prompt()))
        }
        return Item(
            key: "approach",
            title: "Choose your approach",
            body: .choose(
                Choose(options: [
                    .init(
                        key: "a",
                        title: "Small group",
                        text: "With a *few*.",
                        items: [prompt("group", "Tell of the group")]
                    ),
                    .init(key: "b", title: "Whole class", items: [prompt("class", "Tell of the class")]),
                ])
            )
        )
    }

    private static var bonus: Item {
        let sound = Slot(key: "sound", title: "Recording", kind: .audio)
        var item = Item(
            key: "bonus",
            title: "Add a recording",
            body: .evidence(EvidenceRequirement(slots: [sound]))
        )
        item.isOptional = true
        return item
    }

    private static var rubricOfEverything: Rubric {
        let two = Scale(
            key: "two",
            title: "Two",
            levels: [RubricLevel(key: "no", title: "Not yet"), RubricLevel(key: "yes", title: "Met")]
        )
        let four = Scale(
            key: "four",
            title: "Four",
            levels: ["one", "two", "three", "four"].map { RubricLevel(key: $0, title: $0) }
        )
        var seeing = Criterion(
            key: "seeing",
            title: "Seeing",
            text: "Sees what learners need.",
            scale: "four",
            required: "three",
            judgedOn: [Criterion.Basis(item: "photos")]
        )
        seeing.map = .must
        seeing.isCritical = true
        seeing.levels = ["three": Criterion.LevelText(text: "Names the need.")]
        seeing.indicators = [
            Criterion.Indicator(key: "first", text: "First learner"),
            Criterion.Indicator(key: "second", text: "Second"),
        ]
        let keeping = Criterion(
            key: "keeping",
            title: "Keeping at it",
            scale: "two",
            required: "yes",
            judgedOn: [Criterion.Basis(item: "log"), Criterion.Basis(item: "links")]
        )
        let group = Criterion(
            key: "group",
            title: "Group work",
            scale: "two",
            required: "yes",
            judgedOn: [Criterion.Basis(item: "group")]
        )
        let whole = Criterion(
            key: "whole",
            title: "Class work",
            scale: "two",
            required: "yes",
            judgedOn: [Criterion.Basis(item: "class")]
        )
        return Rubric(scales: [two, four], criteria: [seeing, keeping, group, whole])
    }
}
