import Testing

@testable import OpenBadges

struct PNGBakerTests {
    let json = #"{"id":"urn:x","name":"Lærerskole ✓"}"#
    let token = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl"
    let note = SamplePNG.chunk("tEXt", Array("Comment".utf8) + [0] + Array("hello".utf8))

    @Test func `what is baked is read back, and stands right after the header`() throws {
        for credential in [json, token] {
            let image = SamplePNG.file(note, after: note)
            let baked = try PNGBaker.bake(Array(credential.utf8), into: image)
            let expected = SamplePNG.file(SamplePNG.credential(credential) + note, after: note)
            #expect(baked == expected)
            #expect(try PNGBaker.unbake(baked) == Array(credential.utf8))
        }
    }

    @Test func `other chunks keep even a wrong checksum, and bytes after the end stay`() throws {
        var odd = note
        odd[odd.count - 1] ^= 1
        let image = SamplePNG.file(odd) + Array("trailing".utf8)
        let baked = try PNGBaker.bake(Array(json.utf8), into: image)
        #expect(baked == SamplePNG.file(SamplePNG.credential(json) + odd) + Array("trailing".utf8))
        #expect(try PNGBaker.unbake(baked) == Array(json.utf8))
    }

    @Test func `baking over credentials that are there leaves only the new one`() throws {
        let before = SamplePNG.credential(token) + note
        let after = SamplePNG.credential("{}") + SamplePNG.chunk("tEXt", Array("openbadgecredential".utf8) + [0])
        let baked = try PNGBaker.bake(Array(json.utf8), into: SamplePNG.file(before, after: after))
        #expect(baked == SamplePNG.file(SamplePNG.credential(json) + note))
    }

    @Test func `an image without a credential says so`() {
        #expect(throws: BakingError.nothingBaked) { try PNGBaker.unbake(SamplePNG.file(note)) }
        let other = SamplePNG.credential("{}", keyword: "openbadgecredentials")
        #expect(throws: BakingError.nothingBaked) { try PNGBaker.unbake(SamplePNG.file(other)) }
    }

    @Test func `two credentials are refused, even equal ones`() {
        let image = SamplePNG.file(SamplePNG.credential(json), after: SamplePNG.credential(json))
        #expect(throws: BakingError.severalBaked) { try PNGBaker.unbake(image) }
    }

    @Test(arguments: ["iTXt", "tEXt", "zTXt"])
    func `a badge of Open Badges 2 is named as such`(type: String) {
        let chunk = SamplePNG.chunk(type, Array("openbadges".utf8) + [0, 0, 0, 0, 0] + Array("{}".utf8))
        #expect(throws: BakingError.olderOpenBadges) { try PNGBaker.unbake(SamplePNG.file(chunk)) }
    }

    @Test func `a badge of Open Badges 2 does not hide a credential beside it`() throws {
        let image = SamplePNG.file(SamplePNG.credential("{}", keyword: "openbadges") + SamplePNG.credential(json))
        #expect(try PNGBaker.unbake(image) == Array(json.utf8))
    }

    @Test func `compressed text and other kinds of text are refused`() {
        let keyword = Array("openbadgecredential".utf8)
        let cases: [([UInt8], BakingError)] = [
            (SamplePNG.chunk("iTXt", keyword + [0, 1, 0, 0, 0, 0x78, 0x9C]), .compressed),
            (SamplePNG.chunk("zTXt", keyword + [0, 0, 0x78, 0x9C]), .compressed),
            (SamplePNG.chunk("tEXt", keyword + [0] + Array(json.utf8)), .wrongChunk),
        ]
        for (chunk, error) in cases {
            #expect(throws: error) { try PNGBaker.unbake(SamplePNG.file(chunk)) }
        }
    }

