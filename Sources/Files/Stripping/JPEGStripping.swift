/// JPEG (ITU T.81): comments and application segments go, and whatever stands behind the end. The color profile,
/// Adobe's color transform and the orientation stay.
enum JPEGStripping {
    private static let segmentLimit = 10_000

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        var walk = Walk(position: 2)
        walk.list.keep(0..<2)
        for _ in 0..<segmentLimit {
            let marker = try marker(in: source, at: &walk.position)
            switch marker {
            case 0xD9:
                guard walk.hasFrame, walk.hasScan else { throw FileRefusal.damaged(.jpeg) }
                walk.list.keep(walk.position - 2..<walk.position)
                return walk.list.ifChanged(from: source.count)
            case 0x01, 0xD0...0xD7: continue
            case 0xD8: throw FileRefusal.damaged(.jpeg)
            default: try walk.take(marker, in: source)
            }
        }
        throw FileRefusal.damaged(.jpeg)
    }

    /// A marker may have fill bytes before it.
    private static func marker(in source: some ByteSource, at position: inout Int64) throws -> UInt8 {
        guard try source.number(at: position, as: UInt8.self) == 0xFF else { throw FileRefusal.damaged(.jpeg) }
        var code: UInt8 = 0xFF
        repeat {
            position += 1
            code = try source.number(at: position)
        } while code == 0xFF
        position += 1
        return code
    }

    private struct Walk {
        var position: Int64
        var list = PieceList()
        var hasFrame = false
        var hasScan = false
        var hasOrientation = false

        mutating func take(_ marker: UInt8, in source: some ByteSource) throws {
            let length: UInt16 = try source.number(at: position)
            let end = position + Int64(length)
            guard length >= 2, end <= source.count else { throw FileRefusal.cutOff }
            let segment = position - 2..<end
            let payload = position + 2..<end
            position = end
            switch marker {
            case 0xE0...0xEF: try takeApplication(marker, segment, payload, in: source)
            case 0xFE, 0xF0...0xFD: break
            case 0xDA:
                guard hasFrame else { throw FileRefusal.damaged(.jpeg) }
                hasScan = true
                position = try JPEGStripping.scanEnd(in: source, from: end)
                list.keep(segment.lowerBound..<position)
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                let height: UInt16 = try source.number(at: payload.lowerBound + 1)
                let width: UInt16 = try source.number(at: payload.lowerBound + 3)
                try Stripping.check(width: Int(width), height: Int(height), of: .jpeg)
                hasFrame = true
                list.keep(segment)
            default: list.keep(segment)
            }
        }

        private mutating func takeApplication(
            _ marker: UInt8,
            _ segment: Range<Int64>,
            _ payload: Range<Int64>,
            in source: some ByteSource
        ) throws {
            let bytes = try source.bytes(at: payload.lowerBound, count: Int(payload.upperBound - payload.lowerBound))
            switch marker {
            case 0xE0 where bytes.starts(with: Array("JFIF\0".utf8)) && bytes.count >= 14:
                // Without its thumbnail, which shows what was cut away later.
                list.add([0xFF, 0xE0, 0, 16] + bytes.prefix(12) + [0, 0])
            case 0xE1 where bytes.starts(with: Array("Exif\0".utf8)) && !hasOrientation:
                guard let turned = Orientation.read(Array(bytes.dropFirst(6))) else { return }
                hasOrientation = true
                list.add(Orientation.segment(turned))
            case 0xE2 where bytes.starts(with: Array("ICC_PROFILE\0".utf8)): list.keep(segment)
            case 0xEE where bytes.starts(with: Array("Adobe".utf8)): list.keep(segment)
            default: break
            }
        }
    }

    /// Coded data ends before the first marker that is neither a stuffed zero nor a restart.
    private static func scanEnd(in source: some ByteSource, from start: Int64) throws -> Int64 {
        var end: Int64?
        var isAfterMark = false
        try source.blocks(from: start) { block, position in
            block.withUnsafeBufferPointer { block in
                for index in 0..<block.count {
                    let byte = block[index]
                    if isAfterMark && byte != 0 && byte != 0xFF && !(0xD0...0xD7).contains(byte) {
                        end = position + Int64(index) - 1
                        return
                    }
                    isAfterMark = byte == 0xFF
                }
            }
            return end == nil
        }
        guard let end else { throw FileRefusal.cutOff }
        return end
    }
}

/// How a camera was held (Exif tag 0x0112), all that is kept of Exif.
enum Orientation {
    /// Two to eight; one is upright and needs no word.
    static func read(_ tiff: [UInt8]) -> UInt8? {
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == 0x49
        func number(_ position: Int, _ length: Int) -> Int? {
            guard position >= 0, position <= tiff.count - length else { return nil }
            let bytes = tiff[position..<(position + length)]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let start = number(4, 4), let count = number(start, 2) else { return nil }
        for entry in 0..<min(count, 512) {
            let position = start + 2 + entry * 12
            guard let tag = number(position, 2) else { return nil }
            guard tag == 0x0112 else { continue }
            guard number(position + 2, 2) == 3, let value = number(position + 8, 2), (2...8).contains(value) else {
                return nil
            }
            return UInt8(value)
        }
        return nil
    }

    /// An APP1 segment with a directory of one entry.
    static func segment(_ value: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0] + [0, 0, 0, 0]
        let payload = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(payload.count + 2)] + payload
    }
}
