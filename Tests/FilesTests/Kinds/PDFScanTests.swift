internal import Testing

@testable internal import Files

@Suite struct PDFScanTests {
    /// Packed as zlib packs, without making it smaller.
    private func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return join([0x78, 1, 1], little(bytes.count, 2), little(~bytes.count, 2), bytes, big(high << 16 | low, 4))
    }

    private func stream(_ packed: [UInt8], _ entries: String = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
        -> [UInt8]
    {
        join(ascii("3 0 obj << \(entries) >> stream\n"), packed, ascii("\nendstream endobj\n"))
    }

    private func findings(_ parts: [UInt8]..., limits: PDFScan.Limits = .init()) throws -> PDFScan.Findings {
        try PDFScan.findings(in: MemoryBytes(Sample.pdf + parts.flatMap { $0 }), limits: limits)
    }

    private let harmless = ascii("7 0 << /Type /Font >>")
    private let script = ascii("7 0 << /S /JavaScript >>")

    @Test func `object streams are looked through to their ends`() throws {
        #expect(try !findings(stream(zlib(harmless)), stream(zlib(harmless))).isActive)
        #expect(try findings(stream(zlib(harmless)), stream(zlib(script))).isActive)
        let long = harmless + [UInt8](repeating: 0x20, count: 60_000) + script
        #expect(try findings(stream(zlib(long))).isActive)
    }

    @Test(arguments: [
        "/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "/Type /ObjStm /Filter [/FlateDecode /FlateDecode]",
        "/Filter /FlateDecode /DecodeParms << /Predictor 12 >> /Type /ObjStm", "/Type /ObjStm /Filter 9 0 R",
        "/Type /ObjStm /Filter [/FlateDecode /L#5AWDecode]",
    ])
    func `an object stream packed in another way cannot be looked through, so it is handed over`(
        _ entries: String
    ) throws {
        #expect(try findings(stream(zlib(harmless), entries)).isActive)
    }

    @Test func `an object stream that does not unpack to its end is handed over`() throws {
        #expect(try findings(stream(Array(zlib(harmless).dropLast(6)))).isActive)
        #expect(try findings(stream(harmless)).isActive)
        #expect(try findings(stream(zlib(zlib(harmless)))).isActive)
        #expect(try findings(ascii("3 0 obj << /Type /ObjStm")).isActive)
    }

    @Test func `what one file may make of work has an end`() throws {
        let many = (0..<9).flatMap { _ in stream(zlib(harmless)) }
        #expect(try !findings(many).isActive)
        #expect(try findings(many, limits: .init(unpacked: Int64(harmless.count) * 8)).isActive)
        #expect(try findings(many, limits: .init(packed: 256)).isActive)
        #expect(try findings(many, limits: .init(streams: 8)).isActive)
    }

    @Test(arguments: [65_534, 65_535, 65_536, 65_530, 65_525])
    func `a name is found wherever it stands`(_ place: Int) throws {
        let room = [UInt8](repeating: 0x20, count: place - Sample.pdf.count)
        #expect(try findings(room, ascii("/J#61vaScript")).isActive)
        #expect(try findings(room, ascii("/Encrypt 4 0 R")).isLocked)
        #expect(try !findings(room, ascii("/JavaScripts /Launcher")).isActive)
    }

    @Test func `nobody waits long for a file that was given up`() async throws {
        let stop = StopSign()
        let path = "/tmp/proven-stop-\(Hex.text(RandomBytes.make(8)))"
        var writer = try SealedWriter(path: path)
        try writer.append(Sample.pdf)
        _ = try writer.finish()
        let source = SealedSource(try writer.sealedFile(), stop: stop)
        stop.give()
        #expect(throws: CancellationError.self) { try PDFScan.findings(in: source) }
        try Disk.remove(path)
    }
}
