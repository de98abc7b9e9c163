/// Bounds over everything that is given for an item, in a section or in the whole, beside those of single slots.
package struct TotalBounds: Hashable, Sendable {
    /// How many files, entries, links and observations.
    package var count: Slot.Span
    /// Minutes of audio and video. No program measures them; the assessor does.
    package var minutes: Slot.Span
    /// Pages. No program counts them; the assessor does.
    package var pages: Slot.Span
    package var words: WordBound?

    /// Open in every way unless said.
    package init(
        count: Slot.Span = Slot.Span(),
        minutes: Slot.Span = Slot.Span(),
        pages: Slot.Span = Slot.Span(),
        words: WordBound? = nil
    ) {
        self.count = count
        self.minutes = minutes
        self.pages = pages
        self.words = words
    }
}
