/// A titled part of what is asked, in order. The usual three are Overview, Evidence and Reflection.
package struct Section: Hashable, Sendable {
    package var key: String
    package var title: String
    /// Markdown.
    package var text: String
    /// Bounds over everything that is given in the section.
    package var bounds: TotalBounds
    package var items: [Item]

    /// A section without bounds of its own.
    package init(key: String, title: String, text: String = "", items: [Item] = []) {
        self.key = key
        self.title = title
        self.text = text
        bounds = TotalBounds()
        self.items = items
    }
}

/// One thing asked of the learner: a prompt, evidence, or a choice among items.
package struct Item: Hashable, Sendable {
    package enum Body: Hashable, Sendable {
        case prompt(Prompt)
        case evidence(EvidenceRequirement)
        case choose(Choose)
    }

    package var key: String
    /// Begins with a verb, as a task; for a prompt, the question in short.
    package var title: String
    /// What is asked, in full. Markdown.
    package var text: String
    /// About how long it takes; `nil` when the author did not say.
    package var minutes: Int?
    package var isOptional: Bool
    /// Keys of declared choices that the item speaks of.
    package var refersTo: [String]
    /// Keys of the title's files that help with the item.
    package var templates: [String]
    /// Bounds over everything that is given for it; a prompt has its bounds in its words.
    package var bounds: TotalBounds
    package var body: Body

    /// An item.
    package init(key: String, title: String, text: String = "", minutes: Int? = nil, body: Body) {
        self.key = key
        self.title = title
        self.text = text
        self.minutes = minutes
        isOptional = false
        refersTo = []
        templates = []
        bounds = TotalBounds()
        self.body = body
    }
}

/// A question, answered by text, audio or video.
package struct Prompt: Hashable, Sendable {
    package var words: WordBound?

    /// A question without limits unless said.
    package init(words: WordBound? = nil) {
        self.words = words
    }
}

/// How many words an answer should or must have. Audio and video have an equal limit in minutes.
package struct WordBound: Hashable, Sendable {
    package enum Strength: String, CaseIterable, Sendable {
        /// Told, never counted against anyone.
        case guidance
        /// Checked before submission.
        case limit
    }

    package var from: Int?
    package var to: Int?
    package var strength: Strength
    /// The equal limit for audio and video. Left out, it is one minute for 130 words, rounded up.
    package var minutesTo: Int?

    /// Guidance unless said.
    package init(from: Int? = nil, to: Int? = nil, strength: Strength = .guidance, minutesTo: Int? = nil) {
        self.from = from
        self.to = to
        self.strength = strength
        self.minutesTo = minutesTo
    }

    /// The minutes of audio or video that equal the words, when there is an upper limit.
    package var equalMinutes: Int? {
        minutesTo ?? to.map { ($0 + 129) / 130 }
    }
}

/// A word limit that several prompts share.
package struct JointBound: Hashable, Sendable {
    package var key: String
    /// Keys of prompts.
    package var over: [String]
    package var words: WordBound

    /// A joint limit.
    package init(key: String, over: [String], words: WordBound) {
        self.key = key
        self.over = over
        self.words = words
    }
}

/// From–to of n options; an option is an item or a set of items.
package struct Choose: Hashable, Sendable {
    package struct Option: Hashable, Sendable {
        package var key: String
        package var title: String
        /// Markdown.
        package var text: String
        /// Prompts and evidence; choices do not nest.
        package var items: [Item]

        /// An option.
        package init(key: String, title: String, text: String = "", items: [Item]) {
            self.key = key
            self.title = title
            self.text = text
            self.items = items
        }
    }

    package var from: Int
    package var to: Int
    package var options: [Option]

    /// One of several unless said otherwise.
    package init(from: Int = 1, to: Int = 1, options: [Option]) {
        self.from = from
        self.to = to
        self.options = options
    }
}

/// An optional piece before the evidence.
package struct Piece: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case learn, practice
    }

    package var key: String
    package var kind: Kind
    package var title: String
    /// Markdown.
    package var text: String
    package var minutes: Int
    package var resources: [About.Resource]

    /// A piece.
    package init(
        key: String,
        kind: Kind,
        title: String,
        text: String = "",
        minutes: Int,
        resources: [About.Resource] = []
    ) {
        self.key = key
        self.kind = kind
        self.title = title
        self.text = text
        self.minutes = minutes
        self.resources = resources
    }
}
