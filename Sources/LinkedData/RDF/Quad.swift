/// One statement: subject, predicate and object, in the default graph or a named one (RDF 1.1 Concepts §3.1, §4).
public struct Quad: Sendable, Hashable {
    /// What is spoken of: an IRI or a blank node.
    public var subject: Term
    /// The property: an IRI.
    public var predicate: Term
    /// The value.
    public var object: Term
    /// The graph it stands in; `nil` is the default graph.
    public var graph: Term?

    /// A statement.
    public init(_ subject: Term, _ predicate: Term, _ object: Term, graph: Term? = nil) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.graph = graph
    }
}
