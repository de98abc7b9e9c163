/// The kinds of image a credential can be baked into (Open Badges 3.0 §5.3).
public enum ImageFormat: Sendable, Equatable, CustomStringConvertible {
    /// Portable Network Graphics.
    case png
    /// Scalable Vector Graphics.
    case svg

    /// The format by the content, never by a file name; `nil` when it is neither.
    ///
    /// Looks no further than the PNG signature or the name of the first XML element, so a result says what the bytes
    /// claim to be, not that they are whole.
    public static func detect(_ bytes: [UInt8]) -> ImageFormat? {
        if bytes.starts(with: PNGFile.signature) { return .png }
        if SVGFile.isNamedSVG(bytes) { return .svg }
        return nil
    }

    /// "PNG" or "SVG".
    public var description: String {
        switch self {
        case .png: "PNG"
        case .svg: "SVG"
        }
    }
}
