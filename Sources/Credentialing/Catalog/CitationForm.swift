/// Whether a reference has the parts by which a reader can find the work. It looks at form alone.
struct CitationForm {
    /// Of author, year and title those that are not there.
    let missing: [String]

    init(_ text: String) {
        // Laws and rules are found by their number.
        guard !["CFR", "C.F.R.", "U.S.C.", "§", "Pub. L."].contains(where: { text.contains($0) }) else {
            missing = []
            return
        }
        let years = Self.yearRanges(in: text)
        let hasNoDate = text.contains("n.d.") || text.contains("s.f.")
        var missing: [String] = []
        let first = years.first?.lowerBound ?? text.firstRange(of: "n.d.")?.lowerBound ?? text.endIndex
        // Without a year, the author is what stands before the first full stop.
        let before = years.isEmpty && !hasNoDate ? text.prefix { $0 != "." } : text[..<first]
        let after = years.first.map { text[$0.upperBound...] } ?? text.dropFirst(before.count)
        let wordsAfter = PlainWords.words(of: String(after)).filter { $0.first?.isLetter ?? false }
        let wordsBefore = PlainWords.words(of: String(before)).filter { $0.first?.isLetter ?? false }
        if wordsBefore.isEmpty || (years.isEmpty && !hasNoDate && !before.contains(",")) { missing.append("author") }
        if years.isEmpty && !hasNoDate { missing.append("year") }
        // Either “Author (year). Title …” or “Author. Title. Publisher, year”.
        let endsWithYear = wordsAfter.isEmpty && before.split(separator: ".").count > 1 && wordsBefore.count > 4
        if wordsAfter.count < 2, !endsWithYear { missing.append("title") }
        self.missing = missing
    }

    /// Years from 1800 on, as they stand in a text.
    static func years(in text: String) -> [String] {
        yearRanges(in: text).map { String(text[$0]) }
    }

    /// Years in round brackets, as “(2019)”, “(2019a)” and “Rowe, 1986)”.
    static func yearsInBrackets(of text: String) -> [String] {
        var seen: Set<String> = []
        return yearRanges(in: text).compactMap { range in
            let next = text[range.upperBound...].drop { ("a"..."d").contains($0) }.first
            let previous = text[..<range.lowerBound].last { !$0.isWhitespace }
            let isCited = next == ")" || next == ";"
            guard isCited, previous == "(" || previous == "," || previous == "&" else { return nil }
            let year = String(text[range])
            return seen.insert(year).inserted ? year : nil
        }
    }

    private static func yearRanges(in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index].isASCII, text[index].isNumber else {
                index = text.index(after: index)
                continue
            }
            let digits = text[index...].prefix { $0.isASCII && $0.isNumber }
            if digits.count == 4, let year = Int(digits), (1800...2100).contains(year) {
                ranges.append(digits.startIndex..<digits.endIndex)
            }
            index = digits.endIndex
        }
        return ranges
    }
}
