/// A text cut into sentences and words, without its marks of Markdown, for rules about wording.
struct PlainWords {
    /// Each with its words, as they were written.
    let sentences: [[String]]

    var words: [String] { sentences.flatMap(\.self) }

    /// Lists count as one sentence for each of their items.
    init(_ text: String) {
        var sentences: [[String]] = []
        for block in Self.blocks(of: text) { sentences += Self.sentences(of: block) }
        self.sentences = sentences.filter { !$0.isEmpty }
    }

    /// Words of a text: letters, digits, apostrophes and hyphens between them.
    static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
            .map { word in
                let inner = word.drop { !($0.isLetter || $0.isNumber) }
                return String(inner.reversed().drop { !($0.isLetter || $0.isNumber) }.reversed())
            }
            .filter { !$0.isEmpty }
    }

    /// The text without what stands in quotation marks, which is someone else's wording.
    static func unquoted(_ text: String) -> String {
        var result = ""
        var closing: Character?
        for character in text {
            if let mark = closing {
                if character == mark { closing = nil }
                continue
            }
            switch character {
            case "“": closing = "”"
            case "\"": closing = "\""
            case "«": closing = "»"
            default: result.append(character)
            }
            if closing != nil { result.append(" ") }
        }
        return result
    }

    /// Paragraphs and items of lists, each on one line; addresses of links are left out.
    private static func blocks(of text: String) -> [String] {
        var blocks: [String] = [""]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let body = line.drop { $0 == " " || $0 == "\t" }
            let marker = body.prefix { $0.isNumber || "-*+#.)>".contains($0) }
            let isItem = !marker.isEmpty && body.dropFirst(marker.count).first == " "
            if body.isEmpty || isItem { blocks.append("") }
            blocks[blocks.count - 1] += " " + (isItem ? body.dropFirst(marker.count) : body)
        }
        return blocks.map(withoutAddresses)
    }

    private static func withoutAddresses(_ text: String) -> String {
        text.split(separator: " ").map { word -> Substring in
            if let bracket = word.firstRange(of: "](") { return word[..<bracket.lowerBound] }
            return word.hasPrefix("https://") || word.hasPrefix("<https://") ? "" : word
        }.joined(separator: " ")
    }

    private static func sentences(of block: String) -> [[String]] {
        var sentences: [[String]] = [[]]
        for token in block.split(separator: " ") {
            sentences[sentences.count - 1] += words(of: String(token))
            let end = token.reversed().drop { "\"'”’)*_]".contains($0) }
            guard let mark = end.first, ".!?…".contains(mark) else { continue }
            let word = String(end.dropFirst().reversed()).drop { !$0.isLetter }
            let isAbbreviation = mark == "." && (word.count == 1 || abbreviations.contains(word.lowercased()))
            if !isAbbreviation { sentences.append([]) }
        }
        return sentences
    }

    private static let abbreviations: Set<String> = [
        "e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "vs", "al", "no", "u.s",
    ]
}
