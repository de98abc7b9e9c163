/// The namespace of the generated tables, one in each file of `Tables`.
enum BundledContexts {
    /// The tables by URL, in the order in which they are to be tried: the same URL serves different bytes.
    static let byURL: [ExactText: [ContextTable]] = Dictionary(grouping: all) { ExactText($0.url) }
}
