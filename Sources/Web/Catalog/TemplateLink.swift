internal import Credentialing

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
        default: "Text"
        }
    }
}
