/// Writing a credential into a badge image and reading it back (Open Badges 3.0 §5.3), whichever image it is.
public enum Baking {
    /// The image with the credential in it, in place of one that was there.
    ///
    /// - Parameters:
    ///   - credential: A compact JWS, or JSON text with an embedded proof.
    ///   - image: A PNG or SVG file, told apart by content. All its other bytes are kept.
    /// - Throws: ``BakingError``.
    public static func bake(_ credential: [UInt8], into image: [UInt8]) throws(BakingError) -> [UInt8] {
        switch ImageFormat.detect(image) {
        case .png: try PNGBaker.bake(credential, into: image)
        case .svg: try SVGBaker.bake(credential, into: image)
        case nil: throw .unknownFormat
        }
    }

    /// The credential baked into a PNG or SVG file: a compact JWS or JSON text, not yet verified in any way.
    ///
    /// - Throws: ``BakingError``; ``BakingError/nothingBaked`` when the image is sound and holds none.
    public static func unbake(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        switch ImageFormat.detect(image) {
        case .png: try PNGBaker.unbake(image)
        case .svg: try SVGBaker.unbake(image)
        case nil: throw .unknownFormat
        }
    }

    /// What Open Badges 2.0 baked into a PNG or SVG file: an assertion as JSON, a compact JWS, or the address at which an
    /// assertion is published; not yet verified in any way.
    ///
    /// - Throws: ``BakingError``; ``BakingError/nothingBaked`` when the image is sound and holds none.
    public static func unbakeOlder(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        switch ImageFormat.detect(image) {
        case .png: try PNGBaker.unbakeOlder(image)
        case .svg: try SVGBaker.unbakeOlder(image)
        case nil: throw .unknownFormat
        }
    }
}
