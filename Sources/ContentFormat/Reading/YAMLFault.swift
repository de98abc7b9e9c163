/// What the YAML parser found wrong, in words for people who do not know YAML. Its own texts never reach them.
enum YAMLFault {
    /// Words of the parser's texts, and what they mean for whoever wrote the file.
    private static let meanings: [(words: String, sentence: String)] = [
        ("nesting level", "This is nested too deep. A title needs about ten steps of indentation at most."),
        ("tab character", tab),
        (
            "find expected ':'",
            "A key stands here without a colon after it. Write “key: value”, with a blank after the colon."
        ),
        ("mapping values are not allowed", colon),
        ("unexpected end of stream", "A quotation mark or a bracket is opened here and never closed."),
        ("unexpected document indicator", "A quotation mark or a bracket is opened above and never closed."),
        (
            "find expected key",
            "The indentation here does not fit the lines above, or a text begins with a quotation mark and goes on after it."
        ),
        (
            "find expected '-' indicator",
            "This line stands among the entries of a list and does not begin with a hyphen."
        ),
        ("block sequence entries are not allowed", "A list begins here where none can stand. Put it on a new line."),
        ("find expected ',' or", "A bracket is opened above, and a comma or the closing bracket is missing."),
        ("node content", "A comma or a bracket stands here where a value has to be."),
        ("escape", "A backslash in double quotes stands before something that it cannot mean. Use single quotes."),
        (
            "indentation indicator",
            "After | or > stands something that cannot be there. Begin the text on the next line."
        ),
        (
            "comment or line break",
            "After | or > stands something that cannot be there. Begin the text on the next line."
        ),
        ("directive", "A line cannot begin with %. Put the text in quotes."),
        ("tag", "Tags such as !x are not allowed. Put the text in quotes."),
    ]

    private static let tab = "A tab stands here. Indent with blanks: YAML does not allow tabs."
    private static let colon =
        "A colon with a blank after it stands inside of a text. Put the text in quotes, or mend the indentation above."
    private static let usual = "Look at the quotes, the colons and the indentation here and above."

    /// What is wrong in a line, and what to do.
    static func sentence(for problem: String, inLine number: Int, of text: String) -> String {
        let begin = "This is not YAML: "
        let lines = text.split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
        let line = number > 0 && lines.count >= number ? lines[number - 1] : ""
        if problem.contains("cannot start any token") {
            let indentation = line.prefix { $0 == " " || $0 == "\t" }
            if indentation.contains("\t") || line.contains(":\t") || line.contains("-\t") {
                return begin + lowered(tab)
            }
            return begin + "a text cannot begin with @, ` or %. Put it in quotes."
        }
        guard let meaning = meanings.first(where: { problem.contains($0.words) }) else { return begin + lowered(usual) }
        return begin + lowered(meaning.sentence)
    }

    private static func lowered(_ sentence: String) -> String {
        sentence.prefix(1).lowercased() + sentence.dropFirst()
    }
}
