import Testing

@testable import OpenBadges

struct GzipTests {
    let sample = Array("a status list is mostly zeros".utf8) + [UInt8](repeating: 0, count: 300_000)

    @Test func `what is packed is unpacked`() throws {
        for bytes in [[], [7], sample] as [[UInt8]] {
            #expect(try Gzip.decompress(try Gzip.compress(bytes), maximumBytes: bytes.count) == bytes)
        }
    }

    @Test func `the header tells nothing of time, name or system`() throws {
        let packed = try Gzip.compress(sample)
        #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(packed[9] == 0xFF)
        #expect(packed == (try Gzip.compress(sample)))
    }

    @Test func `a member packed elsewhere is unpacked`() throws {
        // printf proven | gzip -n
        let packed: [UInt8] = [
            0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x2B, 0x28, 0xCA, 0x2F, 0x4B, 0xCD, 0x03, 0, 0xC7, 0x3F, 0x4B, 0xB8, 6,
            0,
            0, 0,
        ]
        #expect(try Gzip.decompress(packed, maximumBytes: 6) == Array("proven".utf8))
    }

    @Test func `unpacking stops at the limit`() throws {
        let packed = try Gzip.compress(sample)
        #expect(throws: Gzip.Failure.tooLarge(limit: sample.count - 1)) {
            try Gzip.decompress(packed, maximumBytes: sample.count - 1)
        }
        let bomb = try Gzip.compress([UInt8](repeating: 0, count: 64 << 20))
        #expect(throws: Gzip.Failure.tooLarge(limit: 1000)) { try Gzip.decompress(bomb, maximumBytes: 1000) }
    }

    @Test func `a member cut off anywhere is refused`() throws {
        let packed = try Gzip.compress(sample)
        for length in packed.indices {
            #expect(throws: Gzip.Failure.truncated) {
                try Gzip.decompress(Array(packed.prefix(length)), maximumBytes: 1 << 20)
            }
        }
    }

    @Test func `anything after the member is refused`() throws {
        let packed = try Gzip.compress(sample)
        for rest in [[0], packed] as [[UInt8]] {
            #expect(throws: Gzip.Failure.trailingBytes) { try Gzip.decompress(packed + rest, maximumBytes: 1 << 20) }
        }
    }

    @Test func `other bytes and wrong checksums are refused`() throws {
        let packed = try Gzip.compress(sample)
        for distance in 1...8 {
            var changed = packed
            changed[packed.count - distance] ^= 1
            #expect(throws: Gzip.Failure.corrupt) { try Gzip.decompress(changed, maximumBytes: 1 << 20) }
        }
        #expect(throws: Gzip.Failure.corrupt) { try Gzip.decompress([1, 2, 3, 4], maximumBytes: 10) }
        // The same content as zlib instead of GZIP.
        #expect(throws: Gzip.Failure.corrupt) { try Gzip.decompress([0x78, 0x9C, 3, 0, 0, 0, 0, 1], maximumBytes: 10) }
    }
}
