/// What the context at the top of a document comes to, kept for the next document that begins with the same one, as the
/// options of a proof do. Of one thread, and for one library.
package final class ContextStart {
    private var known: (context: JSONValue, active: ActiveContext)?

    /// A start of which nothing is known yet.
    package init() {}

    /// What a context came to, when it is the one that was there before.
    func active(for context: JSONValue) -> ActiveContext? {
        guard let known, known.context == context else { return nil }
        return known.active
    }

    func remember(_ active: ActiveContext, for context: JSONValue) {
        known = (context, active)
    }
}
