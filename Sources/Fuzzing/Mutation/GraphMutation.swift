/// Changes to N-Quads, term by term, and graphs made to be hard to put in order.
enum GraphMutation {
    private static let terms = [
        "_:a", "_:b", "_:c", "_:n0", "_:n1", "_:", "_:.", "_:a.", "_:-", "<https://p.example/p>",
        "<https://p.example/q>", "<>", "<a>",
        "<a b:>", "<a:\\u0041>", "<a:\\u0020>", "<a:\\n>", "\"\"", "\"\\u0000\"", "\"\\UFFFFFFFF\"", "\"\\uD800\"",
        "\"\\x\"",
        "\"a\"@en", "\"a\"@", "\"a\"@a-", "\"a\"^^<a:b>", "\"a\"^^", "\"a\"^<a:b>", "\"\u{E9}\"", "\"e\u{301}\"", ".",
        "#", "\"\n\"", "\"",
        "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
    ]

    static func mutate(_ dataset: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        if chance.oneIn(3) { return graph(&chance) }
        var lines = dataset.split(separator: 0x0A).map { Array($0) }
        for _ in 0...chance.below(4) where !lines.isEmpty {
            let place = chance.below(lines.count)
            switch chance.below(7) {
            case 0: lines.remove(at: place)
            case 1: lines.swapAt(place, chance.below(lines.count))
            case 2: lines[place] = mixed(lines[place], with: chance.pick(lines, or: []), &chance)
            case 3: lines.append(contentsOf: lines.prefix(60).map { renamed($0, &chance) })
            case 4: lines[place] = ByteMutation.mutate(lines[place], using: &chance)
            default: lines[place] = replaced(lines[place], &chance)
            }
        }
        return Array(lines.joined(separator: [0x0A])) + [0x0A]
    }

    private static func words(_ line: [UInt8]) -> [[UInt8]] {
        line.split(separator: 0x20).map { Array($0) }
    }

    private static func joined(_ words: [[UInt8]]) -> [UInt8] { Array(words.joined(separator: [0x20])) }

    private static func replaced(_ line: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
        var words = words(line)
        guard !words.isEmpty else { return line }
        words[chance.below(words.count)] = Array(chance.pick(terms, or: "").utf8)
        return joined(words)
    }

    private static func mixed(_ line: [UInt8], with other: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
        var words = words(line)
        let others = self.words(other)
        guard !words.isEmpty, !others.isEmpty else { return line }
        words[chance.below(words.count)] = others[chance.below(others.count)]
        return joined(words)
    }

    /// The line about another unnamed node.
    private static func renamed(_ line: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
        let suffix = Array("x\(chance.below(3))".utf8)
        return joined(words(line).map { $0.starts(with: "_:".utf8) ? $0 + suffix : $0 })
    }

    /// Edges between unnamed nodes, with few properties, so that many nodes look alike.
    private static func graph(_ chance: inout SplitMix64) -> [UInt8] {
        let nodes = 2 + chance.below(chance.oneIn(10) ? 300 : 12)
        let step = 1 + chance.below(nodes)
        let form = chance.below(6)
        var edges: [(Int, Int)] = []
        for node in 0..<nodes {
            switch form {
            case 0: edges.append((node, (node + 1) % nodes))
            case 1: edges.append((0, node))
            case 2: edges += [(node, (node + 1) % nodes), (node, (node + step) % nodes)]
            case 3 where nodes <= 12: edges += (0..<nodes).map { (node, $0) }
            case 4: edges.append((node, node ^ 1))
            default: edges += (0..<2).map { _ in (node, chance.below(nodes)) }
            }
        }
        let hasGraph = chance.oneIn(5)
        var text = ""
        for (from, to) in edges {
            text +=
                "_:n\(from) <https://p.example/\(chance.oneIn(40) ? "q" : "p")> _:n\(to)\(hasGraph ? " _:n\(from / 2)" : "") .\n"
        }
        return Array(text.utf8)
    }
}
