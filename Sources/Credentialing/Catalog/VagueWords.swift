/// Words of one language that two readers take in two ways, and the words that say what comes of something.
struct VagueWords {
    /// Verbs of the mind that nobody can watch, in every form that stands in titles.
    let verbs: Set<String>
    /// Those of the verbs that are vague only before “about”.
    let halves: Set<String>
    /// Nouns of the same kind, such as “understanding”, which count after a verb of showing.
    let states: Set<String>
    let showing: Set<String>
    /// Words that judge without saying by what.
    let amounts: Set<String>
    /// Judging words that count only where they end a clause or follow a form of “to be” or an article.
    let ratings: Set<String>
    /// Words that only make a sentence stronger or weaker.
    let intensifiers: Set<String>
    /// People who do what a title asks.
    let doers: Set<String>
    /// Words that may stand between doer and verb.
    let between: Set<String>
    /// Verbs of teaching and leading, to find two actions in one criterion.
    let actions: Set<String>
    let and: Set<String>
    let effects: [String]
    /// How an effect begins in a sentence of ours.
    let effectWords: String

    /// The list for a language tag.
    static func of(_ tag: String) -> VagueWords? {
        switch tag.prefix(while: { $0 != "-" }).lowercased() {
        case "en": english
        case "es": spanish
        default: nil
        }
    }

    /// Whether a competency says what comes of it.
    func namesEffect(_ text: String) -> Bool {
        let text = text.lowercased()
        return effects.contains { text.contains($0) }
    }

    /// The part of a competency that says what is done, without the effect.
    func withoutEffect(_ text: String) -> String {
        let low = text.lowercased()
        let ends = effects.compactMap { low.firstRange(of: $0)?.lowerBound }
        guard let end = ends.min() else { return text }
        return String(text.prefix(low.distance(from: low.startIndex, to: end)))
    }

    /// The vague verbs by which a text says what the educator does: at the beginning of a sentence, after a doer, or as
    /// “shows understanding”. What is quoted is left alone.
    func vagueVerbs(in text: String) -> [String] {
        var found: [String] = []
        for sentence in PlainWords(PlainWords.unquoted(text)).sentences {
            let words = sentence.map { $0.lowercased() }
            for (index, word) in words.enumerated() {
                let before = words[..<index].last { !between.contains($0) }
                let isFirst = before == nil
                // “Learn about” is vague; to learn a skill is not.
                let isHalf =
                    halves.contains(word) && !Self.about.contains(index + 1 < words.count ? words[index + 1] : "")
                if verbs.contains(word), !isHalf, isFirst || doers.contains(before ?? "") {
                    found.append(sentence[index])
                } else if states.contains(word), showing.contains(nearestVerb(before: index, in: words)) {
                    found.append(sentence[index])
                }
            }
        }
        return found
    }

    /// The word of showing up to four words before, past articles and adjectives.
    private func nearestVerb(before index: Int, in words: [String]) -> String {
        words[max(0, index - 4)..<index].last { showing.contains($0) } ?? ""
    }

    /// The words that judge without saying by what.
    func vagueAmounts(in text: String) -> [String] {
        var found: [String] = []
        for sentence in PlainWords(PlainWords.unquoted(text)).sentences {
            let words = sentence.map { $0.lowercased() }
            for (index, word) in words.enumerated() {
                let before = index > 0 ? words[index - 1] : ""
                if amounts.contains(word) {
                    found.append(sentence[index])
                } else if ratings.contains(word), !Self.harmless.contains(before),
                    index + 1 == words.count || Self.articles.contains(before)
                {
                    found.append(sentence[index])
                }
            }
        }
        return found
    }

    private static let about: Set<String> = ["about", "sobre", "acerca"]
    /// “As well” and “how well” rate nothing.
    private static let harmless: Set<String> = ["as", "how", "know", "knows", "también"]
    private static let articles: Set<String> = [
        "is", "are", "was", "were", "a", "an", "es", "son", "está", "un", "una",
    ]

    /// The words of a level without those that only make it stronger or weaker.
    func core(of text: String) -> [String] {
        PlainWords(text).words.map { $0.lowercased() }.filter { !intensifiers.contains($0) }
    }

    /// Two actions that one sentence joins, as in “plans lessons and assesses students”.
    func joinedActions(in text: String) -> (String, String)? {
        for sentence in PlainWords(PlainWords.unquoted(text)).sentences {
            let words = sentence.map { $0.lowercased() }
            for index in words.indices.dropFirst().dropLast() where and.contains(words[index]) {
                let next = words[(index + 1)...].first { !($0.hasSuffix("ly") || between.contains($0)) } ?? ""
                guard actions.contains(next), let start = words[..<index].first, index <= 14 else { continue }
                let verbs = words[..<index].enumerated().filter { place, word in
                    actions.contains(word) && (place == 0 || doers.contains(words[place - 1]))
                }
                if let verb = verbs.last, verb.element != next, !start.isEmpty { return (verb.element, next) }
            }
        }
        return nil
    }
}
