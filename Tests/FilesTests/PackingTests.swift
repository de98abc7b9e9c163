import Files
import Testing

/// Texts that are packed on what they have in common.
struct PackingTests {
    private let base = Array("{\"issuer\":\"did:web:linden.example\",\"criteria\":\"Every one at its level.\"}".utf8)

    @Test(arguments: [
        "", "{", "{\"issuer\":\"did:web:linden.example\",\"criteria\":\"Every one at its level.\",\"id\":7}",
    ])
    func `what was packed comes out as it was`(_ text: String) throws {
        let packed = try Packing.pack(Array(text.utf8), on: base)
        #expect(try Packing.unpack(packed, on: base, limit: 1000) == Array(text.utf8))
    }

    @Test func `a text that is nearly the base is small`() throws {
        let text = base + Array(",\"id\":7".utf8)
        #expect(try Packing.pack(text, on: base).count < 30)
    }

    @Test func `much more than was packed comes out whole`() throws {
        let text = [UInt8](repeating: 0x61, count: 3_000_000)
        let packed = try Packing.pack(text, on: base)
        #expect(packed.count < 4000)
        #expect(try Packing.unpack(packed, on: base, limit: 4_000_000) == text)
        #expect(throws: Packing.Failure.damaged) { try Packing.unpack(packed, on: base, limit: 2_000_000) }
    }

    @Test func `another base, a cut and a changed byte are refused`() throws {
        let packed = try Packing.pack(base + base, on: base)
        #expect(throws: Packing.Failure.damaged) { try Packing.unpack(packed, on: [1, 2, 3], limit: 1000) }
        #expect(throws: Packing.Failure.damaged) { try Packing.unpack(Array(packed.dropLast()), on: base, limit: 1000) }
        var changed = packed
        changed[packed.count - 2] ^= 1
        #expect(throws: Packing.Failure.damaged) { try Packing.unpack(changed, on: base, limit: 1000) }
    }
}
