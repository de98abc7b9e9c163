internal import Credentialing

/// Texts and questions taken apart in one way: letters and digits, in lower case, without marks on letters.
enum SearchTokens {
    /// The words of a text, in order.
    static func words(of text: String) -> [String] {
        SearchWords.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Words that say nothing about a title, in English and in Spanish.
    static let empty: Set<String> = [
        "a", "about", "an", "and", "are", "as", "at", "be", "best", "by", "can", "credential", "credentials",
        "did", "do", "does", "don", "find", "for", "from", "get", "good", "help", "how", "i", "in", "is",
        "it", "its", "kids", "me", "micro", "my", "not", "of", "on", "or", "our", "s", "so", "some", "t",
        "that", "the", "their", "them", "they", "this", "to", "use", "using", "want", "way", "ways", "we",
        "what", "when", "which", "who", "with", "you", "your",
    ]

    /// Words of Spanish that join others. “el” and “para” are English abbreviations of the field, so they count only
    /// beside one of these.
    private static let emptyInSpanish: Set<String> = [
        "al", "como", "con", "de", "del", "en", "es", "la", "las", "los", "mis", "por", "que", "se", "su", "sus", "un",
        "una", "y",
    ]

    /// The words of a question that count; all of them when none does. Single letters never do.
    static func terms(of words: [String]) -> [String] {
        let isSpanish = words.contains(where: emptyInSpanish.contains)
        let words = words.filter { $0.count > 1 || $0.first?.isNumber == true }
        let left = words.filter { word in
            !empty.contains(word) && !(isSpanish && (emptyInSpanish.contains(word) || word == "el" || word == "para"))
        }
        return left.isEmpty ? words : left
    }

    /// A word without the usual endings, so that “family” and “families”, “coach” and “coaching” are one; rough, for
    /// ranking and for the table of synonyms only.
    static func stem(_ word: String) -> String {
        for (ending, put) in [("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")]
        where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 3 {
            let rest = word.dropLast(ending.count) + put
            return rest.hasSuffix("e") ? String(rest.dropLast()) : String(rest)
        }
        return word.hasSuffix("e") && word.utf8.count > 3 ? String(word.dropLast()) : word
    }
}
