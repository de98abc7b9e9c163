/// What may be added as evidence. Everything else is refused.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
    case jpeg, png, gif, webp, heic
    case pdf
    case mp3, m4a, wav, ogg, opus
    case webm, mp4, mov
    case txt, md, csv
    case docx, xlsx, pptx, odt, ods, odp
    case svg, html

    /// What a kind is for, to ask whether a slot takes it.
    package enum Family: String, CaseIterable, Hashable, Sendable {
        case picture, document, sound, video, text, table
    }

    /// The kind that an ending in lower case stands for, or `nil`.
    package init?(ending: String) {
        guard let kind = Self.byEnding[ending] else { return nil }
        self = kind
    }

    private static let byEnding: [String: FileKind] = Dictionary(
        allCases.flatMap { kind in kind.endings.map { ($0, kind) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// The usual ending, without its dot.
    package var ending: String { endings.first ?? rawValue }

    /// All endings, the usual one first.
    package var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jfif"]
        case .heic: ["heic", "heif"]
        case .ogg: ["ogg", "oga"]
        case .webm: ["webm", "weba"]
        case .mp4: ["mp4", "m4v"]
        case .mov: ["mov", "qt"]
        case .txt: ["txt", "text"]
        case .md: ["md", "markdown"]
        case .html: ["html", "htm", "xhtml"]
        default: [rawValue]
        }
    }

    /// For the `Content-Type` header.
    package var mediaType: String {
        switch self {
        case .jpeg, .png, .gif, .webp, .heic: "image/\(rawValue)"
        case .pdf: "application/pdf"
        case .mp3: "audio/mpeg"
        case .m4a: "audio/mp4"
        case .wav: "audio/wav"
        case .ogg, .opus: "audio/ogg"
        case .webm, .mp4: "video/\(rawValue)"
        case .mov: "video/quicktime"
        case .txt: "text/plain"
        case .md: "text/markdown"
        case .csv: "text/csv"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .svg: "image/svg+xml"
        case .html: "text/html"
        }
    }

    /// What browsers show safely is shown; what they cannot show, or would run, is handed over.
    package var showing: Showing {
        switch self {
        case .jpeg, .png, .gif, .webp, .pdf, .mp3, .m4a, .wav, .ogg, .opus, .webm, .mp4, .mov, .txt, .md, .csv: .inline
        case .heic, .docx, .xlsx, .pptx, .odt, .ods, .odp, .svg, .html: .download
        }
    }

    /// What the kind is for.
    package var family: Family {
        switch self {
        case .jpeg, .png, .gif, .webp, .heic, .svg: .picture
        case .pdf, .docx, .pptx, .odt, .odp, .html: .document
        case .mp3, .m4a, .wav, .ogg, .opus: .sound
        case .webm, .mp4, .mov: .video
        case .txt, .md: .text
        case .csv, .xlsx, .ods: .table
        }
    }

    /// With its article, as sentences need it.
    package var noun: String {
        switch self {
        case .jpeg: "a JPEG picture"
        case .png: "a PNG picture"
        case .gif: "a GIF picture"
        case .webp: "a WebP picture"
        case .heic: "a HEIC photo"
        case .pdf: "a PDF"
        case .mp3: "an MP3 recording"
        case .m4a: "an M4A recording"
        case .wav: "a WAV recording"
        case .ogg: "an Ogg recording"
        case .opus: "an Opus recording"
        case .webm: "a WebM video"
        case .mp4: "an MP4 video"
        case .mov: "a QuickTime video"
        case .txt, .md: "text"
        case .csv: "a table of text"
        case .docx: "a Word document"
        case .xlsx: "an Excel workbook"
        case .pptx: "a PowerPoint presentation"
        case .odt: "an OpenDocument text"
        case .ods: "an OpenDocument table"
        case .odp: "an OpenDocument presentation"
        case .svg: "an SVG drawing"
        case .html: "a web page"
        }
    }
}
