/// RDF Dataset Canonicalization 1.0 (W3C Recommendation, May 2024): the same graph gives the same bytes, whatever its
/// blank nodes are called.
///
/// Near-linear for graphs whose blank nodes differ in what is said of them. Blank nodes that look alike cost more,
/// in the worst case factorially; ``maximumWork`` bounds that.
public struct RDFC10: Sendable {
    /// The hash that orders blank nodes. It does not hash the result.
    public enum HashAlgorithm: Sendable {
        /// SHA-256, the default (§4.2).
        case sha256
        /// SHA-384.
        case sha384
    }

    /// The canonical form of a dataset.
    public struct Canonical: Sendable {
        /// Canonical N-Quads, sorted by code point, each line ending in a line feed.
        public let bytes: [UInt8]
        let terms: [Term]
        let numbers: [Int32: Int]

        /// The bytes as text.
        public var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The canonical label (`c14n0` …) of each blank node label that came in. Builds the table anew at each call.
        public var labels: [String: String] {
            var labels: [String: String] = [:]
            for (term, number) in numbers {
                if case .blank(let label) = terms[Int(term)] { labels[label] = "c14n\(number)" }
            }
            return labels
        }
    }

    /// The dataset needs more work than allowed: most likely made to do so (§7.1, "poison graph").
    public struct WorkLimitExceeded: Error, Sendable, Equatable, CustomStringConvertible {
        /// The limit that was reached, in hashes of related blank nodes.
        public let limit: Int

        /// One sentence.
        public var description: String {
            "Too many of its unnamed parts look alike; ordering them would take more than \(limit) steps."
        }
    }

    /// The hash that orders blank nodes.
    public var hashAlgorithm: HashAlgorithm
    /// How many more hashes are allowed for each statement, because a large dataset may have many pairs that look alike.
    static let workPerStatement = 6

    /// How many hashes of related blank nodes may be taken in all, beyond six for each statement.
    public var maximumWork: Int

    /// A canonicalizer; SHA-256 unless told otherwise.
    public init(hashAlgorithm: HashAlgorithm = .sha256, maximumWork: Int = 200_000) {
        self.hashAlgorithm = hashAlgorithm
        self.maximumWork = maximumWork
    }

    /// The canonical form (§4.4.3).
    ///
    /// - Throws: ``WorkLimitExceeded`` when blank nodes that look alike would take more than ``maximumWork``.
    public func canonicalize(_ dataset: Dataset) throws(WorkLimitExceeded) -> Canonical {
        let writer = NQuadsWriter(dataset)
        if let numbers = Self.numbersOfAtMostOne(in: dataset) {
            return canonical(dataset, writer: writer, numbers: numbers)
        }
        let numbers: [Int32: Int]
        switch hashAlgorithm {
        case .sha256:
            var labeling = BlankNodeLabeling<SHA256Digesting>(dataset, writer: writer, maximumWork: maximumWork)
            numbers = try labeling.canonicalNumbers()
        case .sha384:
            var labeling = BlankNodeLabeling<SHA384Digesting>(dataset, writer: writer, maximumWork: maximumWork)
            numbers = try labeling.canonicalNumbers()
        }
        return canonical(dataset, writer: writer, numbers: numbers)
    }

    /// A blank node that is alone is the first, whatever its hash; `nil` when there are more.
    private static func numbersOfAtMostOne(in dataset: Dataset) -> [Int32: Int]? {
        var found: Int32 = -1
        func note(_ term: Int32) -> Bool {
            guard term >= 0, term != found, dataset.isBlank(term) else { return true }
            guard found < 0 else { return false }
            found = term
            return true
        }
        for row in dataset.rows {
            guard note(row.subject), note(row.object), note(row.graph) else { return nil }
        }
        return found < 0 ? [:] : [found: 0]
    }

    /// Writes all lines with the labels found, and sorts them.
    private func canonical(_ dataset: Dataset, writer: NQuadsWriter, numbers: [Int32: Int]) -> Canonical {
        var lines = SortedLines(capacity: dataset.count)
        for row in dataset.rows {
            lines.append { output in
                writer.append(row, to: &output) { term, output in
                    output += "_:c14n".utf8
                    output += String(numbers[term] ?? 0).utf8
                }
            }
        }
        return Canonical(bytes: lines.sorted(), terms: dataset.terms, numbers: numbers)
    }
}
