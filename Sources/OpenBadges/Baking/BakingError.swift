/// Why a credential could not be baked into an image, or read from one (Open Badges 3.0 §5.3).
public enum BakingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The content is neither a PNG nor an SVG image.
    case unknownFormat
    /// The image is sound and holds no Open Badges credential.
    case nothingBaked
    /// The image holds two or more credentials, so that nobody can say which one it stands for.
    case severalBaked
    /// The image holds an Open Badges 1 or 2 assertion, and no credential of Open Badges 3.0.
    case olderOpenBadges
    /// The credential in a PNG is compressed; the standard asks for plain text.
    case compressed
    /// The credential in a PNG stands in another kind of chunk than `iTXt`.
    case wrongChunk
    /// The checksum of the credential's chunk does not fit its content.
    case checksumMismatch
    /// What is baked in is not UTF-8 text, or there is no text.
    case unreadableCredential
    /// What was to be baked is neither a compact JWS nor a JSON object.
    case notACredential
    /// What was to be baked is longer than a PNG chunk can be.
    case credentialTooLong
    /// What was to be baked into an SVG holds a character that XML cannot carry.
    case unwritableCharacter
    /// The PNG file is damaged.
    case brokenPNG(PNGFault)
    /// The SVG file is damaged or of a kind that is not read, from that line (from 1) on.
    case brokenSVG(SVGFault, line: Int)

    /// One sentence for the person who chose the file.
    public var description: String {
        switch self {
        case .unknownFormat: "This is neither a PNG nor an SVG image."
        case .nothingBaked: "No Open Badges credential is baked into this image."
        case .severalBaked: "More than one credential is baked into this image, so it is unclear which one counts."
        case .olderOpenBadges: "This image holds a badge of Open Badges 2.0, not one of Open Badges 3.0."
        case .compressed: "The credential in this image is compressed, which Open Badges 3.0 does not allow."
        case .wrongChunk: "The credential in this PNG image is stored in a way that Open Badges 3.0 does not know."
        case .checksumMismatch: "The credential in this PNG image was damaged: its checksum does not fit."
        case .unreadableCredential: "What is baked into this image is not readable text."
        case .notACredential: "What was to be baked is neither a signed token (compact JWS) nor a JSON object."
        case .credentialTooLong: "The credential is too long to be baked into a PNG image."
        case .unwritableCharacter: "The credential holds a character that cannot be written into an SVG image."
        case .brokenPNG(let fault): "The PNG image is damaged: \(fault)."
        case .brokenSVG(let fault, let line): "The SVG image cannot be read, line \(line): \(fault)."
        }
    }
}
