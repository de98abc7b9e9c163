/// What is looked for: terms, of which a title has to have each.
struct SearchQuestion: Hashable, Sendable {
    /// A word or a phrase, and what the field says for the same thing.
    struct Term: Hashable, Sendable {
        /// As it was asked for, such as `["exit", "ticket"]`.
        let asked: [String]
        let synonyms: [[String]]
        /// The last word may be the beginning of one: it may still be written.
        let isOpen: Bool

        var phrases: [[String]] { [asked] + synonyms }
    }

    let terms: [Term]

    /// The terms of the words of a question, in their order. At most twelve words count.
    init(words: [String]) {
        // Phrases of the table may hold words that say nothing by themselves, such as “check for understanding”.
        let left = Set(SearchTokens.terms(of: words))
        let words = words.prefix(12).map { String($0.prefix(40)) }
        var terms: [Term] = []
        var index = 0
        while index < words.count {
            let match = FieldSynonyms.match(words[index...])
            let isTaken = left.contains(words[index])
            if let match, match.count > 1 || isTaken {
                let asked = Array(words[index..<index + match.count])
                terms.append(Term(asked: asked, synonyms: match.phrases, isOpen: false))
                index += match.count
                continue
            }
            if isTaken {
                let isLast = index == words.count - 1
                terms.append(Term(asked: [words[index]], synonyms: [], isOpen: isLast && words[index].count > 2))
            }
            index += 1
        }
        self.terms = terms
    }

    init(terms: [Term]) {
        self.terms = terms
    }
}
