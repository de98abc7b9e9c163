/// A set of statements, in the order they were first added.
///
/// Each distinct term is kept once and known by a number, so that canonicalization works on numbers.
public struct Dataset: Sendable {
    /// A statement as the numbers of its terms; `graph` is -1 for the default graph.
    struct Row: Hashable, Sendable {
        var subject: Int32
        var predicate: Int32
        var object: Int32
        var graph: Int32

        /// The hash of the four numbers as two words.
        fileprivate var quickHash: UInt64 {
            func word(_ left: Int32, _ right: Int32) -> UInt64 {
                UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
            }
            return ByteHash.hash(word(subject, predicate), word(object, graph))
        }
    }

    /// What stands as the number of the default graph.
    static let defaultGraph: Int32 = -1

    private(set) var terms: [Term] = []
    private(set) var rows: [Row] = []
    // Room enough for a credential with one proof, so that the tables need not grow on the way.
    private var termPlaces = HashedPlaces(capacity: 64)
    private var rowPlaces = HashedPlaces(capacity: 32)

    /// An empty set.
    public init() {
        terms.reserveCapacity(64)
        rows.reserveCapacity(32)
    }

    /// A set of the statements given.
    public init(_ quads: some Sequence<Quad>) {
        self.init()
        for quad in quads { insert(quad) }
    }

    /// How many statements there are.
    public var count: Int { rows.count }
    /// Whether there are none.
    public var isEmpty: Bool { rows.isEmpty }

    /// The statements, in the order they were first added. Builds the array anew at each call.
    public var quads: [Quad] {
        rows.map { row in
            Quad(
                terms[Int(row.subject)],
                terms[Int(row.predicate)],
                terms[Int(row.object)],
                graph: row.graph < 0 ? nil : terms[Int(row.graph)]
            )
        }
    }

    /// Adds a statement unless it is there already. Constant time.
    public mutating func insert(_ quad: Quad) {
        let row = Row(
            subject: number(of: quad.subject),
            predicate: number(of: quad.predicate),
            object: number(of: quad.object),
            graph: quad.graph.map { number(of: $0) } ?? Self.defaultGraph
        )
        insert(row)
    }

    mutating func insert(_ row: Row) {
        let hash = row.quickHash
        guard rowPlaces.find(hash, { rows[$0] == row }) == nil else { return }
        rowPlaces.insert(hash, at: rows.count) { rows[$0].quickHash }
        rows.append(row)
    }

    /// Whether the term of that number is a blank node.
    func isBlank(_ number: Int32) -> Bool {
        if case .blank = terms[Int(number)] { true } else { false }
    }

    /// The number of a term, given now if it is new.
    mutating func number(of term: Term) -> Int32 {
        let hash = term.quickHash
        if let place = termPlaces.find(hash, { terms[$0] == term }) { return Int32(place) }
        termPlaces.insert(hash, at: terms.count) { terms[$0].quickHash }
        terms.append(term)
        return Int32(terms.count - 1)
    }

    /// The number of a term that is known to be new, as a fresh blank node.
    mutating func numberOfNew(_ term: Term) -> Int32 {
        termPlaces.insert(term.quickHash, at: terms.count) { terms[$0].quickHash }
        terms.append(term)
        return Int32(terms.count - 1)
    }
}

extension Term {
    /// The hash of its characters; what differs in kind or datatype only is told apart by comparing.
    fileprivate var quickHash: UInt64 {
        switch self {
        case .iri(let text): ByteHash.hash(text)
        case .blank(let label): ByteHash.hash(label) ^ 1
        case .literal(let literal): ByteHash.hash(literal.lexical) &+ UInt64(literal.datatype.utf8.count)
        }
    }
}
