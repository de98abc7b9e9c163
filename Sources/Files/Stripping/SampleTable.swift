/// Where the samples of a track lie in the file (ISO 14496-12 §8.7).
enum SampleTable {
    private static let limit: Int64 = 4_000_000

    static func ranges(ofTrack track: MediaBox, in source: some ByteSource, kind: FileKind) throws -> [Range<Int64>] {
        var boxes = try MediaBox.list(in: source, track.body)
        for name in ["mdia", "minf", "stbl"] {
            guard let inner = boxes.first(where: { $0.type == name }) else { return [] }
            boxes = try MediaBox.list(in: source, inner.body)
        }
        guard let sizeBox = boxes.first(where: { $0.type == "stsz" }),
            let chunkBox = boxes.first(where: { $0.type == "stsc" }),
            let offsetBox = boxes.first(where: { $0.type == "stco" || $0.type == "co64" })
        else { throw FileRefusal.cannotClean(kind) }
        do {
            let sizes = try Sizes(sizeBox.bytes(of: source))
            let runs = try runs(chunkBox.bytes(of: source))
            let offsets = try offsets(offsetBox.bytes(of: source), isLong: offsetBox.type == "co64")
            return try ranges(offsets: offsets, runs: runs, sizes: sizes, end: source.count)
        } catch FileRefusal.cutOff {
            throw FileRefusal.cannotClean(kind)
        }
    }

    private struct Sizes {
        let uniform: Int64
        let count: Int64
        let each: [Int64]

        init(_ bytes: [UInt8]) throws(FileRefusal) {
            var reader = BoxReader(bytes)
            _ = try reader.number(4)
            uniform = try reader.number(4)
            count = try reader.number(4)
            guard count <= limit else { throw .cutOff }
            var each: [Int64] = []
            if uniform == 0 {
                for _ in 0..<count { each.append(try reader.number(4)) }
            }
            self.each = each
        }

        func total(from first: Int64, count wanted: Int64) throws(FileRefusal) -> Int64 {
            guard first + wanted <= count else { throw .cutOff }
            return uniform > 0 ? uniform * wanted : each[Int(first)..<Int(first + wanted)].reduce(0, +)
        }
    }

    private static func runs(_ bytes: [UInt8]) throws(FileRefusal) -> [(firstChunk: Int64, samples: Int64)] {
        var reader = BoxReader(bytes)
        _ = try reader.number(4)
        let count = try reader.number(4)
        guard count <= limit else { throw .cutOff }
        var runs: [(firstChunk: Int64, samples: Int64)] = []
        for _ in 0..<count {
            runs.append((try reader.number(4), try reader.number(4)))
            _ = try reader.number(4)
        }
        return runs
    }

    private static func offsets(_ bytes: [UInt8], isLong: Bool) throws(FileRefusal) -> [Int64] {
        var reader = BoxReader(bytes)
        _ = try reader.number(4)
        let count = try reader.number(4)
        guard count <= limit else { throw .cutOff }
        var offsets: [Int64] = []
        for _ in 0..<count { offsets.append(try reader.number(isLong ? 8 : 4)) }
        return offsets
    }

    private static func ranges(
        offsets: [Int64],
        runs: [(firstChunk: Int64, samples: Int64)],
        sizes: Sizes,
        end: Int64
    ) throws(FileRefusal) -> [Range<Int64>] {
        var ranges: [Range<Int64>] = []
        var run = -1
        var sample: Int64 = 0
        for (index, offset) in offsets.enumerated() {
            while run + 1 < runs.count, runs[run + 1].firstChunk <= Int64(index) + 1 { run += 1 }
            guard run >= 0 else { throw .cutOff }
            let length = try sizes.total(from: sample, count: runs[run].samples)
            guard offset >= 0, offset <= end, length <= end - offset else { throw .cutOff }
            ranges.append(offset..<offset + length)
            sample += runs[run].samples
        }
        guard sample == sizes.count else { throw .cutOff }
        return ranges
    }
}
