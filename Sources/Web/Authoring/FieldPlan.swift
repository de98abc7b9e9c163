/// One thing that can be written in a part of a title: the key it has in the file format, how it is asked for, and the
/// advice that goes with it. Forms are drawn and read by these plans, so that everything the format can say can be
/// written here.
struct FieldPlan: Sendable {
    /// A value of a choice and its words.
    struct Choice: Sendable {
        let value: String
        let label: String

        init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    indirect enum Kind: Sendable {
        /// One line of text.
        case line
        /// Several lines; Markdown where the format says so.
        case text(rows: Int)
        case number
        case flag
        /// One of several words; the first is the usual one when there is no empty choice.
        case choice([Choice])
        /// Any of several words.
        case many([Choice])
        /// A list of texts, one on each line.
        case lines
        /// A mapping of its own. One that is `kept` is written even when nothing is in it.
        case group([FieldPlan], isKept: Bool)
        /// A list of mappings, of which one is called so.
        case list([FieldPlan], of: String)
    }

    let key: String
    let label: String
    let hint: String?
    let kind: Kind
    /// Stands below “More”, where a plain title needs nothing.
    let isMore: Bool

    init(_ key: String, _ label: String, _ kind: Kind, hint: String? = nil, isMore: Bool = false) {
        self.key = key
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isMore = isMore
    }

    /// The same, below “More”.
    static func more(_ key: String, _ label: String, _ kind: Kind, hint: String? = nil) -> FieldPlan {
        FieldPlan(key, label, kind, hint: hint, isMore: true)
    }

    /// From–to, both included.
    static func span(_ key: String, _ label: String, hint: String? = nil, isMore: Bool = true) -> FieldPlan {
        FieldPlan(
            key,
            label,
            .group([FieldPlan("from", "From", .number), FieldPlan("to", "To", .number)], isKept: false),
            hint: hint,
            isMore: isMore
        )
    }

    /// How emphasis and links are typed, where a text may have them.
    static let markdown = "Type **bold**, [words](https://…) for a link, and lines that begin with - for a list."

    /// The name for people and programs that every keyed thing has. It is made from the title when it is left empty.
    static let name = FieldPlan.more(
        "key",
        "Key",
        .line,
        hint: "Its name for programs, the same in every version. Made from the title when you leave it empty."
    )
}
