/// What is wrong with the structure of a PNG file (PNG 3rd edition §5).
public enum PNGFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The first eight bytes are not those of a PNG file.
    case noSignature
    /// The first chunk is not a header of 13 bytes.
    case noHeader
    /// The file ends before the end chunk does.
    case truncated
    /// A chunk claims more bytes than a PNG chunk may have or the file holds.
    case badLength
    /// A chunk's type is not four ASCII letters.
    case badChunkType
    /// The chunk with the credential lacks its parts.
    case badTextChunk

    /// The end of a sentence.
    public var description: String {
        switch self {
        case .noSignature: "it does not begin as a PNG file does"
        case .noHeader: "its header is missing"
        case .truncated: "it ends too early"
        case .badLength: "a part claims to be longer than the file"
        case .badChunkType: "a part has no valid name"
        case .badTextChunk: "the part with the credential is incomplete"
        }
    }
}
