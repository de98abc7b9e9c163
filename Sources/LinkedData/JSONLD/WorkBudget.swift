/// What one run over one document may take, so that a small document cannot ask for much time or memory.
///
/// A context can make every name of a document as long as itself, and every object can apply the whole of it again:
/// both grow with the square of the size.
final class WorkBudget {
    /// Bytes of names and references written out. A document of a hundred thousand names stays far below.
    static let maximumText = 64 << 20
    /// Terms copied from one context to the next; a new definition counts as many.
    static let maximumTerms = 2_000_000
    /// How much a definition costs, in terms copied.
    static let costOfDefinition = 20
    /// How many definitions may each depend on the next.
    static let maximumDependencies = 64

    private var textLeft = maximumText
    private var termsLeft = maximumTerms

    /// Whether more text may be written out.
    var hasText: Bool { textLeft >= 0 }

    /// Notes that text of so many bytes was written out; false when that is too much by now.
    func spend(text bytes: Int) -> Bool {
        textLeft -= min(bytes, max(textLeft, 0) + 1)
        return textLeft >= 0
    }

    /// Throws when too much text was written out.
    func checkText() throws(JSONLDError) {
        guard hasText else {
            throw JSONLDError(.tooMuchWork, "Its names become more than \(Self.maximumText >> 20) MiB when written out")
        }
    }

    /// Pays for applying a context.
    func spend(copying terms: Int, defining definitions: Int) throws(JSONLDError) {
        termsLeft -= min(terms, Self.maximumTerms) + min(definitions, Self.maximumTerms) * Self.costOfDefinition
        guard termsLeft >= 0 else {
            throw JSONLDError(.tooMuchWork, "Its contexts are too large to be applied as often as it says")
        }
    }
}
