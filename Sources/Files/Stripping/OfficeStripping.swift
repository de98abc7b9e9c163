internal import CZlib

/// Office and OpenDocument files: the parts that tell who made the document, when, with what and for whom are replaced
/// by empty ones. All other parts stay as they are, byte for byte.
enum OfficeStripping {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let schemas = "http://schemas.openxmlformats.org"
    private static let core =
        "<cp:coreProperties xmlns:cp=\"\(schemas)/package/2006/metadata/core-properties\"/>"
    private static let openDocument = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

    static func pieces(of source: some ByteSource) throws -> [Piece]? {
        let zip = try ZipDirectory(source)
        guard zip.entries.contains(where: { blank(for: $0.name) != nil }) else { return nil }
        var list = PieceList()
        var moved: [Int64: Int64] = [:]
        var position: Int64 = 0
        let heads = zip.entries.sorted { $0.head < $1.head }
        for (index, entry) in heads.enumerated() {
            let end = index + 1 < heads.count ? heads[index + 1].head : zip.start
            // Two entries that share bytes are no document.
            guard entry.end <= end else { throw FileRefusal.unknownOffice }
            moved[entry.head] = position
            if let blank = blank(for: entry.name) {
                let bytes = localHead(of: entry.name, blank) + blank
                list.add(bytes)
                position += Int64(bytes.count)
            } else {
                list.keep(entry.head..<end)
                position += end - entry.head
            }
        }
        let directory = zip.entries.flatMap { record(of: $0, at: moved[$0.head] ?? 0) }
        guard position + Int64(directory.count) < Int64(UInt32.max) else { throw FileRefusal.unknownOffice }
        list.add(directory + endRecord(zip.entries.count, directory.count, at: position))
        return list.pieces
    }

    /// What a part is replaced by; `nil` for one that stays.
    private static func blank(for name: String) -> [UInt8]? {
        let text: String? =
            switch name.lowercased() {
            case "docprops/core.xml": core
            case let name where name.hasSuffix(".psmdcp"): core
            case "docprops/app.xml": "<Properties xmlns=\"\(schemas)/officeDocument/2006/extended-properties\"/>"
            case "docprops/custom.xml": "<Properties xmlns=\"\(schemas)/officeDocument/2006/custom-properties\"/>"
            case "meta.xml":
                "<office:document-meta xmlns:office=\"\(openDocument)\" office:version=\"1.2\"/>"
            default: nil
            }
        return text.map { Array((head + $0).utf8) }
    }

    /// Stored, at the first moment that a zip knows.
    private static func facts(_ content: [UInt8]) -> [UInt8] {
        let sum = UInt32(truncatingIfNeeded: crc32(0, content, UInt32(content.count)))
        return little(0, 2) + little(0, 2) + little(0x21, 2) + little(Int64(sum), 4)
            + little(Int64(content.count), 4) + little(Int64(content.count), 4)
    }

    private static func localHead(of name: String, _ content: [UInt8]) -> [UInt8] {
        [0x50, 0x4B, 3, 4] + little(20, 2) + little(0x0800, 2) + facts(content)
            + little(Int64(name.utf8.count), 2) + little(0, 2) + Array(name.utf8)
    }

    /// An entry's record in the directory, with its new place.
    private static func record(of entry: ZipDirectory.Entry, at position: Int64) -> [UInt8] {
        var record = entry.record
        record.replaceSubrange(42..<46, with: little(position, 4))
        guard let blank = blank(for: entry.name) else { return record }
        record.replaceSubrange(8..<28, with: little(0x0800, 2) + facts(blank))
        // What stood behind the name may tell times and owners.
        record.replaceSubrange(30..<34, with: little(0, 4))
        return Array(record.prefix(46 + entry.name.utf8.count))
    }

    private static func endRecord(_ count: Int, _ length: Int, at position: Int64) -> [UInt8] {
        [0x50, 0x4B, 5, 6] + little(0, 4) + little(Int64(count), 2) + little(Int64(count), 2)
            + little(Int64(length), 4) + little(position, 4) + little(0, 2)
    }

    private static func little(_ value: Int64, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (Int64($0) * 8)) }
    }
}
