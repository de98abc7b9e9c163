/// Every part of the look once, for whoever builds pages. Only in a demonstration.
package struct StylePage: Page {
    package static let template = "home/style"

    package let title = "Components"
    /// A picture of some title, when there is one.
    package let crest: String?

    /// The sheet, with the picture of a title.
    package init(crest: String?) {
        self.crest = crest
    }
}
