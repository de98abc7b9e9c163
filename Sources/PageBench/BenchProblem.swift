/// Why nothing could be measured, as a sentence.
struct BenchProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
