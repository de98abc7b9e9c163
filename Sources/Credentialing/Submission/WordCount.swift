/// Words as a person would count them: runs without white space that hold a letter or a digit.
package enum WordCount {
    /// How many words a text has.
    package static func of(_ text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count { word in
            word.contains { $0.isLetter || $0.isNumber }
        }
    }
}
