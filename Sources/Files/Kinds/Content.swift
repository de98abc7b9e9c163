/// What the first bytes of a file say that it is.
enum Content: Hashable, Sendable {
    /// Surely this kind.
    case kind(FileKind)
    /// MP4, M4A or QuickTime: one container, and the name says which.
    case isoMedia
    case heic
    case zip
    /// Old Office, or a locked document of the new kind.
    case compoundFile
    case archive
    case program
    /// Nothing known: text, or not taken.
    case other

    init(opening: [UInt8]) {
        self =
            Self.signature(opening) ?? Self.isoContainer(opening) ?? Self.riff(opening) ?? Self.stream(opening)
            ?? Self.markup(opening) ?? .other
    }

    private static let signatures: [(bytes: [UInt8], content: Content)] = [
        ([0xFF, 0xD8, 0xFF], .kind(.jpeg)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .kind(.png)),
        (Array("GIF87a".utf8), .kind(.gif)), (Array("GIF89a".utf8), .kind(.gif)),
        (Array("%PDF-".utf8), .kind(.pdf)),
        ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x50, 0x4B, 7, 8], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0x1F, 0x8B], .archive),
        (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive),
        ([0x28, 0xB5, 0x2F, 0xFD], .archive), (Array("MSCF".utf8), .archive), (Array("!<arch>".utf8), .archive),
        (Array("MZ".utf8), .program), ([0x7F, 0x45, 0x4C, 0x46], .program), (Array("#!".utf8), .program),
        ([0xFE, 0xED, 0xFA, 0xCE], .program), ([0xFE, 0xED, 0xFA, 0xCF], .program),
        ([0xCE, 0xFA, 0xED, 0xFE], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
        ([0xCA, 0xFE, 0xBA, 0xBE], .program), ([0, 0x61, 0x73, 0x6D], .program), (Array("dex\n".utf8), .program),
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], .program),
    ]

    private static func signature(_ opening: [UInt8]) -> Content? {
        if let known = signatures.first(where: { opening.starts(with: $0.bytes) })?.content {
            // Two letters begin many a text: a program has what no text has.
            if known == .program, opening.starts(with: Array("MZ".utf8)), !opening.contains(0) { return nil }
            return known
        }
        return opening.dropFirst(257).starts(with: Array("ustar".utf8)) ? .archive : nil
    }

    private static func isoContainer(_ opening: [UInt8]) -> Content? {
        let box = Array(opening.dropFirst(4).prefix(4))
        if ["moov", "mdat", "wide", "pnot"].contains(where: { box == Array($0.utf8) }) { return .isoMedia }
        guard box == Array("ftyp".utf8) else { return nil }
        let brand = String(decoding: opening.dropFirst(8).prefix(4), as: UTF8.self)
        if ["heic", "heix", "heim", "heis", "mif1", "msf1", "hevc", "hevx"].contains(brand) { return .heic }
        return brand.hasPrefix("avi") || brand == "crx " || brand.hasPrefix("jp") ? .other : .isoMedia
    }

    private static func riff(_ opening: [UInt8]) -> Content? {
        guard opening.starts(with: Array("RIFF".utf8)) || opening.starts(with: Array("RF64".utf8)) else { return nil }
        return switch String(decoding: opening.dropFirst(8).prefix(4), as: UTF8.self) {
        case "WAVE": .kind(.wav)
        case "WEBP": .kind(.webp)
        default: nil
        }
    }

    /// Recordings that have their signs further in: Ogg names its codec on the first page, WebM its type in the head.
    private static func stream(_ opening: [UInt8]) -> Content? {
        if opening.starts(with: Array("OggS".utf8)) {
            let page = opening.dropFirst(27 + Int(opening.dropFirst(26).first ?? 0))
            if page.starts(with: Array("OpusHead".utf8)) { return .kind(.opus) }
            return page.starts(with: [1] + Array("vorbis".utf8)) || page.starts(with: Array("Speex".utf8))
                || page.starts(with: [0x7F] + Array("FLAC".utf8)) ? .kind(.ogg) : nil
        }
        if opening.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
            let type: [UInt8] = [0x42, 0x82, 0x84] + Array("webm".utf8)
            return opening.prefix(256).contains(type) ? .kind(.webm) : nil
        }
        if opening.starts(with: Array("ID3".utf8)) { return .kind(.mp3) }
        return MP3Frame.begins(opening) ? .kind(.mp3) : nil
    }

    private static func markup(_ opening: [UInt8]) -> Content? {
        let text = String(decoding: opening.prefix(1024), as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<script") {
            return .kind(.html)
        }
        if start.hasPrefix("<svg") || start.hasPrefix("<!doctype svg") { return .kind(.svg) }
        guard start.hasPrefix("<?xml") || start.hasPrefix("<!--") else { return nil }
        if start.contains("<svg") { return .kind(.svg) }
        return start.contains("<html") ? .kind(.html) : nil
    }
}

/// The head of a frame of an MP3 without tags: eleven bits set, then version, layer, rate; and another where it ends.
enum MP3Frame {
    private static let rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    private static let lowRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    private static let samples = [44_100, 48_000, 32_000]

    static func begins(_ bytes: [UInt8]) -> Bool {
        guard let length = length(bytes[...]) else { return false }
        return length + 4 > bytes.count || self.length(bytes.dropFirst(length)) != nil
    }

    private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
        let head = Array(bytes.prefix(4))
        guard head.count == 4, head[0] == 0xFF, head[1] & 0xE0 == 0xE0, head[1] & 0x06 == 0x02 else { return nil }
        let version = head[1] >> 3 & 3
        let (rate, sample) = (Int(head[2] >> 4), Int(head[2] >> 2 & 3))
        guard version != 1, (1...14).contains(rate), sample < 3 else { return nil }
        let frequency = samples[sample] / (version == 3 ? 1 : version == 2 ? 2 : 4)
        let kilobits = version == 3 ? rates[rate] : lowRates[rate]
        return (version == 3 ? 144_000 : 72_000) * kilobits / frequency + Int(head[2] >> 1 & 1)
    }
}
