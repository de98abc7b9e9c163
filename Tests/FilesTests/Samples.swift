@testable internal import Files

/// Bytes in memory as a source.
final class MemoryBytes: ByteSource {
    let all: [UInt8]

    init(_ all: [UInt8]) {
        self.all = all
    }

    var count: Int64 { Int64(all.count) }

    func bytes(at position: Int64, count: Int) throws -> [UInt8] {
        guard position >= 0, count >= 0, position <= self.count, Int64(count) <= self.count - position else {
            throw FileRefusal.cutOff
        }
        return Array(all[Int(position)..<Int(position) + count])
    }

    /// The file as the pieces describe it.
    func applying(_ pieces: [Piece]?) -> [UInt8] {
        guard let pieces else { return all }
        return pieces.flatMap { piece in
            switch piece {
            case .keep(let range): Array(all[Int(range.lowerBound)..<Int(range.upperBound)])
            case .bytes(let bytes): bytes
            case .zeros(let count): [UInt8](repeating: 0, count: Int(count))
            }
        }
    }
}

extension [UInt8] {
    /// Whether the ASCII text stands anywhere.
    func holds(_ text: String) -> Bool { contains(Array(text.utf8)) }
}

/// Most significant byte first.
func big(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// Least significant byte first.
func little(_ value: Int, _ length: Int) -> [UInt8] { big(value, length).reversed() }

/// One byte for each sign.
func ascii(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

func join(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

/// Small true files of each kind, made byte by byte.
enum Sample {
    static let exif = join(
        ascii("Exif\0\0II"),
        [42, 0, 8, 0, 0, 0, 2, 0],
        [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
        [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
        zeros(4),
        ascii("GPSLatitude 39.7392 GPS")
    )
    static let pdf = ascii("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
    static let wav = riffChunk("RIFF", join(ascii("WAVE"), riffChunk("fmt ", zeros(16))))
    static let pngHead: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        join([0xFF, marker], big(payload.count + 2, 2), payload)
    }

    /// A JPEG with Exif, XMP, a comment, a profile, two scans, and more behind the end.
    static func jpeg(width: Int = 16, height: Int = 8) -> [UInt8] {
        let scan = join(segment(0xDA, [1, 1, 0, 0, 63, 0]), [0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56])
        return join(
            [0xFF, 0xD8],
            segment(0xE0, join(ascii("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])),
            segment(0xE1, exif),
            segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")),
            segment(0xE2, join(ascii("ICC_PROFILE\0"), [1, 1, 5])),
            segment(0xED, ascii("Photoshop 3.0")),
            segment(0xFE, ascii("by Imani")),
            segment(0xDB, [UInt8](repeating: 1, count: 65)),
            segment(0xC0, join([8], big(height, 2), big(width, 2), [1, 1, 0x11, 0])),
            scan,
            segment(0xC4, [0, 0]),
            scan,
            [0xFF, 0xD9],
            ascii("GPS trailer")
        )
    }

    static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
        join(big(payload.count, 4), ascii(type), payload, [1, 2, 3, 4])
    }

    static func png(width: Int = 4, height: Int = 4) -> [UInt8] {
        join(
            pngHead,
            chunk("IHDR", join(big(width, 4), big(height, 4), [8, 2, 0, 0, 0])),
            chunk("tEXt", ascii("GPS")),
            chunk("eXIf", exif),
            chunk("iTXt", ascii("XML:com.adobe.xmp")),
            chunk("pHYs", [0, 0]),
            chunk("IDAT", [1, 2, 3]),
            chunk("tIME", [7]),
            chunk("IEND", []),
            ascii("PK trailer")
        )
    }

    static func gif() -> [UInt8] {
        let comment = ascii("<script>alert(1)</script>")
        return join(
            ascii("GIF89a"),
            [2, 0, 2, 0, 0x80, 0, 0],
            [0, 0, 0, 255, 255, 255],
            [0x21, 0xFE, UInt8(comment.count)],
            comment,
            [0],
            [0x21, 0xFF, 11],
            ascii("NETSCAPE2.0"),
            [3, 1, 0, 0, 0],
            [0x21, 0xFF, 11],
            ascii("XMP DataXMP"),
            [3, 65, 66, 67, 0],
            [0x21, 0xF9, 4, 0, 0, 0, 0, 0],
            [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x44, 1, 0],
            [0x3B],
            ascii("<html>behind</html>")
        )
    }

    static func riffChunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
        join(ascii(type), little(payload.count, 4), payload, zeros(payload.count % 2))
    }

    static func webp() -> [UInt8] {
        let body = join(
            ascii("WEBP"),
            riffChunk("VP8X", [0b0010_1100, 0, 0, 0, 3, 0, 0, 3, 0, 0]),
            riffChunk("ICCP", [1, 2, 3]),
            riffChunk("VP8 ", [9, 9, 9]),
            riffChunk("EXIF", exif),
            riffChunk("XMP ", ascii("<x:xmpmeta/>"))
        )
        return join(ascii("RIFF"), little(body.count, 4), body)
    }
}
