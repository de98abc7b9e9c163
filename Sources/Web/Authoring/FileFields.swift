internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge

/// The form of one file of a draft, or of one that is added.
struct FileFields: Sendable {
    /// An item that the file helped with when the form was made.
    struct Was: Sendable {
        let place: String
    }

    let prefix: String
    let key: String
    let revision: Int
    let was: [Was]
    let isOpen: Bool
    let file: Upload
    let title: InputField
    let alt: TextField?
    let name: InputField
    let hasItems: Bool
    let items: ChoiceField
    let button: String
    let removing: String?

    /// The control that chooses a file.
    struct Upload: Sendable {
        let id: String
        let label: String
        let hint: String
        let error: String?
        let describedBy: String?
        let accept: String

        init(_ id: String, _ label: String, hint: String, problems: FormProblems?) {
            self.id = id
            self.label = label
            self.hint = hint
            error = problems?[id]
            describedBy = Web.describedBy(id, hint: hint, error: error)
            accept = TemplateFile.endings.map { "." + $0 }.joined(separator: ",")
        }
    }

    /// The form that adds a file.
    init(adding typed: FileForm, items: FileItems, problems: FormProblems?) {
        prefix = FileForm.new
        let words = typed.prefix == prefix ? typed.words : DraftFileWords()
        key = ""
        revision = 0
        was = []
        isOpen = true
        file = Upload(
            prefix + "file",
            "The file",
            hint:
                "Word, Excel, OpenDocument text, PDF, table (.csv), plain text, or a picture. No names of students, families or schools.",
            problems: problems
        )
        (title, name) = Self.fields(prefix, words, problems)
        alt = Self.alt(prefix, words.alt, "For a picture only. " + Self.altHint, problems)
        self.items = Self.choices(prefix, items, words.begins, problems)
        hasItems = !self.items.choices.isEmpty
        button = "Add the file"
        removing = nil
    }

    /// The form that changes a file.
    init(
        _ file: TemplateFile,
        prefix: String,
        typed: FileForm,
        items: FileItems,
        in detail: DraftDetail,
        isOpen: Bool,
        problems: FormProblems?
    ) {
        self.prefix = prefix
        let places = items.places(of: file.key)
        let isTyped = typed.prefix == prefix
        let chosen = isTyped ? Set(typed.fields.values(prefix + "items")) : Set(places)
        let words = isTyped ? typed.words : DraftFileWords(name: file.name, title: file.title, alt: file.alt)
        key = file.key
        revision = detail.parts[DraftPlace.files]?.revision ?? 0
        was = places.map(Was.init)
        self.isOpen = isOpen || isTyped
        self.file = Upload(
            prefix + "file",
            "Replace it by another file",
            hint: "Leave it empty to keep the file.",
            problems: problems
        )
        (title, name) = Self.fields(prefix, words, problems)
        alt = file.isPicture ? Self.alt(prefix, words.alt, Self.altHint, problems) : nil
        self.items = Self.choices(prefix, items, chosen, problems)
        hasItems = !self.items.choices.isEmpty
        button = "Save"
        removing = file.title
    }

    private static let altHint =
        "Say what it shows and what one learns from it, as you would on the phone: “Four chairs in a half circle before a board, and no desks between”, not “Photo of a classroom”. Repeat words that stand in the picture; of a chart, say what it shows, not each number."

    private static func alt(_ prefix: String, _ value: String, _ hint: String, _ problems: FormProblems?) -> TextField {
        TextField(prefix + "alt", "Alternative text", value: value, hint: hint, rows: 2, problems: problems)
    }

    private static func fields(
        _ prefix: String,
        _ words: DraftFileWords,
        _ problems: FormProblems?
    ) -> (title: InputField, name: InputField) {
        (
            InputField(
                prefix + "title",
                "What it is",
                value: words.title,
                hint: "In a few words, such as Planning sheet, or Example of a log. Empty: as the file is called.",
                problems: problems
            ),
            InputField(
                prefix + "name",
                "Name for downloads",
                value: words.name,
                hint: "Small letters, digits and hyphens. Empty: as the file is called.",
                problems: problems
            )
        )
    }

    private static func choices(
        _ prefix: String,
        _ items: FileItems,
        _ chosen: Set<String>,
        _ problems: FormProblems?
    ) -> ChoiceField {
        ChoiceField(
            prefix + "items",
            "What it helps with",
            choices: items.choices(chosen: chosen),
            isMultiple: true,
            hint: "A link stands beside each of these parts. None ticked: it goes with the title as a whole.",
            problems: problems
        )
    }
}
