internal import Application
internal import Credentialing
internal import Edge

/// What a collection says of itself, as it was entered.
struct CollectionForm: Sendable {
    let words: CollectionWords
    /// The organization that makes it; empty when it is there already.
    let organization: String
    let revision: Int64
    private(set) var problems = FormProblems()

    /// What is there.
    init(_ words: CollectionWords = CollectionWords(title: "", summary: ""), revision: Int64 = 0) {
        self.words = words
        organization = ""
        self.revision = revision
    }

    /// What was entered.
    init(_ fields: FormFields) {
        words = CollectionWords(
            title: fields.line("name"),
            summary: fields.text("summary").trimmed,
            isPublished: fields.has("shown")
        )
        organization = fields.line("organization")
        revision = Int64(fields.line("revision")) ?? 0
        let longest = Collection.longest
        if words.title.isEmpty { problems.add("name", "Give the collection a name") }
        if words.title.count > longest.title { problems.add("name", "Use at most \(longest.title) characters") }
        if words.summary.count > longest.summary {
            problems.add("summary", "Use at most \(longest.summary) characters")
        }
    }

    /// The same, with what else is wrong.
    func refused(_ sentence: String) -> CollectionForm {
        var form = self
        form.problems.add("name", sentence)
        return form
    }

    var name: InputField {
        InputField("name", "Name", value: words.title, hint: "Such as “Your first one”.", problems: problems)
    }

    var summary: TextField {
        TextField(
            "summary",
            "Summary",
            value: words.summary,
            hint: "For whom it is, and why these. One or two sentences.",
            rows: 3,
            problems: problems
        )
    }
}
