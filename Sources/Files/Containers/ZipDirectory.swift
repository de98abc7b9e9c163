/// The directory of a zip, read with bounds; nothing is unpacked. A directory that lies is refused.
struct ZipDirectory {
    struct Entry {
        let name: String
        let method: UInt16
        let isLocked: Bool
        let packed: Int64
        let unpacked: Int64
        /// Where the entry's own head begins.
        let head: Int64
        /// Its record in the directory, as it stands there.
        let record: [UInt8]
        /// Where its packed bytes begin, and where they end.
        fileprivate(set) var start: Int64 = 0
        var end: Int64 { start + packed }
    }

    private static let endLength: Int64 = 22
    private static let entryLimit = 10_000
    private static let lengthLimit: Int64 = 4 << 20
    /// What a person who opens the document has to unpack at most.
    private static let unpackedLimit: Int64 = 4 << 30

    let entries: [Entry]
    let names: Set<String>
    /// Where the directory begins, behind all entries.
    let start: Int64

    /// Reads the directory and compares each entry with its own head.
    init(_ source: some ByteSource) throws {
        let end = try Self.end(of: source)
        start = end.start
        let bytes = try source.bytes(at: end.start, count: Int(end.length))
        var entries: [Entry] = []
        var position = 0
        for _ in 0..<end.count {
            var entry = try Self.entry(bytes, &position, fileEnd: end.start)
            entry.start = try Self.start(of: entry, in: source, before: end.start)
            entries.append(entry)
        }
        guard position == bytes.count, entries.first != nil, entries.map(\.head).min() == 0 else {
            throw FileRefusal.unknownOffice
        }
        names = Set(entries.map(\.name))
        guard names.count == entries.count, entries.reduce(0, { $0 + $1.packed }) <= source.count,
            entries.reduce(0, { $0 + $1.unpacked }) <= Self.unpackedLimit
        else { throw FileRefusal.unknownOffice }
        self.entries = entries
    }

    /// The bytes of an entry, at most so many, or `nil` when there is none.
    func content(_ name: String, of source: some ByteSource, limit: Int) throws -> [UInt8]? {
        try entries.first { $0.name == name }.map { try content($0, of: source, limit: limit) }
    }

    /// The bytes of an entry, at most so many.
    ///
    /// - Parameter packedLimit: Packed bytes that are read for it; as many as may come out unless said.
    func content(_ entry: Entry, of source: some ByteSource, limit: Int, packedLimit: Int? = nil) throws -> [UInt8] {
        let packed = try source.bytes(at: entry.start, count: Int(min(entry.packed, Int64(packedLimit ?? limit))))
        return switch entry.method {
        case 0: Array(packed.prefix(limit))
        case 8: Inflation.unpacked(packed, .none, limit: limit)
        default: throw FileRefusal.unknownOffice
        }
    }

    /// The end record, found from behind; its comment must reach exactly to the end of the file.
    private static func end(of source: some ByteSource) throws -> (start: Int64, length: Int64, count: Int) {
        let tailLength = min(source.count, endLength + 65_535)
        let tailStart = source.count - tailLength
        let tail = try source.bytes(at: tailStart, count: Int(tailLength))
        guard tail.count >= Int(endLength) else { throw FileRefusal.unknownOffice }
        for at in stride(from: tail.count - Int(endLength), through: 0, by: -1) {
            guard tail[at] == 0x50, tail[at + 1] == 0x4B, tail[at + 2] == 5, tail[at + 3] == 6 else { continue }
            let record = Array(tail[at...])
            guard Int(number(record, 20, 2)) == record.count - Int(endLength) else { continue }
            let (count, length, start) = (number(record, 10, 2), number(record, 12, 4), number(record, 16, 4))
            let isOneDisk = number(record, 4, 4) == 0 && number(record, 8, 2) == count
            guard isOneDisk, count <= Int64(entryLimit), length <= lengthLimit,
                start + length == tailStart + Int64(at)
            else { throw FileRefusal.unknownOffice }
            return (start, length, Int(count))
        }
        throw FileRefusal.unknownOffice
    }

    private static func entry(_ bytes: [UInt8], _ position: inout Int, fileEnd: Int64) throws -> Entry {
        let rest = bytes.count - position
        guard rest >= 46 else { throw FileRefusal.unknownOffice }
        let head = Array(bytes[position..<(position + 46)])
        let nameLength = Int(number(head, 28, 2))
        let length = 46 + nameLength + Int(number(head, 30, 2)) + Int(number(head, 32, 2))
        guard head.starts(with: [0x50, 0x4B, 1, 2]), length <= rest else { throw FileRefusal.unknownOffice }
        let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
        let record = Array(bytes[position..<(position + length)])
        position += length
        let entry = Entry(
            name: name,
            method: UInt16(number(head, 10, 2)),
            isLocked: number(head, 8, 2) & 1 == 1,
            packed: number(head, 20, 4),
            unpacked: number(head, 24, 4),
            head: number(head, 42, 4),
            record: record
        )
        let isTame =
            !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.utf8.contains(0)
            && !name.split(separator: "/").contains("..")
        guard isTame, entry.head + 30 + entry.packed <= fileEnd else { throw FileRefusal.unknownOffice }
        return entry
    }

    /// Where the packed bytes begin. The entry's own head must say the same name, or readers of one and of the other
    /// would see two documents.
    private static func start(of entry: Entry, in source: some ByteSource, before end: Int64) throws -> Int64 {
        let head = try source.bytes(at: entry.head, count: 30)
        let nameLength = number(head, 26, 2)
        let contentStart = entry.head + 30 + nameLength + number(head, 28, 2)
        guard head.starts(with: [0x50, 0x4B, 3, 4]), contentStart + entry.packed <= end,
            number(head, 8, 2) == Int64(entry.method),
            try source.bytes(at: entry.head + 30, count: Int(nameLength)) == Array(entry.name.utf8)
        else { throw FileRefusal.unknownOffice }
        return contentStart
    }

    private static func number(_ bytes: [UInt8], _ position: Int, _ length: Int) -> Int64 {
        bytes[position..<(position + length)].reversed().reduce(0) { $0 << 8 | Int64($1) }
    }
}
