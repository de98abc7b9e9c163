import Credentialing
import Foundation
import Testing

struct UUIDv7Tests {
    private func texts(_ milliseconds: [Int64]) -> [String] {
        var random = SplitMix(state: 11)
        return milliseconds.map { UUIDv7.text(at: Instant(milliseconds: $0), random: &random) }
    }

    @Test func `an id has the version and variant of RFC 9562, in lower case`() throws {
        for text in texts((0..<500).map { 1_795_536_000_000 + $0 * 977 }) {
            #expect(text.contains(#/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/#))
            #expect(UUID(uuidString: text)?.uuidString.lowercased() == text)
        }
    }

    @Test func `the example time of RFC 9562, appendix A.6, stands in front`() {
        #expect(texts([0x017F_22E2_79B0])[0].hasPrefix("017f22e2-79b0-7"))
    }

    @Test func `ids made later sort later`() {
        let made = texts((0..<2000).map { 1_795_536_000_000 + $0 })
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
    }

    @Test func `two ids of one moment differ`() {
        #expect(Set(texts(Array(repeating: 5, count: 2000))).count == 2000)
    }

    @Test func `a moment before 1970 counts as 1970`() {
        #expect(texts([-5])[0].hasPrefix("00000000-0000-7"))
    }
}
