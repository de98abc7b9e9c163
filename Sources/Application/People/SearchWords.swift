internal import Credentialing
internal import Foundation

/// Names and addresses as they are sorted and found: in lower case, without marks on letters, so that “Tomas” finds
/// Tomás.
enum SearchWords {
    /// The text as it is compared.
    static func key(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil).trimmed
    }

    /// What a text is found by the beginning of: its words, and the parts of those that a hyphen or a dot joins.
    static func words(of text: String) -> Set<String> {
        let words = key(text).split(whereSeparator: \.isWhitespace)
        let parts = words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        return Set((words + parts).map(String.init))
    }

    /// What someone looks for, word by word; at most five.
    static func terms(of query: String) -> [String] {
        key(query).split(whereSeparator: \.isWhitespace).prefix(5).map(String.init)
    }
}
