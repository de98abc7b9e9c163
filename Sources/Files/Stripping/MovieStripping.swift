/// MP4, M4A, QuickTime and HEIC: everything that is not picture, sound or how to play them is overwritten where it
/// stands, so that no offset moves: user data, metadata, foreign boxes, and tracks that record places.
enum MovieStripping {
    private static let known: Set<String> = [
        "ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "free", "skip", "wide", "pdin", "prft",
    ]
    private static let containers: Set<String> = ["moov", "trak", "mdia", "minf"]
    private static let described: Set<String> = ["udta", "meta", "uuid", "free", "skip"]
    /// Tracks that people see or hear, or that place them in time.
    private static let handlers: Set<String> = [
        "vide", "soun", "text", "sbtl", "subt", "clcp", "tmcd", "hint", "auxv", "pict",
    ]

    private static let movieLimit = 32 << 20
    /// movie, track, media, information.
    private static let depth = 4

    static func pieces(of source: some ByteSource, kind: FileKind) throws -> [Piece]? {
        let boxes = try MediaBox.list(in: source, 0..<source.count)
        guard boxes.contains(where: { $0.type == (kind == .heic ? "meta" : "moov") }) else {
            throw FileRefusal.damaged(kind)
        }
        let isFragmented = boxes.contains { $0.type == "moof" }
        var walk = Walk(source: source, kind: kind, isFragmented: isFragmented, cover: Cover())
        for box in boxes { try walk.clean(box) }
        return walk.cover.pieces(of: source.count)
    }

    private struct Walk<Source: ByteSource> {
        let source: Source
        let kind: FileKind
        let isFragmented: Bool
        var cover: Cover

        mutating func clean(_ box: MediaBox) throws {
            if box.type == "moov" {
                guard box.body.count <= movieLimit else { throw FileRefusal.cannotClean(kind) }
                try clean(inside: box, depth: 1)
            } else if box.type == "meta", kind == .heic {
                for range in try HEICItems.metadata(in: box, of: source) { cover.zero(range) }
            } else if !known.contains(box.type) || described.contains(box.type) {
                cover.free(box)
            }
        }

        private mutating func clean(inside container: MediaBox, depth: Int) throws {
            guard depth <= MovieStripping.depth else { throw FileRefusal.cannotClean(kind) }
            for box in try MediaBox.list(in: source, container.body) {
                if box.type == "cmov" { throw FileRefusal.cannotClean(kind) }
                if described.contains(box.type) {
                    cover.free(box)
                } else if box.type == "trak", try !isKept(box) {
                    try drop(track: box)
                } else if containers.contains(box.type) {
                    try clean(inside: box, depth: depth + 1)
                }
            }
        }

        private mutating func drop(track: MediaBox) throws {
            // Fragments would hold more samples of this track, which its own tables do not name.
            guard !isFragmented else { throw FileRefusal.cannotClean(kind) }
            for range in try SampleTable.ranges(ofTrack: track, in: source, kind: kind) { cover.zero(range) }
            cover.free(track)
        }

        private func isKept(_ track: MediaBox) throws -> Bool {
            guard let media = try MediaBox.list(in: source, track.body).first(where: { $0.type == "mdia" }),
                let handler = try MediaBox.list(in: source, media.body).first(where: { $0.type == "hdlr" })
            else { return false }
            var reader = BoxReader(try handler.bytes(of: source, limit: 64 << 10))
            _ = try reader.number(8)
            return handlers.contains(try reader.text(4))
        }
    }
}

/// What of a file is overwritten: ranges with zeros, boxes turned into `free` ones.
struct Cover {
    private var marks: [(range: Range<Int64>, piece: Piece)] = []

    mutating func zero(_ range: Range<Int64>) {
        guard !range.isEmpty else { return }
        marks.append((range, .zeros(range.upperBound - range.lowerBound)))
    }

    /// A box that readers step over, with nothing in it.
    mutating func free(_ box: MediaBox) {
        if box.type != "free" && box.type != "skip" {
            let name = box.range.lowerBound + 4..<box.range.lowerBound + 8
            marks.append((name, .bytes(Array("free".utf8))))
        }
        zero(box.body)
    }

    /// The parts of a file of this length, or `nil` when nothing is covered.
    func pieces(of count: Int64) -> [Piece]? {
        guard !marks.isEmpty else { return nil }
        var list: [Piece] = []
        var position: Int64 = 0
        for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let range = mark.range.clamped(to: position..<count)
            // What lies under another mark is covered already.
            guard !range.isEmpty else { continue }
            if position < range.lowerBound { list.append(.keep(position..<range.lowerBound)) }
            list.append(range == mark.range ? mark.piece : .zeros(range.upperBound - range.lowerBound))
            position = range.upperBound
        }
        if position < count { list.append(.keep(position..<count)) }
        return list
    }
}
