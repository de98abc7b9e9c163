/// A file that a title brings along: a template or an example that learners may download.
///
/// The title knows a file by its digest. The bytes travel with a title that was read from a file or is about to be
/// written to one; a stored version does not hold them, and two files with the same digest are the same.
package struct TemplateFile: Sendable {
    /// Bytes one file may have, and all files of a title together.
    package static let limit = 200_000
    package static let limitOfAll = 700_000
    /// Endings of names that are taken.
    package static let endings = ["docx", "odt", "pdf", "xlsx", "csv", "txt"] + pictureEndings
    /// Those of pictures, which pages show with an alternative text.
    package static let pictureEndings = ["png", "jpg", "jpeg", "webp", "gif"]

    package var key: String
    /// The name under which it is downloaded, unique within the title.
    package var name: String
    /// What it is, in a few words.
    package var title: String
    /// What a picture shows, for people who do not see it; empty for everything that is none.
    package var alt: String
    /// SHA-256 of the bytes, in hexadecimal digits.
    package var digest: String
    /// In bytes.
    package var size: Int
    /// The bytes, while they travel with the title.
    package var content: [UInt8]?

    /// A file, with its bytes or without them.
    package init(
        key: String,
        name: String,
        title: String,
        alt: String = "",
        digest: String,
        size: Int,
        content: [UInt8]? = nil
    ) {
        self.key = key
        self.name = name
        self.title = title
        self.alt = alt
        self.digest = digest
        self.size = size
        self.content = content
    }

    /// The ending of the name in lower case, without the dot.
    package var ending: String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }

    /// Whether it is a picture, by its ending.
    package var isPicture: Bool { Self.pictureEndings.contains(ending) }
}

extension TemplateFile: Hashable {
    /// The digest stands for the bytes.
    package static func == (left: TemplateFile, right: TemplateFile) -> Bool {
        left.key == right.key && left.name == right.name && left.title == right.title && left.alt == right.alt
            && left.digest == right.digest && left.size == right.size
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(digest)
    }
}

extension MicroCredential {
    /// The files that an item refers to, in its order.
    package func templates(of item: Item) -> [TemplateFile] {
        item.templates.compactMap { key in files.first { $0.key == key } }
    }

    /// The files that no item refers to: they go with the title as a whole.
    package var filesOfTheWhole: [TemplateFile] {
        let items = itemPlaces.map(\.item) + (renewal?.items ?? [])
        let used = Set(items.flatMap(\.templates))
        return files.filter { !used.contains($0.key) }
    }
}
