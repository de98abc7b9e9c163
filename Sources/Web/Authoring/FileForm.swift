internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import Hummingbird
internal import NIOCore

/// What an author sends about a file of a draft: its bytes, when one was chosen, and what is said of it.
struct FileForm: Sendable {
    /// The form that adds a file; the others begin as the file is called in the page, such as `files-0-`.
    static let new = "new-"

    /// The most bytes that are read to say how large a file is.
    private static let mostBytes = 25 << 20

    private(set) var prefix = ""
    private(set) var fields = FormFields([])
    /// As the file is called where it comes from; empty when none was chosen.
    private(set) var name = ""
    private(set) var comment = ""
    /// It comes back after its person had been signed out.
    private(set) var isUnsent = false
    private var held: [UInt8] = []
    private var size = 0

    /// Nothing yet.
    init() {}

    /// What comes back after signing in.
    init(_ unsent: FormFields?) {
        self.init()
        guard let unsent else { return }
        self = FileForm(saying: unsent)
        isUnsent = true
    }

    /// A form without a file: a comment, or what was typed about a file.
    init(saying fields: FormFields) {
        self.fields = fields
        prefix = fields.line("prefix")
        comment = fields.text("comment")
    }

    /// Reads the form part by part. Of a file that is too large no more is held than may be kept.
    init(_ request: Request, _ context: some PageContext) async throws {
        var reader = try await MultipartReader(request, context: context, limits: .form)
        var read: [(name: String, value: String)] = []
        while let part = try await reader.nextPart() {
            guard let file = part.fileName else {
                read.append((part.name, try await reader.text()))
                continue
            }
            if !file.isEmpty { name = file }
            while let chunk = try await reader.nextChunk() {
                size += chunk.readableBytes
                guard size <= Self.mostBytes else { throw Problem.tooLarge }
                if held.count <= TemplateFile.limit { held.append(contentsOf: chunk.readableBytesView) }
            }
        }
        fields = FormFields(read)
        prefix = fields.line("prefix")
    }

    /// The file that is changed; empty for a new one.
    var key: String { fields.line("key") }

    var revision: Int { fields.int("revision") ?? 0 }

    /// What is said of the file.
    var words: DraftFileWords {
        let (was, chosen) = (Set(fields.values("was")), Set(fields.values(prefix + "items")))
        return DraftFileWords(
            name: fields.line(prefix + "name"),
            title: fields.line(prefix + "title"),
            alt: fields.line(prefix + "alt"),
            begins: chosen.subtracting(was),
            ends: was.subtracting(chosen)
        )
    }

    var isPictureWithoutWords: Bool {
        TemplateFile.pictureEndings.contains(CleanFileName(name).ending) && words.alt.isEmpty
    }

    /// The bytes of the file.
    ///
    /// - Throws: ``DraftFileFault`` when none was chosen, or it is too large.
    func bytes() throws(DraftFileFault) -> [UInt8] {
        guard !name.isEmpty else { throw .file("Choose a file from your device.") }
        guard size <= TemplateFile.limit else {
            let refusal = FileRefusal.tooLarge(size: Int64(size), limit: Int64(TemplateFile.limit))
            throw .file("\(refusal) Leave out pictures, or link to it as a resource.")
        }
        return held
    }

    /// What is wrong, beside its field.
    func problems(_ fault: DraftFileFault) -> FormProblems {
        switch fault {
        case .file(let sentence):
            FormProblems(prefix + "file", sentence)
        case .name(let sentence): FormProblems(prefix + "name", sentence + again)
        case .title(let sentence): FormProblems(prefix + "title", sentence + again)
        case .alt(let sentence): FormProblems(prefix + "alt", sentence + again)
        case .changed(let person):
            FormProblems(
                prefix + "title",
                "\(person) changed this file at the same time. What they wrote stands above the form, yours is in it. Save "
                    + "again if yours is to stand." + again
            )
        }
    }

    /// A browser does not keep the file that was chosen.
    private var again: String { name.isEmpty ? "" : " Choose the file again, too." }
}
