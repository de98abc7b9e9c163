/// A place for evidence of one kind.
package struct Slot: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case text, document, studentWork, audio, video, image, log, data, link, observation

        /// Whether it is filled with files.
        package var takesFiles: Bool {
            switch self {
            case .document, .studentWork, .audio, .video, .image, .data: true
            case .text, .log, .link, .observation: false
            }
        }
    }

    /// Bounds, both ends included; `nil` for open.
    package struct Span: Hashable, Sendable {
        package var from: Int?
        package var to: Int?

        /// Bounds.
        package init(from: Int? = nil, to: Int? = nil) {
            self.from = from
            self.to = to
        }
    }

    /// Whose words these are.
    package struct Voice: Hashable, Sendable {
        package enum Speaker: String, CaseIterable, Sendable {
            case learner, student, family, colleague, other
        }

        package var speaker: Speaker
        /// How many people.
        package var people: Int
        /// A guiding question for each.
        package var question: String
        /// Words each may have, when limited.
        package var words: Int?

        /// A voice.
        package init(speaker: Speaker, people: Int = 1, question: String = "", words: Int? = nil) {
            self.speaker = speaker
            self.people = people
            self.question = question
            self.words = words
        }
    }

    /// A form that a witness fills in, signed in. A witness is not a judge.
    package struct Observation: Hashable, Sendable {
        package struct Field: Hashable, Sendable {
            package enum Kind: String, CaseIterable, Sendable {
                case yesNo, text, date
            }

            package var key: String
            package var kind: Kind
            package var question: String

            /// A field.
            package init(key: String, kind: Kind = .yesNo, question: String) {
                self.key = key
                self.kind = kind
                self.question = question
            }
        }

        /// The witness's part, such as "case manager".
        package var witness: String
        package var fields: [Field]

        /// A form.
        package init(witness: String, fields: [Field]) {
            self.witness = witness
            self.fields = fields
        }
    }

    /// Evidence may be taken, frozen, from one's own earlier submission of this title.
    package struct Earlier: Hashable, Sendable {
        /// Key of the other title.
        package var title: String
        /// Key of the item there.
        package var item: String

        /// Where it may come from.
        package init(title: String, item: String) {
            self.title = title
            self.item = item
        }
    }

    package var key: String
    package var title: String
    package var kind: Kind
    /// Plain text beside the control.
    package var hint: String
    /// How many files, entries or links.
    package var count: Span
    /// File name endings that are taken, without the dot; empty for all of the kind.
    package var media: [String]
    package var minutes: Span
    package var pages: Span
    /// Days from the first to the last entry of a log.
    package var days: Span
    package var words: WordBound?
    package var isOptional: Bool
    package var voice: Voice?
    package var observation: Observation?
    package var earlier: Earlier?

    /// One thing of the kind, unless said otherwise.
    package init(key: String, title: String, kind: Kind) {
        self.key = key
        self.title = title
        self.kind = kind
        hint = ""
        count = Span(from: 1, to: 1)
        media = []
        minutes = Span()
        pages = Span()
        days = Span()
        words = nil
        isOptional = false
        voice = nil
        observation = nil
        earlier = nil
    }
}
