/// One thing that keeps a file from being read as a title, and where.
package struct FormatProblem: Hashable, Sendable, CustomStringConvertible {
    /// The line in the file, from 1; `nil` when the text has no lines that anyone looks at, as canonical JSON.
    package let line: Int?
    /// What is wrong and what to write instead, for the author.
    package let sentence: String

    /// A problem.
    package init(line: Int?, sentence: String) {
        self.line = line
        self.sentence = sentence
    }

    /// The sentence after its line.
    package var description: String {
        line.map { "\($0): \(sentence)" } ?? sentence
    }
}

/// All that keeps a file from being read as a title, in the order of its lines.
package struct FormatProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// More are not told: whoever has so many begins with these.
    static let limit = 100

    /// The file, as people call it.
    package let name: String
    package let problems: [FormatProblem]

    init(name: String, problems: [FormatProblem]) {
        self.name = name
        let ordered = problems.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        self.problems = ordered.prefix(Self.limit).map(\.element)
    }

    /// One line for each problem: `file:line: sentence`.
    package var description: String {
        problems.map { "\(name):\($0.description)" }.joined(separator: "\n")
    }
}
