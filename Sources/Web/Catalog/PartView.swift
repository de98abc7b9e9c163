internal import Credentialing

/// One part of what is asked, as the public page tells it.
package struct PartView: Sendable {
    /// A slot with its words.
    package struct SlotLine: Sendable {
        package let title: String
        package let words: String
        package let hint: String
    }

    /// A line of what is asked.
    package struct Line: Sendable {
        package let text: String
    }

    /// An option of a choice.
    package struct Option: Sendable {
        package let title: String
        package let text: SafeHTML
        package let parts: [PartView]
    }

    package let key: String
    package let label: String
    package let title: String
    package let text: SafeHTML
    package let lines: [Line]
    package let hasSlots: Bool
    package let slots: [SlotLine]
    package let hasOptions: Bool
    package let options: [Option]
    package let minutes: String

    /// An item of a title.
    package init(_ item: Item, in title: MicroCredential, labels: PartLabels) {
        key = item.key
        label = labels.label(of: item.key)
        self.title = item.title
        text = Markdown.html(item.text)
        lines = RequirementWords.lines(of: item, in: title).map { Line(text: $0) }
        minutes = item.minutes.map { String($0) } ?? ""
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
                    parts: option.items.map { PartView($0, in: title, labels: labels) }
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
