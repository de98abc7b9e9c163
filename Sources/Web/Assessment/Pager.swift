/// Links to the pages of a list, for the partial `assessment/_pages`; none for a list of one page.
package struct Pager: Sendable {
    package let previous: String?
    package let next: String?
    package let words: String

    /// The neighbors of a page.
    package init?(page: Int, of count: Int, at path: String) {
        guard count > 1 else { return nil }
        previous = page > 1 ? Path.with(path, [("page", String(page - 1))]) : nil
        next = page < count ? Path.with(path, [("page", String(page + 1))]) : nil
        words = "Page \(page) of \(count)"
    }
}
