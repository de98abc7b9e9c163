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
        return kind
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
