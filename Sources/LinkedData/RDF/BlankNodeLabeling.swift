/// Finds the canonical order of a dataset's blank nodes (RDF Dataset Canonicalization §4.4 to §4.8).
///
/// Blank nodes are the numbers of their terms throughout; labels appear only where the algorithm hashes them.
struct BlankNodeLabeling<Hash: Digesting> {
    private let dataset: Dataset
    private let writer: NQuadsWriter
    /// For each term that is a blank node, the statements that mention it.
    private var mentions: [[Int]]
    private var blanks: [Int32] = []
    private var firstDegree: [Int32: [UInt8]] = [:]
    private var canonical: [Int32: Int] = [:]
    private var workLeft: Int
    private let limit: Int
    /// How much of what is cheaper than a hash counts as one.
    private static var lookupsPerStep: Int { 8 }
    private static var bytesPerStep: Int { 512 }
    /// How far a path of look-alike nodes may reach. Each step is a level of recursion, so the stack is at stake.
    private var depthLeft = 400

    init(_ dataset: Dataset, writer: NQuadsWriter, maximumWork: Int) {
        self.dataset = dataset
        self.writer = writer
        limit = maximumWork + RDFC10.workPerStatement * dataset.count
        workLeft = limit
        mentions = Array(repeating: [], count: dataset.terms.count)
        for (position, row) in dataset.rows.enumerated() {
            note(row.subject, at: position)
            note(row.object, at: position)
            note(row.graph, at: position)
        }
    }

    private mutating func note(_ term: Int32, at position: Int) {
        guard term >= 0, dataset.terms[Int(term)].isBlank else { return }
        if mentions[Int(term)].isEmpty { blanks.append(term) }
        guard mentions[Int(term)].last != position else { return }
        mentions[Int(term)].append(position)
    }

    /// The number in `c14nN` of each blank node.
    mutating func canonicalNumbers() throws(RDFC10.WorkLimitExceeded) -> [Int32: Int] {
        var byHash: [[UInt8]: [Int32]] = [:]
        for blank in blanks {
            let hash = hashFirstDegree(blank)
            firstDegree[blank] = hash
            byHash[hash, default: []].append(blank)
        }
        let groups = byHash.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        for group in groups where group.count == 1 {
            canonical[group[0]] = canonical.count
        }
        for group in groups where group.count > 1 {
            try settle(group)
        }
        return canonical
    }

    /// §4.4.3 step 5: nodes that say the same of themselves are told apart by their neighbors.
    private mutating func settle(_ group: [Int32]) throws(RDFC10.WorkLimitExceeded) {
        var paths: [(hash: [UInt8], issuer: LabelIssuer)] = []
        for blank in group where canonical[blank] == nil {
            var issuer = LabelIssuer()
            _ = issuer.number(for: blank)
            paths.append(try hashNDegree(blank, issuer: issuer))
        }
        for path in paths.sorted(by: { $0.hash.lexicographicallyPrecedes($1.hash) }) {
            for blank in path.issuer.order where canonical[blank] == nil {
                canonical[blank] = canonical.count
            }
        }
    }

    /// §4.6: the hash of all statements that mention a node, itself as `_:a` and any other as `_:z`.
    private func hashFirstDegree(_ blank: Int32) -> [UInt8] {
        var lines = SortedLines()
        for position in mentions[Int(blank)] {
            lines.append { output in
                writer.append(dataset.rows[position], to: &output) { term, output in
                    output += (term == blank ? "_:a" : "_:z").utf8
                }
            }
        }
        return Hexadecimal.bytes(of: Hash.digest(lines.sorted()))
    }

    /// §4.7: the hash of a neighbor, by its place in the statement and the best name known for it.
    private mutating func hashRelated(
        _ related: Int32,
        in row: Dataset.Row,
        issuer: LabelIssuer,
        place: Character
    ) throws(RDFC10.WorkLimitExceeded) -> [UInt8] {
        try spend(1)
        var input = Array(String(place).utf8)
        if place != "g", case .iri(let predicate) = dataset.terms[Int(row.predicate)] {
            try spend(predicate.utf8.count / Self.bytesPerStep)
            input += "<\(predicate)>".utf8
        }
        if let label = label(of: related, issuer: issuer) {
            input += label.utf8
        } else {
            input += firstDegree[related] ?? []
        }
        return Hexadecimal.bytes(of: Hash.digest(input))
    }

