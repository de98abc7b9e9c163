/// Help for the learner that nobody judges.
package struct Supports: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package var term: String
        package var text: String

        /// A word of the field and what it means.
        package init(term: String, text: String) {
            self.term = term
            self.text = text
        }
    }

    package var glossary: [Term] = []
    /// Short scenes, each plain text.
    package var scenarios: [String] = []
    /// What does not count as evidence.
    package var doesNotCount: [String] = []
    package var usualMisses: [String] = []
    package var exemplars: [About.Resource] = []

    /// None.
    package init() {}
}

/// How an award is kept alive: a smaller list of its own.
package struct Renewal: Hashable, Sendable {
    /// Years after which it is due.
    package var years: Int
    /// Markdown.
    package var text: String
    package var items: [Item]

    /// A renewal.
    package init(years: Int, text: String = "", items: [Item] = []) {
        self.years = years
        self.text = text
        self.items = items
    }
}
