/// The items of a HEIC photo that are not pictures: Exif, XMP and the like, by where their bytes lie
/// (ISO 14496-12 §8.11).
enum HEICItems {
    private static let metadataTypes: Set<String> = ["Exif", "mime", "uri "]
    private static let limit: Int64 = 100_000

    /// The bytes of all of them. A photo whose tables cannot be followed is refused.
    static func metadata(in meta: MediaBox, of source: some ByteSource) throws -> [Range<Int64>] {
        do {
            guard meta.body.count > 4 else { throw FileRefusal.cutOff }
            let boxes = try MediaBox.list(in: source, meta.bodyStart + 4..<meta.range.upperBound)
            guard let infos = boxes.first(where: { $0.type == "iinf" }),
                let places = boxes.first(where: { $0.type == "iloc" })
            else { throw FileRefusal.cutOff }
            var wanted = try metadataItems(infos, in: source)
            let data = boxes.first { $0.type == "idat" }?.body
            var ranges: [Range<Int64>] = []
            for place in try Self.places(places.bytes(of: source)) where wanted.contains(place.item) {
                wanted.remove(place.item)
                ranges += try Self.ranges(place, data: data, end: source.count)
            }
            guard wanted.isEmpty else { throw FileRefusal.cutOff }
            return ranges
        } catch FileRefusal.cutOff {
            throw FileRefusal.cannotClean(.heic)
        }
    }

    private struct Place {
        let item: Int64
        let method: Int64
        let source: Int64
        var extents: [(offset: Int64, length: Int64)]
    }

    private static func metadataItems(_ box: MediaBox, in source: some ByteSource) throws -> Set<Int64> {
        let version: UInt8 = try source.number(at: box.bodyStart)
        let start = box.bodyStart + (version == 0 ? 6 : 8)
        guard start <= box.range.upperBound else { throw FileRefusal.cutOff }
        var items: Set<Int64> = []
        for info in try MediaBox.list(in: source, start..<box.range.upperBound) where info.type == "infe" {
            var reader = BoxReader(try info.bytes(of: source, limit: 64 << 10))
            let version = try reader.number(1)
            _ = try reader.number(3)
            guard version == 2 || version == 3 else { throw FileRefusal.cutOff }
            let item = try reader.number(version == 2 ? 2 : 4)
            _ = try reader.number(2)
            if metadataTypes.contains(try reader.text(4)) { items.insert(item) }
        }
        return items
    }

    private static func places(_ bytes: [UInt8]) throws(FileRefusal) -> [Place] {
        var reader = BoxReader(bytes)
        let version = try reader.number(1)
        _ = try reader.number(3)
        guard version <= 2 else { throw .cutOff }
        let sizes = [try reader.number(1), try reader.number(1)].flatMap { [Int($0 >> 4), Int($0 & 15)] }
        let count = try reader.number(version < 2 ? 2 : 4)
        guard count <= limit else { throw .cutOff }
        var places: [Place] = []
        for _ in 0..<count {
            let item = try reader.number(version < 2 ? 2 : 4)
            let method = version == 0 ? 0 : try reader.number(2) & 15
            let source = try reader.number(2)
            let base = try reader.number(sizes[2])
            var place = Place(item: item, method: method, source: source, extents: [])
            for _ in 0..<(try reader.number(2)) {
                if version > 0 { _ = try reader.number(sizes[3]) }
                let offset = try reader.number(sizes[0])
                let (sum, isTooLarge) = base.addingReportingOverflow(offset)
                guard !isTooLarge else { throw .cutOff }
                place.extents.append((sum, try reader.number(sizes[1])))
            }
            places.append(place)
        }
        return places
    }

    private static func ranges(
        _ place: Place,
        data: Range<Int64>?,
        end: Int64
    ) throws(FileRefusal) -> [Range<Int64>] {
        guard place.source == 0 else { throw .cutOff }
        let whole: Range<Int64>
        switch (place.method, data) {
        case (0, _): whole = 0..<end
        case (1, let data?): whole = data
        default: throw .cutOff
        }
        var ranges: [Range<Int64>] = []
        for (offset, length) in place.extents {
            // No length means "to the end", which would cover the picture.
            guard length > 0, offset <= Int64(whole.count), length <= Int64(whole.count) - offset else {
                throw .cutOff
            }
            ranges.append(whole.lowerBound + offset..<whole.lowerBound + offset + length)
        }
        return ranges
    }
}
