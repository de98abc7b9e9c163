package import Credentialing
internal import Foundation

/// A picture of one point, as a file that goes with a title.
package enum SmallPicture {
    /// PNG.
    package static let bytes = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="
        ) ?? Data()
    )
    /// The same with a text behind its end.
    package static let withText = bytes + Array("made at 12 Elm Street".utf8)
    /// Words that say what is seen.
    package static let alt = "Four chairs in a half circle before a board, and no desks between."

    /// As a title knows it.
    package static func file(key: String, alt: String = alt, isPlain: Bool = true) -> TemplateFile {
        let bytes = isPlain ? bytes : withText
        return TemplateFile(
            key: key,
            name: key + ".png",
            title: "A room",
            alt: alt,
            digest: isPlain
                ? "a4d4c009619311d9b83904acfd62fe3b7f918c312522bbcc6ad51cdec4fd1edf"
                : "918c7c722b29c13c2b719c2d94b5b531050b687eaf859b38d7c8960c6201bf87",
            size: bytes.count,
            content: bytes
        )
    }
}
