internal import Credentialing

/// One part of what is asked, as the public page tells it.
struct PartView: Sendable {
    /// A slot with its words.
    struct SlotLine: Sendable {
        let title: String
        let words: String
        let hint: String
    }

    /// A line of what is asked.
    struct Line: Sendable {
        let text: String
    }

    /// An option of a choice.
    struct Option: Sendable {
        let title: String
        let text: SafeHTML
        let parts: [PartView]
    }

    let key: String
    /// The language of its texts, when it is not that of the page.
    let language: String?
    let label: String
    let title: String
    let text: SafeHTML
    let lines: [Line]
    let hasSlots: Bool
    let slots: [SlotLine]
    let hasOptions: Bool
    let options: [Option]
    let minutes: String
    let attached: FilesView

    /// An item of a title. `address` leads to a file of the version by its name.
    init(_ item: Item, in title: MicroCredential, labels: PartLabels, address: (String) -> String) {
        key = item.key
        language = title.foreignLanguage
        label = labels.label(of: item.key)
        self.title = item.title
        text = Markdown.html(item.text)
        lines = RequirementWords.lines(of: item, in: title).map { Line(text: $0) }
        minutes = item.minutes.map { String($0) } ?? ""
        attached = FilesView(title.templates(of: item), address: address)
        switch item.body {
        case .evidence(let evidence):
            slots = evidence.slots.map {
                SlotLine(title: $0.title, words: RequirementWords.line(of: $0), hint: $0.hint)
            }
            options = []
        case .choose(let choose):
            slots = []
            options = choose.options.map { option in
                Option(
                    title: option.title,
                    text: Markdown.html(option.text),
                    parts: option.items.map { PartView($0, in: title, labels: labels, address: address) }
                )
            }
        case .prompt:
            slots = []
            options = []
        }
        hasSlots = !slots.isEmpty
        hasOptions = !options.isEmpty
    }
}

extension MicroCredential {
    /// The language of the title, when it is not that of the pages.
    var foreignLanguage: String? { language.hasPrefix("en") ? nil : language }
}
