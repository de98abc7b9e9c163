package import Edge

/// The calm page for what went wrong. It tells nothing of the inside.
package struct ProblemPage: Page {
    package static let template = "problem"

    package let title: String
    let sentence: String
    /// The number under which the log tells more, for a fault of ours.
    let number: String?

    /// The page for a problem, with the number of the request.
    package init(_ problem: Problem, number: String) {
        title = problem.title
        sentence = problem.sentence
        self.number = problem.isFault ? number : nil
    }
}
