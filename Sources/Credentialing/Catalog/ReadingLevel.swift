/// How many years of school a text asks of its reader, by the formula of Flesch and Kincaid (Kincaid, J. P., et al.,
/// 1975, *Derivation of new readability formulas for Navy enlisted personnel*): 0.39 × words per sentence + 11.8 ×
/// syllables per word − 15.59. It knows English only, and says nothing of short texts.
package enum ReadingLevel {
    /// Fewer words than these give no grade that means anything.
    package static let fewestWords = 60

    /// The grade of a text; `nil` when the text is too short.
    package static func grade(of text: String) -> Double? {
        grade(of: [text])
    }

    /// The grade of several texts taken together; `nil` when they are too short.
    package static func grade(of texts: [String]) -> Double? {
        let sentences = texts.flatMap { PlainWords($0).sentences }
        let words = sentences.flatMap(\.self)
        guard words.count >= fewestWords else { return nil }
        let syllables = words.reduce(0) { $0 + Self.syllables(of: $1) }
        return grade(words: words.count, sentences: sentences.count, syllables: syllables)
    }

    /// The formula itself.
    static func grade(words: Int, sentences: Int, syllables: Int) -> Double {
        guard words > 0, sentences > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    /// About how many syllables an English word has: groups of vowels, less an *e* that is not heard. Words with a
    /// hyphen count part by part; numbers count as one.
    static func syllables(of word: String) -> Int {
        let parts = word.lowercased().split(separator: "-")
        guard parts.count <= 1 else { return parts.reduce(0) { $0 + syllables(of: String($1)) } }
        let letters = word.lowercased().filter { $0.isLetter && $0.isASCII }
        guard letters.count > 3 else { return 1 }
        var count = 0
        var isAfterVowel = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel && !isAfterVowel { count += 1 }
            isAfterVowel = isVowel
        }
        let beforeEnd = letters.dropLast().last
        let isHeard = { (letter: Character?) in letter.map { "aeiouy".contains($0) } ?? false }
        if letters.hasSuffix("e"), !letters.hasSuffix("le") || isHeard(letters.dropLast(2).last), !isHeard(beforeEnd) {
            count -= 1
        } else if letters.hasSuffix("es"), !isHeard(letters.dropLast(2).last), !"sxzcg".contains(beforeEndOf(letters)),
            !letters.hasSuffix("ches"), !letters.hasSuffix("shes"), !letters.hasSuffix("les")
        {
            count -= 1
        } else if letters.hasSuffix("ed"), !"td".contains(beforeEndOf(letters)), !isHeard(letters.dropLast(2).last) {
            count -= 1
        }
        return max(1, count)
    }

    /// The letter before an ending of two letters.
    private static func beforeEndOf(_ word: String) -> Character {
        word.dropLast(2).last ?? " "
    }
}
