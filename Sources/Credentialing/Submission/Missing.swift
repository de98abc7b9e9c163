/// One thing that stands between a draft and its submission: a sentence that says what to do, and where.
package struct Missing: Hashable, Sendable {
    /// The page on which it is mended.
    package enum Place: Hashable, Sendable {
        case item(String)
        case declares
        case selfEvaluation
        case feedback
    }

    package let place: Place
    /// The field on that page.
    package let anchor: String
    package let sentence: String
    /// What is given does not fit; else it has yet to come.
    package let isWrong: Bool

    /// Something missing, or something that does not fit.
    package init(_ place: Place, anchor: String, _ sentence: String, isWrong: Bool = false) {
        self.place = place
        self.anchor = anchor
        self.sentence = sentence
        self.isWrong = isWrong
    }
}
