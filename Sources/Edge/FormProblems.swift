/// What is wrong with a form, by field, in the order of the page. The same words stand in the summary and beside the
/// field.
package struct FormProblems: Error, Sendable, Hashable {
    /// One sentence for one field; `field` is the id of the control.
    package struct Entry: Sendable, Hashable {
        package let field: String
        package let sentence: String
    }

    package private(set) var entries: [Entry] = []

    /// Nothing wrong yet.
    package init() {}

    /// One thing wrong.
    package init(_ field: String, _ sentence: String) {
        add(field, sentence)
    }

    /// Notes what is wrong with a field and what to do.
    package mutating func add(_ field: String, _ sentence: String) {
        entries.append(Entry(field: field, sentence: sentence))
    }

    /// Whether the form may be used.
    package var isEmpty: Bool { entries.isEmpty }

    /// The sentence beside a field.
    package subscript(field: String) -> String? {
        entries.first { $0.field == field }?.sentence
    }
}
