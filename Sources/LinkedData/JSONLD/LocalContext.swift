/// The value of an `@context`, parsed. A class, because results of applying it are remembered by its identity.
final class LocalContext: Sendable, Equatable {
    /// One entry of the list that a context is.
    enum Part: Sendable, Equatable {
        /// Forget everything so far.
        case reset
        /// A context by its URL, perhaps relative.
        case reference(String)
        /// A context object.
        case definition(ContextDefinition)
    }

    let parts: [Part]
    /// Whether it comes from a bundled table, so that what is derived from it may be kept for good.
    let isBundled: Bool
    /// Whether the value was one context object, as `@import` demands.
    let isSingleObject: Bool

    /// Whether its compact IRIs are written out already.
    let isWrittenOut: Bool

    init(parts: [Part], isBundled: Bool = false, isSingleObject: Bool = false, isWrittenOut: Bool = false) {
        self.parts = parts
        self.isWrittenOut = isWrittenOut
        self.isBundled = isBundled
        self.isSingleObject = isSingleObject
    }

    /// Equal when both say the same, once compact IRIs are written out (see ``ContextDefinition/writtenOut()``).
    static func == (left: LocalContext, right: LocalContext) -> Bool {
        left === right || left.writtenOut().parts == right.writtenOut().parts
    }
}
