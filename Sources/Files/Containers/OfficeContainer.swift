/// Tells which document a zip holds. Documents with macros, locked ones and bare archives are refused.
enum OfficeContainer {
    private static let contentTypes = "[Content_Types].xml"
    private static let openDocuments: [String: FileKind] = [
        "application/vnd.oasis.opendocument.text": .odt,
        "application/vnd.oasis.opendocument.spreadsheet": .ods,
        "application/vnd.oasis.opendocument.presentation": .odp,
    ]
    private static let mainParts: [(name: String, kind: FileKind)] = [
        ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
    ]

    static func kind(of source: some ByteSource) throws -> FileKind {
        let zip = try ZipDirectory(source)
        guard !zip.entries.contains(where: \.isLocked) else { throw FileRefusal.lockedOffice }
        if zip.names.contains(contentTypes) { return try openXML(zip, source) }
        if let type = try zip.content("mimetype", of: source, limit: 256) { return try openDocument(type, zip, source) }
        throw FileRefusal.archive
    }

    private static func openXML(_ zip: ZipDirectory, _ source: some ByteSource) throws -> FileKind {
        let isMacro: (String) -> Bool = { name in
            let name = name.lowercased()
            return name.contains("vbaproject") || name.contains("vbadata") || name.contains("/macrosheets/")
                || name.contains("/activex/") || name.hasSuffix("/workbook.bin")
        }
        let types = try zip.content(contentTypes, of: source, limit: 1 << 20) ?? []
        let text = String(decoding: types, as: UTF8.self).lowercased()
        guard !zip.names.contains(where: isMacro), !text.contains("macroenabled"), !text.contains("vbaproject") else {
            throw FileRefusal.macros
        }
        let kinds = mainParts.filter { zip.names.contains($0.name) }.map(\.kind)
        guard let kind = kinds.first, kinds.count == 1 else { throw FileRefusal.unknownOffice }
        try refuseObjects(zip, source)
        try refuseOutsideTemplates(zip, source)
        return kind
    }

    /// A file of the old kind within the document may be anything, a program with macros included.
    private static func refuseObjects(_ zip: ZipDirectory, _ source: some ByteSource) throws {
        let sign: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        for entry in zip.entries where entry.unpacked >= sign.count {
            let opening = try zip.content(entry, of: source, limit: sign.count, packedLimit: 4096)
            guard opening.count == sign.count else { throw FileRefusal.unknownOffice }
            guard opening != sign else { throw FileRefusal.embeddedObject }
        }
    }

    /// A template that is loaded when someone opens the document brings macros from elsewhere, and tells who opened it.
    private static func refuseOutsideTemplates(_ zip: ZipDirectory, _ source: some ByteSource) throws {
        let limit = 4 << 20
        for entry in zip.entries where entry.name.lowercased().hasSuffix(".rels") {
            guard entry.unpacked <= limit else { throw FileRefusal.unknownOffice }
            let bytes = try zip.content(entry, of: source, limit: limit, packedLimit: 2 * limit)
            // Two bytes for a sign, as some write it, read as one.
            let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).lowercased()
            for relation in text.split(separator: "<") where relation.contains("external") {
                guard !relation.contains("attachedtemplate"), !relation.contains("&#") else {
                    throw FileRefusal.outsideTemplate
                }
            }
        }
    }

    private static func openDocument(
        _ type: [UInt8],
        _ zip: ZipDirectory,
        _ source: some ByteSource
    ) throws -> FileKind {
        guard let kind = openDocuments[String(decoding: type, as: UTF8.self)], zip.names.contains("content.xml") else {
            throw FileRefusal.unknownOffice
        }
        guard !zip.names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) else {
            throw FileRefusal.macros
        }
        // A locked one is a zip of ciphertext that says so in its manifest.
        let manifest = try zip.content("META-INF/manifest.xml", of: source, limit: 1 << 20) ?? []
        guard !String(decoding: manifest, as: UTF8.self).contains("encryption-data") else {
            throw FileRefusal.lockedOffice
        }
        return kind
    }
}
