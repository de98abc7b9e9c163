import LinkedData
import Testing

@Suite struct RDFC10Tests {
    private func predicate(_ name: String) -> Term { .iri("https://a.example/" + name) }

    /// Blank nodes each of which knows each other: nothing tells them apart.
    private func clique(_ size: Int) -> Dataset {
        var dataset = Dataset()
        for left in 0..<size {
            for right in 0..<size where left != right {
                dataset.insert(Quad(.blank("n\(left)"), predicate("knows"), .blank("n\(right)")))
            }
        }
        return dataset
    }

    @Test func `a poison graph stops at the work limit`() {
        #expect(throws: RDFC10.WorkLimitExceeded.self) { try RDFC10().canonicalize(clique(11)) }
    }

    @Test func `a long chain of look-alikes stops before the stack does`() {
        var dataset = Dataset()
        for node in 0..<20_000 {
            dataset.insert(Quad(.blank("n\(node)"), predicate("next"), .blank("n\((node + 1) % 20_000)")))
        }
        #expect(throws: RDFC10.WorkLimitExceeded.self) { try RDFC10(maximumWork: .max / 2).canonicalize(dataset) }
    }

    @Test func `the same graph gives the same bytes under other names and in another order`() throws {
        let dataset = clique(4)
        let renamed = Dataset(
            dataset.quads.reversed().map { quad in
                func rename(_ term: Term) -> Term {
                    if case .blank(let label) = term { .blank("x" + String(label.reversed())) } else { term }
                }
                return Quad(rename(quad.subject), quad.predicate, rename(quad.object))
            }
        )
        #expect(try RDFC10().canonicalize(dataset).bytes == RDFC10().canonicalize(renamed).bytes)
    }

    @Test func `a thousand equal nodes under one subject are told apart in bounded work`() throws {
        var dataset = Dataset()
        for node in 0..<1000 {
            dataset.insert(Quad(.blank("s"), predicate("result"), .blank("r\(node)")))
            dataset.insert(Quad(.blank("r\(node)"), predicate("level"), .iri("https://a.example/met")))
        }
        dataset.insert(Quad(.blank("s"), predicate("name"), .literal(Literal("Sam"))))
        let canonical = try RDFC10().canonicalize(dataset)
        #expect(canonical.labels.count == 1001)
    }

    @Test func `controls are escaped as the canonical form asks`() throws {
        let dataset = Dataset([Quad(predicate("s"), predicate("p"), .literal(Literal("\u{0}\u{B}\u{7F}\u{80}\t\"\\")))])
        #expect(
            try RDFC10().canonicalize(dataset).text
                == "<https://a.example/s> <https://a.example/p> \"\\u0000\\u000B\\u007F\u{80}\\t\\\"\\\\\" .\n"
        )
    }
}
