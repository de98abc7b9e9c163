internal import Testing

@testable internal import Files

/// Documents in a zip are known by their directory, and a directory that lies is not believed.
@Suite struct OfficeContainerTests {
    private typealias Part = ZipSample.Part

    private func kind(_ bytes: [UInt8]) throws -> FileKind {
        try OfficeContainer.kind(of: MemoryBytes(bytes))
    }

    private let types = ZipSample.types

    @Test func `each document is known`() throws {
        #expect(try kind(ZipSample.zip([types, Part("xl/workbook.xml")])) == .xlsx)
        #expect(try kind(ZipSample.zip([types, Part("ppt/presentation.xml")])) == .pptx)
        let table = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(try kind(ZipSample.zip([Part("mimetype", table), Part("content.xml")])) == .ods)
    }

    @Test(arguments: [
        "word/vbaProject.bin", "word/VBADATA.xml", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.bin",
    ])
    func `macros are refused whatever the name says`(_ part: String) {
        #expect(throws: FileRefusal.macros) {
            try kind(ZipSample.zip([types, Part("word/document.xml"), Part(part)]))
        }
    }

    @Test func `a document that declares itself macro-enabled is refused`() {
        let declared = "application/vnd.ms-word.document.macroEnabled.main+xml"
        #expect(throws: FileRefusal.macros) {
            try kind(ZipSample.zip([Part("[Content_Types].xml", declared), Part("word/document.xml")]))
        }
        let text = "application/vnd.oasis.opendocument.text"
        #expect(throws: FileRefusal.macros) {
            try kind(ZipSample.zip([Part("mimetype", text), Part("content.xml"), Part("Basic/Standard/Module1.xml")]))
        }
    }

    @Test func `a file of the old kind within a document is refused, whatever it is called`() throws {
        let object = Part("word/media/image1.png", "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}macros")
        #expect(throws: FileRefusal.embeddedObject) {
            try kind(ZipSample.zip([types, Part("word/document.xml"), object]))
        }
    }

    @Test(arguments: ["attachedTemplate", "ATTACHEDTEMPLATE", "attached&#84;emplate"])
    func `a template that would be loaded from elsewhere is refused`(_ word: String) throws {
        func rels(_ mode: String) -> [Part] {
            let relation = "<Relationship Type=\"http://x/\(word)\" Target=\"https://evil.example/a.dotm\" \(mode)/>"
            return [types, Part("word/document.xml"), Part("word/_rels/settings.xml.rels", "<R>\(relation)</R>")]
        }
        #expect(throws: FileRefusal.outsideTemplate) { try kind(ZipSample.zip(rels("TargetMode=\"External\""))) }
        #expect(try kind(ZipSample.zip(rels(""))) == .docx)
        let wide = rels("TargetMode=\"External\"").map { part in
            part.name.hasSuffix(".rels")
                ? Part(part.name, String(part.content.flatMap { "\(UnicodeScalar($0))\0" })) : part
        }
        #expect(throws: FileRefusal.outsideTemplate) { try kind(ZipSample.zip(wide)) }
        let link =
            "<R><Relationship Type=\"http://x/hyperlink\" Target=\"https://a.example\" TargetMode=\"External\"/></R>"
        let linked = [types, Part("word/document.xml"), Part("word/_rels/document.xml.rels", link)]
        #expect(try kind(ZipSample.zip(linked)) == .docx)
    }

    @Test func `a bare zip is an archive`() {
        #expect(throws: FileRefusal.archive) { try kind(ZipSample.zip([Part("notes.txt")])) }
    }

    @Test func `locked documents are refused as locked`() {
        #expect(throws: FileRefusal.lockedOffice) {
            try kind(ZipSample.zip([types, Part("word/document.xml")], flags: 1))
        }
        let text = "application/vnd.oasis.opendocument.text"
        let manifest = "<manifest:encryption-data/>"
        #expect(throws: FileRefusal.lockedOffice) {
            try kind(
                ZipSample.zip([Part("mimetype", text), Part("content.xml"), Part("META-INF/manifest.xml", manifest)])
            )
        }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(throws: FileRefusal.lockedOffice) {
            try MediaSniffer.judge(opening: compound, name: CleanFileName("a.docx"))
        }
    }

    @Test func `a directory that names other parts than the file holds is refused`() {
        let lie = ZipSample.zip(
            [Part("evil.exe/xxxxxxxxxx"), Part("word/document.xml")],
            lyingName: "[Content_Types].xml"
        )
        #expect(throws: FileRefusal.unknownOffice) { try kind(lie) }
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "word\\document.xml"])
    func `paths that lead outside are refused`(_ name: String) {
        #expect(throws: FileRefusal.unknownOffice) {
            try kind(ZipSample.zip([types, Part("word/document.xml"), Part(name)]))
        }
    }

    @Test func `two parts of one name, junk before it and a bomb are refused`() {
        #expect(throws: FileRefusal.unknownOffice) {
            try kind(ZipSample.zip([types, types, Part("word/document.xml")]))
        }
        #expect(throws: FileRefusal.unknownOffice) { try kind(ascii("%PDF-1.7 ") + ZipSample.docx) }
        #expect(throws: FileRefusal.unknownOffice) {
            try kind(ZipSample.zip([types, Part("word/document.xml")], unpacked: 0xFFFF_FFFF))
        }
    }

    @Test func `a document cut or changed anywhere is refused or read, and never ends the program`() {
        for length in 0..<ZipSample.docx.count {
            #expect(throws: FileRefusal.self) { try kind(Array(ZipSample.docx.prefix(length))) }
        }
        for index in ZipSample.docx.indices {
            var changed = ZipSample.docx
            changed[index] = 0xFF
            do {
                _ = try kind(changed)
            } catch {
                #expect(error is FileRefusal, "changed at \(index)")
            }
        }
    }
}
