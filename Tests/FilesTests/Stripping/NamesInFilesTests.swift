internal import Testing

@testable internal import Files

/// Documents and recordings are kept without the names that the programs which made them wrote into them.
@Suite struct NamesInFilesTests {
    private typealias Part = ZipSample.Part

    private func stripped(_ bytes: [UInt8], _ kind: FileKind) throws -> [UInt8] {
        let source = MemoryBytes(bytes)
        return source.applying(try Stripping.pieces(of: source, kind: kind))
    }

    private let sound = join([0xFF, 0xFB, 0x90, 0x64], [UInt8](repeating: 0x55, count: 400))

    private func id3(_ text: String, flags: UInt8 = 0) -> [UInt8] {
        join(ascii("ID3"), [4, 0, flags, 0, 0, 0, UInt8(text.utf8.count)], ascii(text))
    }

    @Test func `an MP3 keeps its sound and no tag`() throws {
        let old = join(ascii("TAG"), ascii("Imani Castellano"), zeros(128 - 3 - 16))
        let ape = join(ascii("APETAGEX"), little(2000, 4), little(32 + 6, 4), little(1, 4), zeros(12))
        let tagged = join(id3("Imani at Birch Hollow"), id3("Imani"), sound, ascii("Imani!"), ape, old)
        #expect(try stripped(tagged, .mp3) == sound)
        #expect(try stripped(sound, .mp3) == sound)
        let footed = join(id3("Imani", flags: 0x10), ascii("3DI"), zeros(7), sound)
        #expect(try stripped(footed, .mp3) == sound)
    }

    @Test func `an MP3 that is nothing but a tag, or whose tag is cut off, is refused`() {
        #expect(throws: FileRefusal.damaged(.mp3)) { try stripped(id3("Imani"), .mp3) }
        #expect(throws: FileRefusal.cutOff) { try stripped(Array(id3("Imani").dropLast(2)), .mp3) }
    }

    @Test func `a WAV keeps its sound and nothing that is said about it`() throws {
        let format = Sample.riffChunk("fmt ", zeros(16))
        let data = Sample.riffChunk("data", ascii("SOUND"))
        let said = join(
            Sample.riffChunk("LIST", ascii("INFOIARTImani")),
            Sample.riffChunk("bext", ascii("Imani")),
            Sample.riffChunk("id3 ", ascii("Imani"))
        )
        let file = Sample.riffChunk("RIFF", join(ascii("WAVE"), format, said, data, said))
        let clean = Sample.riffChunk("RIFF", join(ascii("WAVE"), format, data))
        #expect(try stripped(file, .wav) == clean)
        #expect(try stripped(clean, .wav) == clean)
        // A recorder that wrote into a pipe did not know how long it would be.
        let endless = join(
            ascii("RIFF"),
            [255, 255, 255, 255],
            ascii("WAVE"),
            format,
            ascii("data"),
            [255, 255, 255, 255],
            ascii("SOUNDS")
        )
        #expect(
            try stripped(endless, .wav)
                == Sample.riffChunk("RIFF", join(ascii("WAVE"), format, Sample.riffChunk("data", ascii("SOUNDS"))))
        )
        #expect(throws: FileRefusal.damaged(.wav)) {
            try stripped(Sample.riffChunk("RIFF", join(ascii("WAVE"), data)), .wav)
        }
    }

    @Test func `an Office document keeps all but who made it, and stays a document`() throws {
        let core = "<cp:coreProperties><dc:creator>Imani Castellano</dc:creator></cp:coreProperties>"
        let parts = [
            ZipSample.types, Part("docProps/core.xml", core), Part("word/document.xml", "<w>Kept words</w>"),
            Part("docProps/app.xml", "<Properties><Company>Birch Hollow, Imani</Company></Properties>"),
            Part("docProps/custom.xml", "<p>Imani</p>"), Part("word/styles.xml", "<s/>"),
        ]
        let result = try stripped(ZipSample.zip(parts), .docx)
        #expect(!result.holds("Imani") && !result.holds("Birch"))
        let source = MemoryBytes(result)
        #expect(try OfficeContainer.kind(of: source) == .docx)
        let zip = try ZipDirectory(source)
        #expect(zip.entries.map(\.name) == parts.map(\.name))
        #expect(try zip.content("word/document.xml", of: source, limit: 100) == ascii("<w>Kept words</w>"))
        #expect(try zip.content("word/styles.xml", of: source, limit: 100) == ascii("<s/>"))
        let left = String(decoding: try zip.content("docProps/core.xml", of: source, limit: 1000) ?? [], as: UTF8.self)
        #expect(left.contains("coreProperties") && !left.contains("creator"))
        #expect(try stripped(result, .docx) == result)
        // Nothing of the kind in it, nothing changed.
        #expect(try stripped(ZipSample.docx, .docx) == ZipSample.docx)
    }

    @Test func `an OpenDocument keeps all but who made it`() throws {
        let text = "application/vnd.oasis.opendocument.text"
        let file = ZipSample.zip([
            Part("mimetype", text), Part("meta.xml", "<meta:initial-creator>Imani</meta:initial-creator>"),
            Part("content.xml", "<o>Kept</o>"),
        ])
        let result = try stripped(file, .odt)
        #expect(!result.holds("Imani") && result.holds("<o>Kept</o>"))
        #expect(try OfficeContainer.kind(of: MemoryBytes(result)) == .odt)
    }

    @Test func `a document cut or changed anywhere is refused or kept, and never ends the program`() throws {
        let file = ZipSample.zip([
            ZipSample.types, Part("docProps/core.xml", "<a/>"), Part("word/document.xml", "<w/>"),
        ])
        for index in file.indices {
            var changed = file
            changed[index] = 0xFF
            do {
                _ = try stripped(changed, .docx)
            } catch {
                #expect(error is FileRefusal, "changed at \(index)")
            }
        }
    }
}
