/// A part of a file as it will be kept.
enum Piece: Hashable {
    case keep(Range<Int64>)
    case bytes([UInt8])
    case zeros(Int64)
}

/// Removes what a file tells beside what it shows: where and when a picture was taken, with which device, by whom.
enum Stripping {
    /// The parts to keep, or `nil` when the file may stay as it is.
    ///
    /// - Throws: ``FileRefusal`` when the file cannot be understood well enough to be sure.
    static func pieces(of source: some ByteSource, kind: FileKind) throws -> [Piece]? {
        switch kind {
        case .jpeg: try JPEGStripping.pieces(of: source)
        case .png: try PNGStripping.pieces(of: source)
        case .gif: try GIFStripping.pieces(of: source)
        case .webp: try WebPStripping.pieces(of: source)
        case .heic: try MovieStripping.pieces(of: source, kind: kind)
        case .mp4, .m4a, .mov: try MovieStripping.pieces(of: source, kind: kind)
        case .mp3: try MP3Stripping.pieces(of: source)
        case .wav: try WAVStripping.pieces(of: source)
        case .docx, .xlsx, .pptx, .odt, .ods, .odp: try OfficeStripping.pieces(of: source)
        case .pdf, .ogg, .opus, .webm, .txt, .md, .csv, .svg, .html: nil
        }
    }

    /// Points that a page can show without harm to the person who opens it.
    static func check(width: Int, height: Int, of kind: FileKind) throws(FileRefusal) {
        guard width > 0, height > 0 else { throw .damaged(kind) }
        guard width <= 65_535, height <= 65_535, width * height <= 150_000_000 else { throw .tooManyPixels }
    }
}

/// Joins parts as a walk through a file finds them.
struct PieceList {
    private(set) var pieces: [Piece] = []

    mutating func keep(_ range: Range<Int64>) {
        guard !range.isEmpty else { return }
        if case .keep(let last)? = pieces.last, last.upperBound == range.lowerBound {
            pieces[pieces.count - 1] = .keep(last.lowerBound..<range.upperBound)
        } else {
            pieces.append(.keep(range))
        }
    }

    mutating func add(_ bytes: [UInt8]) {
        pieces.append(.bytes(bytes))
    }

    /// The parts, or `nil` when they are the file as it was.
    func ifChanged(from count: Int64) -> [Piece]? {
        pieces == [.keep(0..<count)] ? nil : pieces
    }
}
