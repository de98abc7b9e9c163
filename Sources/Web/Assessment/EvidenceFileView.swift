internal import Application
internal import Credentialing

/// A file as the workspace shows it: in the page when a browser can, else to be downloaded.
package struct EvidenceFileView: Sendable {
    package let name: String
    package let path: String
    /// "PDF, 240 KB", and whether it was shown in earlier work.
    package let details: String
    package let kind: String
    /// What the learner said about students in it.
    package let students: String?
    package let isImage: Bool
    package let isVideo: Bool
    package let isAudio: Bool
    package let isPDF: Bool
    /// The bytes are there.
    package let isThere: Bool

    init?(_ response: Response, of item: Item, shownInline: Set<ID<Artifact>>) {
        guard response.kind == .file, let file = response.file else { return nil }
        let isInline = shownInline.contains(file.id) && !file.isDestroyed
        name = PlainFileName.text(for: file.name, at: response.address, of: item)
        path = Path.evidenceFile(file.id)
        kind = Self.kind(of: file)
        let origin = response.earlier == nil ? "" : ", from an earlier submission, as it was then"
        details = kind + ", " + Self.size(file.size) + origin
        students = Self.words(response.students, note: response.permissionNote)
        isImage = isInline && file.mediaType.hasPrefix("image/")
        isVideo = isInline && file.mediaType.hasPrefix("video/")
        isAudio = isInline && file.mediaType.hasPrefix("audio/")
        isPDF = isInline && file.mediaType == "application/pdf"
        isThere = !file.isDestroyed
    }

    private static func kind(of file: Response.File) -> String {
        let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
        guard file.name.contains("."), (1...5).contains(ending.count) else { return "File" }
        return ending.uppercased()
    }

    /// "240 KB", "1.4 MB".
    static func size(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1000: return "\(bytes) bytes"
        case ..<1_000_000: return "\((bytes + 500) / 1000) KB"
        default:
            let tenths = (bytes + 50_000) / 100_000
            let (unit, number) = tenths < 10_000 ? ("MB", tenths) : ("GB", (tenths + 500) / 1000)
            return number % 10 == 0 || number >= 1000
                ? "\(number / 10) \(unit)" : "\(number / 10).\(number % 10) \(unit)"
        }
    }

    private static func words(_ students: EvidenceRequirement.Students?, note: String) -> String? {
        switch students {
        case nil: nil
        case .some(.none): "No students are in it."
        case .notRecognizable: "Students cannot be recognized."
        case .consent: note.isEmpty ? "Students with permission." : "Students with permission: \(note)"
        }
    }
}
