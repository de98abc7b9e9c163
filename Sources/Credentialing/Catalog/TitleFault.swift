/// One step on the way to a part of a title, by the names of the file format.
package enum TitleStep: Hashable, Sendable {
    case key(String)
    /// The place in a list, from 0.
    case index(Int)
}

extension TitleStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// A key.
    package init(stringLiteral value: String) {
        self = .key(value)
    }

    /// A place in a list.
    package init(integerLiteral value: Int) {
        self = .index(value)
    }
}

/// Why a title cannot be published as it is, and which part of it says so.
package struct TitleFault: Hashable, Sendable {
    /// From the title to the part.
    package let path: [TitleStep]
    /// What is wrong and what to do, for the author.
    package let sentence: String

    /// A fault.
    package init(path: [TitleStep], sentence: String) {
        self.path = path
        self.sentence = sentence
    }
}
