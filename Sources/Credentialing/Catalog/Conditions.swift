/// How a title stands to another one.
package struct Relation: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case levelOf, variantOf, suggestedBefore, replaces
    }

    package var kind: Kind
    /// The other title's key.
    package var key: String
    /// The other title's name, for people.
    package var title: String

    /// A relation.
    package init(kind: Kind, key: String, title: String) {
        self.kind = kind
        self.key = key
        self.title = title
    }
}

/// What a learner has to bring before choosing the title.
package struct Need: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case award, role, years, other
    }

    /// How it is known: the learner says so, someone confirms it, or the system sees it.
    package enum Basis: String, CaseIterable, Sendable {
        case stated, confirmed, checked
    }

    package var key: String
    package var kind: Kind
    /// The key of a title, a role's words, or a number of years; empty for `other`.
    package var value: String
    /// The sentence people read.
    package var text: String
    package var basis: Basis
    /// The need is that this does *not* hold.
    package var isNot: Bool

    /// A need.
    package init(key: String, kind: Kind, value: String = "", text: String, basis: Basis = .stated, isNot: Bool = false)
    {
        self.key = key
        self.kind = kind
        self.value = value
        self.text = text
        self.basis = basis
        self.isNot = isNot
    }
}

/// A named choice among several.
package struct NamedOption: Hashable, Sendable {
    package var key: String
    package var title: String

    /// An option.
    package init(key: String, title: String) {
        self.key = key
        self.title = title
    }
}

/// A choice the learner states first, such as a grade band. Items may refer to it; readers see it.
package struct Declare: Hashable, Sendable {
    package var key: String
    package var question: String
    package var hint: String
    package var options: [NamedOption]
    /// How many options, both ends included.
    package var from: Int
    package var to: Int

    /// One of several unless said otherwise.
    package init(key: String, question: String, hint: String = "", options: [NamedOption], from: Int = 1, to: Int = 1) {
        self.key = key
        self.question = question
        self.hint = hint
        self.options = options
        self.from = from
        self.to = to
    }
}

/// A sentence the learner agrees to when submitting.
package struct Declaration: Hashable, Sendable {
    package var key: String
    package var text: String

    /// A declaration.
    package init(key: String, text: String) {
        self.key = key
        self.text = text
    }

    /// What every title asks unless its author writes other words.
    package static let usual = [
        Declaration(
            key: "own-work",
            text: "This is my own work. Where others helped or a tool wrote something, I say so."
        ),
        Declaration(
            key: "privacy",
            text: """
                Students cannot be recognized in what I add, or I have the permission that my district asks for. \
                Adults who were recorded agreed to it.
                """
        ),
    ]
}

/// Link to a node of an external framework (Open Badges 3.0 `Alignment`).
package struct FrameworkAlignment: Hashable, Sendable {
    package var framework: String
    package var code: String
    package var name: String
    /// An https address.
    package var link: String

    /// An alignment.
    package init(framework: String, code: String = "", name: String, link: String) {
        self.framework = framework
        self.code = code
        self.name = name
        self.link = link
    }
}
