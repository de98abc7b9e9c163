internal import Testing

@testable internal import Files

/// Content and name together say what a file is; what is not taken is refused with a sentence.
@Suite struct MediaSnifferTests {
    private func verdict(_ name: String, _ bytes: [UInt8]) throws -> Verdict {
        try MediaSniffer.judge(MemoryBytes(bytes), name: CleanFileName(name))
    }

    @Test(arguments: [
        ("a.jpg", Sample.jpeg(), FileKind.jpeg), ("a.JPEG", Sample.jpeg(), .jpeg), ("a.png", Sample.png(), .png),
        ("a.gif", Sample.gif(), .gif), ("a.webp", Sample.webp(), .webp), ("a.heic", MovieSample.heic(), .heic),
        ("a.pdf", Sample.pdf, .pdf), ("a.wav", Sample.wav, .wav), ("a.mp4", MovieSample.movie(), .mp4),
        ("a.mov", MovieSample.movie(brand: "qt  "), .mov), ("a.m4a", MovieSample.movie(brand: "M4A "), .m4a),
        ("a.mp3", join(ascii("ID3"), [4, 0, 0, 0, 0, 0, 0]), .mp3),
        ("a.ogg", join(ascii("OggS"), zeros(22), [1, 30, 1], ascii("vorbis")), .ogg),
        ("a.opus", join(ascii("OggS"), zeros(22), [1, 19], ascii("OpusHead")), .opus),
        ("a.webm", join([0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84], ascii("webm")), .webm),
        ("a.txt", ascii("Monday: waited 3 s"), .txt), ("a.md", ascii("# Notes"), .md),
        ("a.csv", ascii("a,b\n1,2\n"), .csv), ("a.docx", ZipSample.docx, .docx), ("a.odt", ZipSample.odt, .odt),
        ("a.svg", ascii("<?xml version='1.0'?><svg/>"), .svg), ("a.html", ascii("<!DOCTYPE html><p>"), .html),
    ])
    func `what is taken is known for what it is`(_ name: String, _ bytes: [UInt8], _ kind: FileKind) throws {
        #expect(try verdict(name, bytes).kind == kind)
    }

    @Test func `a name that says something else is refused with what to do`() {
        let refusal = #expect(throws: FileRefusal.self) { try verdict("photo.jpg", Sample.pdf) }
        #expect(
            refusal?.description
                == "This file is named .jpg but holds a PDF. Rename it to end in .pdf and add it again."
        )
        #expect(throws: FileRefusal.mismatch(ending: "png", holds: .jpeg)) { try verdict("a.png", Sample.jpeg()) }
        #expect(throws: FileRefusal.mismatch(ending: "txt", holds: .html)) {
            try verdict("a.txt", ascii("\n <HTML><script>"))
        }
        #expect(throws: FileRefusal.mismatch(ending: "xlsx", holds: .docx)) { try verdict("a.xlsx", ZipSample.docx) }
        #expect(throws: FileRefusal.unknownContent(ending: "pdf")) { try verdict("a.pdf", ascii("hello")) }
    }

    @Test(arguments: [
        ("a.exe", FileRefusal.program), ("run.sh", .program), ("a.js", .program), ("a.zip", .archive),
        ("a.7z", .archive),
        ("a.docm", .macros), ("a.xlsb", .macros), ("a.doc", .oldOffice), ("README", .noEnding),
        ("a.xyz", .unknownKind(ending: "xyz")),
    ])
    func `a name alone can be enough`(_ name: String, _ refusal: FileRefusal) {
        #expect(throws: refusal) { try MediaSniffer.judge(name: CleanFileName(name)) }
    }

    @Test(
        arguments: [
            ([0x4D, 0x5A, 0x90, 0], FileRefusal.program), ([0x7F, 0x45, 0x4C, 0x46], .program),
            (ascii("#!/bin/sh\n"), .program), (ascii("Rar!"), .archive), ([0x1F, 0x8B, 8], .archive),
            (ZipSample.docx, .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
            ([0x41, 0, 0x42], .badText),
        ] as [([UInt8], FileRefusal)]
    )
    func `no name makes a program or an archive a text`(_ bytes: [UInt8], _ refusal: FileRefusal) {
        #expect(throws: refusal) { try verdict("notes.txt", bytes) }
    }

    @Test func `a picture that is also a web page is a picture, shown as one`() throws {
        let page = ascii("GIF89a=1;/*<html><script>")
        #expect(throws: FileRefusal.mismatch(ending: "html", holds: .gif)) { try verdict("a.html", page) }
        let found = try verdict("a.gif", Sample.gif())
        #expect(found.mediaType == "image/gif")
    }

    @Test func `web pages and drawings are handed over, never shown`() throws {
        #expect(try verdict("a.svg", ascii("<svg onload='x()'/>")).showing == .download)
        #expect(try verdict("a.html", ascii("<html><p>Hi")).showing == .download)
    }

    @Test func `texts are shown as plain text in the encoding they have`() throws {
        #expect(try verdict("a.csv", Array("Tomás,3".utf8)).mediaType == "text/plain; charset=utf-8")
        #expect(try verdict("a.csv", [0x54, 0xE1, 0x73]).mediaType == "text/plain; charset=windows-1252")
    }

    @Test(arguments: ["/Encrypt 5 0 R", "/Encrypt<</V 4>>", "/#45ncrypt 5 0 R"])
    func `a locked PDF is refused`(_ entry: String) {
        let refusal = #expect(throws: FileRefusal.self) {
            try verdict("a.pdf", Sample.pdf + ascii("trailer << \(entry) >>"))
        }
        #expect(
            refusal?.description
                == "This PDF is locked with a password. Save a copy without one and add it again."
        )
    }

    @Test(arguments: ["/S /JavaScript", "/S/Launch/F(x)", "/J#61vaScript", "/RichMedia"])
    func `a PDF that runs or starts something is handed over`(_ entry: String) throws {
        #expect(try verdict("a.pdf", Sample.pdf + ascii("2 0 obj << \(entry) >>")).showing == .download)
    }

    @Test func `a script packed into an object stream is found`() throws {
        // zlib of "<< /S /JavaScript /JS (app.alert(1)) >>", stored without compression.
        let script = ascii("<< /S /JavaScript /JS (app.alert(1)) >>")
        let packed = join([0x78, 1, 1], little(script.count, 2), little(~script.count, 2), script)
        let file = join(
            Sample.pdf,
            ascii("3 0 obj << /Type /ObjStm /N 1 >> stream\r\n"),
            packed,
            ascii("\nendstream")
        )
        #expect(try verdict("a.pdf", file).showing == .download)
        #expect(try verdict("a.pdf", Sample.pdf + ascii("/EncryptMetadata true")).showing == .inline)
    }
}
