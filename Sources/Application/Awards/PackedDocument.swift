internal import Foundation
internal import OpenBadges

/// How a signed document stands in its column: packed, because half a million of them say nearly the same. What was
/// stored before documents were packed begins with a brace and is taken as it is.
enum PackedDocument {
    private static let mark = "gz:"
    /// More than any credential of ours has.
    private static let limit = 16 << 20

    /// The text for the column: GZIP, in base64 because no column holds bytes.
    static func pack(_ document: String) throws -> String {
        mark + Data(try Gzip.compress(Array(document.utf8))).base64EncodedString()
    }

    /// The document, byte for byte as it was signed.
    static func unpack(_ stored: String) throws -> String {
        guard stored.hasPrefix(mark) else { return stored }
        guard let bytes = Data(base64Encoded: String(stored.dropFirst(mark.utf8.count))) else {
            throw Gzip.Failure.corrupt
        }
        return String(decoding: try Gzip.decompress(Array(bytes), maximumBytes: limit), as: UTF8.self)
    }
}
