internal import Credentialing

/// The files that go with a part of a title, or with the title as a whole: pictures to be seen, others to be taken.
struct FilesView: Sendable {
    /// A picture that the page shows.
    struct Picture: Sendable {
        let address: String
        let title: String
        let alt: String
        let facts: String
    }

    let hasLinks: Bool
    let links: [TemplateLink]
    let pictures: [Picture]

    /// `address` leads to a file by its name.
    init(_ files: [TemplateFile], address: (String) -> String) {
        links = files.filter { !$0.isPicture }.map { TemplateLink($0, address: address($0.name)) }
        hasLinks = !links.isEmpty
        pictures = files.filter(\.isPicture).map { file in
            let link = TemplateLink(file, address: address(file.name))
            return Picture(address: link.address, title: link.title, alt: file.alt, facts: link.facts)
        }
    }
}

/// A file that goes with a part of a title, with a link to it.
struct TemplateLink: Sendable {
    let title: String
    let address: String
    /// What it is and how large, such as "Word document, 12 KB".
    let facts: String

    init(_ file: TemplateFile, address: String) {
        title = file.title
        self.address = address
        let kilobytes = max(1, (file.size + 500) / 1_000)
        facts = "\(Self.kind(file.ending)), \(kilobytes) KB"
    }

    private static func kind(_ ending: String) -> String {
        switch ending {
        case "docx": "Word document"
        case "odt": "OpenDocument text"
        case "xlsx": "Excel workbook"
        case "csv": "Table"
        case "pdf": "PDF"
        case "png": "PNG picture"
        case "jpg", "jpeg": "JPEG picture"
        case "webp": "WebP picture"
        case "gif": "GIF picture"
        default: "Text"
        }
    }
}
