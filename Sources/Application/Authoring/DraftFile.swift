internal import ContentFormat
internal import Credentialing
internal import Crypto
internal import Files
internal import LinkedData

/// What an author says of a file that goes with a title.
package struct DraftFileWords: Hashable, Sendable {
    /// The name for downloads; when it is empty, the one that the file came with.
    package var name: String
    /// What it is, in a few words; when it is empty, the name without hyphens.
    package var title: String
    /// What a picture shows.
    package var alt: String
    /// Places of items that it begins to help with, and of those it no longer helps with.
    package var begins: Set<String>
    package var ends: Set<String>

    /// What a form said.
    package init(
        name: String = "",
        title: String = "",
        alt: String = "",
        begins: Set<String> = [],
        ends: Set<String> = []
    ) {
        self.name = name.trimmed
        self.title = title.trimmed
        self.alt = alt.trimmed
        self.begins = begins
        self.ends = ends
    }
}

/// Why a file of a draft is not taken or changed, by the field it is about; each with a sentence.
package enum DraftFileFault: Error, Hashable, Sendable {
    case file(String)
    case name(String)
    case title(String)
    case alt(String)
    /// Somebody else changed the same words meanwhile. Nothing was changed.
    case changed(by: String)
}

/// Bytes that an author sends, looked into and cleaned.
struct CheckedFile {
    let bytes: [UInt8]
    let digest: String
    /// As it came.
    let name: String
    let ending: String

    /// - Throws: ``DraftFileFault`` with what to do.
    init(_ bytes: [UInt8], name: String) throws(DraftFileFault) {
        let clean = CleanFileName(name)
        let file = TemplateFile(key: "", name: clean.text, title: "", digest: "", size: bytes.count)
        do {
            guard bytes.count <= TemplateFile.limit else {
                throw FileRefusal.tooLarge(size: Int64(bytes.count), limit: Int64(TemplateFile.limit))
            }
            guard TemplateFile.endings.contains(file.ending) else {
                throw DraftFileFault.file(Self.notTaken(file.ending))
            }
            let kind = try TemplateScan.kind(of: bytes, name: clean.text)
            self.bytes = try TemplateScan.cleaned(bytes, of: kind)
        } catch let refusal as FileRefusal {
            throw .file(refusal.description)
        } catch let fault as DraftFileFault {
            throw fault
        } catch {
            throw .file("This file cannot be read. Save it again and add that.")
        }
        digest = Hexadecimal.text(of: SHA256.hash(data: self.bytes))
        self.name = clean.text
        ending = file.ending
    }

    private static func notTaken(_ ending: String) -> String {
        let what = ending.isEmpty ? "Files without an ending" : "Files that end in .\(ending)"
        return
            "\(what) cannot go with a title. Take a Word, Excel or OpenDocument text document, a PDF, a table (.csv), "
            + "plain text, or a picture (.png, .jpg, .webp, .gif)."
    }
}

/// The files of a draft as its part "files" keeps them.
struct DraftFileList {
    private(set) var entries: [JSONValue]

    init(_ document: DraftDocument) {
        entries = document[DraftPlace.files]["files"]?.array ?? []
    }

    var content: JSONObject {
        entries.isEmpty ? JSONObject() : JSONObject([("files", .array(entries))])
    }

    func index(of key: String) -> Int? {
        entries.firstIndex { $0["key"]?.string == key }
    }

    subscript(key: String) -> JSONObject? { index(of: key).flatMap { entries[$0].object } }

    mutating func add(_ file: JSONObject) { entries.append(.object(file)) }

    mutating func set(_ file: JSONObject, at index: Int) { entries[index] = .object(file) }

    mutating func remove(at index: Int) { entries.remove(at: index) }

    /// A key that no other file has.
    func freeKey(for name: String) -> String {
        let wish = KeyText.key(of: String(Self.stem(of: name).prefix(50)))
        var (key, number) = (wish, 1)
        while index(of: key) != nil {
            number += 1
            key = "\(wish)-\(number)"
        }
        return key
    }

    /// The name of a file as it can stand in an address, with its ending.
    ///
    /// - Throws: ``DraftFileFault`` when another file has it.
    func name(_ wish: String, ending: String, except index: Int? = nil) throws(DraftFileFault) -> String {
        let name = KeyText.key(of: Self.stem(of: wish)) + "." + ending
        let isTaken = entries.enumerated().contains { $0.offset != index && $0.element["name"]?.string == name }
        guard !isTaken else {
            throw .name("Another file of this title has the name \(name). Give this one its own, or replace the other.")
        }
        return name
    }

    /// Whether there is room for a file of some bytes.
    func checkRoom(for size: Int, except index: Int? = nil) throws(DraftFileFault) {
        let others = entries.enumerated().filter { $0.offset != index }.map(\.element)
        guard others.count < 10 else {
            throw .file("A title has ten files at most. Take one out first, or put several into one.")
        }
        let sum = others.reduce(0) { $0 + Self.size(of: $1) }
        guard sum + size <= TemplateFile.limitOfAll else {
            throw .file(
                "The files of a title have \(ByteCount(Int64(TemplateFile.limitOfAll))) at most together, and the others have "
                    + "\(ByteCount(Int64(sum))). Add a smaller copy."
            )
        }
    }

    static func stem(of name: String) -> String {
        let text = CleanFileName(name).text
        let ending = CleanFileName(name).ending
        return ending.isEmpty || !TemplateFile.endings.contains(ending) ? text : String(text.dropLast(ending.count + 1))
    }

    /// Drafts from before hold some bytes themselves.
    private static func size(of file: JSONValue) -> Int {
        file["size"]?.number.flatMap { Int($0.text) } ?? Base64.bytes(of: file["content"]?.string ?? "")?.count ?? 0
    }
}
