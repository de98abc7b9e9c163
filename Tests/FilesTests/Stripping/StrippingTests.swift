internal import Testing

@testable internal import Files

/// What a file tells beside what it shows is gone, and what it shows is whole.
@Suite struct StrippingTests {
    private func stripped(_ bytes: [UInt8], _ kind: FileKind) throws -> [UInt8] {
        let source = MemoryBytes(bytes)
        return source.applying(try Stripping.pieces(of: source, kind: kind))
    }

    private static let traces = [
        "GPS", "xmp", "XMP", "by Imani", "Photoshop", "script", "39.7392", "trailer", "behind",
    ]

    @Test(arguments: [
        (FileKind.jpeg, Sample.jpeg()), (.png, Sample.png()), (.gif, Sample.gif()), (.webp, Sample.webp()),
        (.heic, MovieSample.heic()), (.heic, MovieSample.heic(exifMethod: 1)), (.mp4, MovieSample.movie()),
        (.m4a, MovieSample.movie(brand: "M4A ")),
        (.mov, MovieSample.movie(brand: "qt  ")),
    ])
    func `no place, no comment and nothing behind the end is left`(_ kind: FileKind, _ bytes: [UInt8]) throws {
        let result = try stripped(bytes, kind)
        #expect(Self.traces.filter { bytes.holds($0) }.isEmpty == false)
        #expect(Self.traces.filter { result.holds($0) } == [])
        // Clean is clean: a second time changes no byte.
        #expect(try stripped(result, kind) == result)
    }

    @Test func `a photo keeps its orientation, profile and both scans`() throws {
        let result = try stripped(Sample.jpeg(), .jpeg)
        #expect(result.holds("ICC_PROFILE"))
        #expect(result.suffix(2) == [0xFF, 0xD9])
        let exif = try #require(result.firstRange(of: ascii("Exif\0\0")))
        #expect(Orientation.read(Array(result[exif.upperBound...])) == 6)
        #expect(result.ranges(of: [0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56]).count == 2)
        // The tag of the GPS directory, in either byte order, is not there.
        #expect(!result.contains([0x25, 0x88]) && !result.contains([0x88, 0x25]))
    }

    @Test func `an animation keeps its loop and timing`() throws {
        let result = try stripped(Sample.gif(), .gif)
        #expect(result.holds("NETSCAPE2.0"))
        #expect(result.contains([0x21, 0xF9, 4]))
        #expect(result.last == 0x3B)
    }

    @Test func `a WebP picture no longer announces what was taken out`() throws {
        let result = try stripped(Sample.webp(), .webp)
        #expect(result[20] == 0b0010_0000)
        #expect([UInt8](result[4..<8]) == little(result.count - 8, 4))
        #expect(result.holds("VP8 ") && result.holds("ICCP") && !result.holds("EXIF"))
    }

    @Test func `in a video no byte of picture or sound moves`() throws {
        let bytes = MovieSample.movie()
        let result = try stripped(bytes, .mp4)
        #expect(result.count == bytes.count)
        #expect(result.firstRange(of: ascii("PICTURES")) == bytes.firstRange(of: ascii("PICTURES")))
        #expect(result.holds("MORE") && result.holds("moov") && result.holds("vide"))
        #expect(!result.holds("udta") && !result.holds("uuid"))
    }

    @Test func `a photo of a phone keeps its picture where it was`() throws {
        let bytes = MovieSample.heic()
        let result = try stripped(bytes, .heic)
        #expect(result.count == bytes.count)
        #expect(result.holds("PICTURE"))
    }

    @Test func `a clean picture stays as it is`() throws {
        let clean = try stripped(Sample.png(), .png)
        #expect(try Stripping.pieces(of: MemoryBytes(clean), kind: .png) == nil)
    }

    @Test(arguments: [
        (FileKind.jpeg, Sample.jpeg()), (.png, Sample.png()), (.gif, Sample.gif()), (.webp, Sample.webp()),
        (.heic, MovieSample.heic()), (.mp4, MovieSample.movie()),
    ])
    func `a file cut anywhere is refused or keeps no trace, and never ends the program`(
        _ kind: FileKind,
        _ bytes: [UInt8]
    ) {
        for length in 16..<bytes.count {
            let source = MemoryBytes(Array(bytes.prefix(length)))
            do {
                let result = source.applying(try Stripping.pieces(of: source, kind: kind))
                #expect(!result.holds("GPS"), "cut at \(length)")
            } catch {
                #expect(error is FileRefusal, "cut at \(length)")
            }
        }
    }

    @Test(arguments: [
        (FileKind.jpeg, Sample.jpeg()), (.png, Sample.png()), (.gif, Sample.gif()), (.webp, Sample.webp()),
        (.heic, MovieSample.heic()), (.mp4, MovieSample.movie()),
    ])
    func `a file with a changed byte anywhere is refused or read, and never ends the program`(
        _ kind: FileKind,
        _ bytes: [UInt8]
    ) {
        for index in bytes.indices {
            for value in [UInt8(0), 1, 0x7F, 0xFF] {
                var changed = bytes
                changed[index] = value
                let source = MemoryBytes(changed)
                do {
                    _ = source.applying(try Stripping.pieces(of: source, kind: kind))
                } catch {
                    #expect(error is FileRefusal, "\(value) at \(index)")
                }
            }
        }
    }

    @Test func `lengths that point far outside are refused`() {
        let jpeg = join([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], Sample.exif)
        #expect(throws: FileRefusal.cutOff) { try stripped(jpeg, .jpeg) }
        let png = join(Sample.pngHead, big(0xFFFF_FFFF, 4), ascii("IHDR"), [0, 0, 0, 1])
        #expect(throws: FileRefusal.cutOff) { try stripped(png, .png) }
        let long = join(big(1, 4), ascii("moov"), big(-1, 8))
        #expect(throws: FileRefusal.cutOff) { try stripped(join(MovieSample.box("ftyp", ascii("isom")), long), .mp4) }
    }

    @Test func `a picture with more points than can be shown is refused`() {
        #expect(throws: FileRefusal.tooManyPixels) { try stripped(Sample.png(width: 60_000, height: 60_000), .png) }
        #expect(throws: FileRefusal.tooManyPixels) { try stripped(Sample.jpeg(width: 65_535, height: 65_535), .jpeg) }
    }

    @Test func `a photo whose Exif cannot be found for certain is refused`() {
        #expect(throws: FileRefusal.cannotClean(.heic)) { try stripped(MovieSample.heic(exifMethod: 2), .heic) }
    }

    @Test func `boxes nested without end are refused`() {
        var nested = MovieSample.box("trak", [])
        for _ in 0..<2000 { nested = MovieSample.box("mdia", nested) }
        let movie = join(
            MovieSample.box("ftyp", ascii("isom")),
            MovieSample.box("moov", MovieSample.box("minf", nested))
        )
        #expect(throws: FileRefusal.cannotClean(.mp4)) { try stripped(movie, .mp4) }
    }
}
