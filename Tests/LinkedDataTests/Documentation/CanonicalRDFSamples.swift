import LinkedData
import Testing

/// The code of the article *Canonical RDF*.
struct CanonicalRDFSamples {
    @Test func `the article's two files make the same statements`() throws {
        let one = Array("_:a <https://schema.org/name> \"Ada\" .\n_:a <https://schema.org/knows> _:b .\n".utf8)
        let other = Array("_:x <https://schema.org/knows> _:y .\n_:x <https://schema.org/name> \"Ada\" .\n".utf8)

        let left = try RDFC10().canonicalize(NQuads.parse(one))
        let right = try RDFC10().canonicalize(NQuads.parse(other))
        let same = left.bytes == right.bytes  // true
        let label = right.labels["x"]  // the canonical label of _:x

        #expect(same)
        #expect(label == left.labels["a"])
    }

    @Test func `the article's poison graph stops at the limit`() {
        let knows = Term.iri("https://schema.org/knows")
        var hostile = Dataset()
        for left in 0..<12 {
            for right in 0..<12 where left != right {
                hostile.insert(Quad(.blank("n\(left)"), knows, .blank("n\(right)")))
            }
        }
        var limit: Int?

        do throws(RDFC10.WorkLimitExceeded) {
            _ = try RDFC10(maximumWork: 50_000).canonicalize(hostile)
        } catch {
            limit = error.limit
        }

        #expect(limit != nil)
    }
}