    @Test func `a language and a translated keyword are passed over`() throws {
        let head = Array("openbadgecredential".utf8) + [0, 0, 0] + Array("en".utf8) + [0] + Array("Badge".utf8) + [0]
        let image = SamplePNG.file(SamplePNG.chunk("iTXt", head + Array(json.utf8)))
        #expect(try PNGBaker.unbake(image) == Array(json.utf8))
    }

    @Test func `a chunk without its parts, without text or with other bytes than text is refused`() {
        let keyword = Array("openbadgecredential".utf8)
        let incomplete: [[UInt8]] = [
            [0], [0, 0], [0, 0, 0], [0, 0, 0, 0], [0, 2, 0, 0, 0, 65], [0, 0, 9, 0, 0, 65],
        ]
        for rest in incomplete {
            let image = SamplePNG.file(SamplePNG.chunk("iTXt", keyword + rest))
            #expect(throws: BakingError.brokenPNG(.badTextChunk)) { try PNGBaker.unbake(image) }
        }
        for text in [[], [0xFF], [0xC3], [65, 0, 66], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            let image = SamplePNG.file(SamplePNG.chunk("iTXt", keyword + [0, 0, 0, 0, 0] + text))
            #expect(throws: BakingError.unreadableCredential) { try PNGBaker.unbake(image) }
        }
    }

    @Test func `one changed bit in the credential's chunk is noticed`() throws {
        let image = SamplePNG.file(SamplePNG.credential(json))
        let start = SamplePNG.signature.count + SamplePNG.header.count
        let chunk = SamplePNG.credential(json)
        for position in start + 8 + 24..<start + chunk.count {
            var changed = image
            changed[position] ^= 1
            #expect(throws: BakingError.checksumMismatch) { try PNGBaker.unbake(changed) }
        }
    }

    @Test func `a file cut off anywhere is refused`() {
        let image = SamplePNG.file(SamplePNG.credential(json), after: note)
        for length in 0..<image.count {
            let part = Array(image.prefix(length))
            #expect(throws: BakingError.self) { try PNGBaker.unbake(part) }
            #expect(throws: BakingError.self) { try PNGBaker.bake(Array(json.utf8), into: part) }
        }
    }

    @Test(arguments: [0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFF4, 1000] as [UInt32])
    func `a length beyond the file is refused`(length: UInt32) {
        let chunk = SamplePNG.bigEndian(length) + Array("iTXt".utf8) + Array("openbadgecredential".utf8)
        #expect(throws: BakingError.brokenPNG(.badLength)) { try PNGBaker.unbake(SamplePNG.file(chunk)) }
    }

    @Test func `the structure is checked`() {
        let rest = SamplePNG.pixels + SamplePNG.end
        let cases: [([UInt8], PNGFault)] = [
            (Array("GIF89a".utf8), .noSignature),
            (SamplePNG.signature + rest, .noHeader),
            (SamplePNG.signature + SamplePNG.chunk("IHDR", [1]) + rest, .noHeader),
            (SamplePNG.signature + SamplePNG.header + SamplePNG.pixels, .truncated),
            (SamplePNG.file(SamplePNG.chunk("i Xt", [])), .badChunkType),
        ]
        for (image, fault) in cases {
            #expect(throws: BakingError.brokenPNG(fault)) { try PNGBaker.unbake(image) }
        }
    }

    @Test(arguments: ["", "hello", "[]", "{", "a.b", "a.b.c.d", "a..c", "a.b.", "a.b.c=", "\"text\"", "{}x"])
    func `what is not a credential is not baked`(text: String) {
        #expect(throws: BakingError.notACredential) {
            try PNGBaker.bake(Array(text.utf8), into: SamplePNG.file())
        }
    }

    @Test func `many empty chunks take no long time`() throws {
        let empty = [[UInt8]](repeating: SamplePNG.chunk("tEXt", []), count: 50_000).flatMap(\.self)
        let baked = try PNGBaker.bake(Array(json.utf8), into: SamplePNG.file(empty))
        #expect(try PNGBaker.unbake(baked) == Array(json.utf8))
    }
}
