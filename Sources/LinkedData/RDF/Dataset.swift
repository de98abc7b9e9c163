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

        /// Hashes two words where the four members would be hashed one by one.
        func hash(into hasher: inout Hasher) {
            hasher.combine(Int64(subject) << 32 | Int64(predicate))
            hasher.combine(Int64(object) << 32 | Int64(graph) & 0xFFFF_FFFF)
        }
    }

    /// What stands as the number of the default graph.
    static let defaultGraph: Int32 = -1

    private(set) var terms: [Term] = []
    private var numbers: [Term: Int32] = [:]
    private(set) var rows: [Row] = []
    private var seen: Set<Row> = []

    /// An empty set.
    public init() {
        // Enough for a credential with one proof, so that the tables need not grow on the way.
        numbers.reserveCapacity(80)
        seen.reserveCapacity(40)
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
        if seen.insert(row).inserted { rows.append(row) }
    }

    /// The number of a term, given now if it is new.
    mutating func number(of term: Term) -> Int32 {
        let next = Int32(terms.count)
        // One look-up both finds a known term and makes room for a new one.
        func number(_ entry: inout Int32) -> Int32 { entry }
        let number = number(&numbers[term, default: next])
        if number == next { terms.append(term) }
        return number
    }
}
