package import Edge

/// The calm page for what went wrong. It tells nothing of the inside. What was typed into a form that was not taken
/// stands on it, to be copied.
package struct ProblemPage: Page {
    package static let template = "problem"

    /// A text that somebody wrote.
    struct Typed: Sendable {
        let id: String
        let text: String
        let rows: Int
    }

    package let title: String
    let sentence: String
    /// The number under which the log tells more, for a fault of ours.
    let number: String?
    let hasTyped: Bool
    let typed: [Typed]
    /// Where to sign in, for whoever is not.
    let signIn: String?

    /// The page for a problem, with the number of the request.
    ///
    /// - Parameters:
    ///   - typed: The form that was not taken.
    ///   - signIn: Where to come back to after signing in, for whoever lost their session.
    package init(_ problem: Problem, number: String, typed: FormFields? = nil, signIn: String? = nil) {
        title = problem.title
        sentence = problem.sentence
        self.number = problem.isFault ? number : nil
        self.typed = (typed?.writtenTexts ?? []).enumerated().map { index, text in
            Typed(id: "typed-\(index + 1)", text: text, rows: min(14, 3 + text.count / 80))
        }
        hasTyped = !self.typed.isEmpty
        self.signIn = hasTyped ? signIn.map { Path.with("/sign-in", [("return-to", $0)]) } : nil
    }
}
