/// One reading of a file: what went wrong so far, and every key that was asked for.
final class Reading {
    private(set) var problems: [FormatProblem] = []
    /// All keys that the reader knows in the places it has been to.
    private(set) var known: Set<String> = []

    /// Whether nothing is wrong so far.
    var isClean: Bool { problems.isEmpty }

    func report(_ line: Int?, _ sentence: String) {
        guard !sentence.isEmpty, problems.count < FormatProblems.limit else { return }
        problems.append(FormatProblem(line: line, sentence: sentence))
    }

    func note(known keys: some Sequence<String>) {
        known.formUnion(keys)
    }

    /// A stranger's word in a sentence of ours: one line, not long.
    static func shown(_ word: String) -> String {
        let plain = word.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        let text = String(String.UnicodeScalarView(plain))
        return text.count > 60 ? text.prefix(60) + "…" : text
    }

    /// Why a bare word is not the text it looks like; `nil` when it is.
    static func misreading(of bare: String) -> String? {
        switch bare.lowercased() {
        case "yes", "no", "on", "off", "y", "n", "true", "false":
            "Write \"\(bare)\" in quotes: without them YAML reads it as true or false."
        case "null", "~": "Write \"\(bare)\" in quotes: without them YAML reads it as nothing."
        case "": "Nothing stands here. Give it a value, or leave the line out."
        default: nil
        }
    }
}