    /// §4.8: the hash of the paths from a node through its unnamed neighbors, and the names given on the way.
    private mutating func hashNDegree(
        _ blank: Int32,
        issuer: LabelIssuer
    ) throws(RDFC10.WorkLimitExceeded) -> (hash: [UInt8], issuer: LabelIssuer) {
        guard depthLeft > 0 else { throw RDFC10.WorkLimitExceeded(limit: limit) }
        depthLeft -= 1
        defer { depthLeft += 1 }
        var issuer = issuer
        var neighbors: [[UInt8]: [Int32]] = [:]
        let mentions = mentions[Int(blank)]
        try spend(mentions.count / Self.lookupsPerStep)
        for position in mentions {
            let row = dataset.rows[position]
            for (place, term) in Self.places(row) where term != blank && firstDegree[term] != nil {
                let hash = try hashRelated(term, in: row, issuer: issuer, place: place)
                neighbors[hash, default: []].append(term)
            }
        }
        var data: [UInt8] = []
        for (hash, group) in neighbors.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let (path, chosen) = try shortestPath(through: group, issuer: issuer)
            data += hash + path
            issuer = chosen
        }
        return (Hexadecimal.bytes(of: Hash.digest(data)), issuer)
    }

    /// §4.8 step 5.4: of all orders of a group, the one whose path comes first.
    private mutating func shortestPath(
        through group: [Int32],
        issuer: LabelIssuer
    ) throws(RDFC10.WorkLimitExceeded) -> (path: [UInt8], issuer: LabelIssuer) {
        var chosen: (path: [UInt8], issuer: LabelIssuer)?
        var permutation = Permutation(group)
        repeat {
            // Each order tried copies the names given so far and looks at every neighbor.
            try spend(1 + (group.count + issuer.order.count) / Self.lookupsPerStep)
            let candidate = try path(along: permutation.elements, issuer: issuer, below: chosen?.path)
            if let candidate, chosen.map({ candidate.path.lexicographicallyPrecedes($0.path) }) ?? true {
                chosen = candidate
            }
        } while permutation.advance()
        return chosen ?? ([], issuer)
    }

    /// §4.8 steps 5.4.1 to 5.4.5; `nil` as soon as the path is known to be no better than the best so far.
    private mutating func path(
        along order: [Int32],
        issuer: LabelIssuer,
        below best: [UInt8]?
    ) throws(RDFC10.WorkLimitExceeded) -> (path: [UInt8], issuer: LabelIssuer)? {
        var issuer = issuer
        var path: [UInt8] = []
        var recursion: [Int32] = []
        func isWorse(_ path: [UInt8]) -> Bool {
            guard let best else { return false }
            return path.count >= best.count && best.lexicographicallyPrecedes(path)
        }
        for related in order {
            if let number = canonical[related] {
                path += "_:c14n\(number)".utf8
            } else {
                if !issuer.hasNumber(for: related) { recursion.append(related) }
                path += "_:b\(issuer.number(for: related))".utf8
            }
            if isWorse(path) { return nil }
        }
        for related in recursion {
            let result = try hashNDegree(related, issuer: issuer)
            path += "_:b\(issuer.number(for: related))<".utf8
            path += result.hash
            path.append(UInt8(ascii: ">"))
            issuer = result.issuer
            if isWorse(path) { return nil }
        }
        return (path, issuer)
    }

    private func label(of blank: Int32, issuer: LabelIssuer) -> String? {
        if let number = canonical[blank] { return "_:c14n\(number)" }
        return issuer.existingNumber(for: blank).map { "_:b\($0)" }
    }

    private static func places(_ row: Dataset.Row) -> [(place: Character, term: Int32)] {
        [("s", row.subject), ("o", row.object), ("g", row.graph)]
    }

    private mutating func spend(_ steps: Int) throws(RDFC10.WorkLimitExceeded) {
        workLeft -= steps
        guard workLeft >= 0 else { throw RDFC10.WorkLimitExceeded(limit: limit) }
    }
}

/// Gives numbers to blank nodes in the order asked (§4.5).
struct LabelIssuer {
    private(set) var order: [Int32] = []
    private var numbers: [Int32: Int] = [:]

    func hasNumber(for blank: Int32) -> Bool { numbers[blank] != nil }

    func existingNumber(for blank: Int32) -> Int? { numbers[blank] }

    mutating func number(for blank: Int32) -> Int {
        if let number = numbers[blank] { return number }
        let number = order.count
        numbers[blank] = number
        order.append(blank)
        return number
    }
}

/// All orders of some elements, in lexicographic order; equal elements are not told apart.
struct Permutation {
    private(set) var elements: [Int32]

    init(_ elements: [Int32]) {
        self.elements = elements.sorted()
    }

    /// Moves to the next order; false after the last.
    mutating func advance() -> Bool {
        guard let pivot = elements.indices.dropLast().last(where: { elements[$0] < elements[$0 + 1] }),
            let next = elements.indices.last(where: { elements[$0] > elements[pivot] })
        else { return false }
        elements.swapAt(pivot, next)
        elements[(pivot + 1)...].reverse()
        return true
    }
}
