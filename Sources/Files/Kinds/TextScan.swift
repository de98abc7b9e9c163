/// Reads a text to see that it is one.
enum TextScan {
    private static let limit: Int64 = 20 << 20

    /// The name of its encoding: UTF-8 where it is valid, else the one that old programs write.
    ///
    /// - Throws: `FileRefusal.badText` when there are bytes that no text has.
    static func charset(of source: some ByteSource) throws -> String {
        guard source.count <= limit else { throw FileRefusal.textTooLarge(limit: limit) }
        let bytes = try source.bytes(at: 0, count: Int(source.count))
        guard !bytes.contains(where: isControl) else { throw FileRefusal.badText }
        return String(validating: bytes, as: UTF8.self) == nil ? "windows-1252" : "utf-8"
    }

    /// Below the space only tab, line feed, form feed and carriage return.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D
    }
}
