internal import Credentialing

/// What YAML and canonical JSON have in common: texts, lists and mappings, each with its line.
struct Tree {
    enum Content {
        /// Quoted, or written as a block: a text whatever it looks like.
        case text(String)
        /// Bare: a number, a truth value, or a text that needs no quotes.
        case bare(String)
        case list([Tree])
        case map([Member])
        /// A part that was already reported.
        case broken
    }

    struct Member {
        var key: String
        var line: Int?
        var value: Tree
    }

    /// Bounds beyond any honest title.
    static let maximumDepth = 24
    static let maximumNodes = 50_000

    var content: Content
    /// From 1; `nil` in canonical JSON.
    var line: Int?

    /// The line of the part that a path leads to, or of the last part that there is on the way.
    func line(at path: [TitleStep]) -> Int? {
        var tree = self
        var line = self.line
        for step in path {
            switch (step, tree.content) {
            case (.key(let key), .map(let members)):
                guard let member = members.first(where: { $0.key == key }) else { return line }
                tree = member.value
                line = member.line
            case (.index(let index), .list(let elements)):
                guard elements.indices.contains(index) else { return line }
                tree = elements[index]
                line = tree.line
            default: return line
            }
        }
        return line
    }
}
