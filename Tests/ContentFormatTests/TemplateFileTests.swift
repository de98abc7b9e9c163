import ContentFormat
import Credentialing
import Foundation
import Testing

/// Files that travel with a title.
struct TemplateFileTests {
    private static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/titles/wait-time.microcredential.yaml")

    private func title(adding files: String) throws -> MicroCredential {
        let text = String(decoding: try Data(contentsOf: Self.example), as: UTF8.self)
        return try MicroCredential(yaml: text + files, name: "title")
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> String {
        let lines = Base64.lines(of: bytes).replacing("\n", with: "\n      ")
        return "files:\n  - key: one\n    name: \(name)\n    title: One\n    content: |\n      \(lines)\n"
    }

    private func problems(adding files: String) throws -> String {
        let problems = try #require(throws: FormatProblems.self) { _ = try title(adding: files) }
        return problems.description
    }

    @Test func `base64 goes there and back, in lines, and refuses what is none`() {
        for count in 0..<200 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let text = Base64.lines(of: bytes)
            #expect(Base64.bytes(of: text) == bytes)
            #expect(text.replacing("\n", with: "") == Data(bytes).base64EncodedString())
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        }
        for bad in ["A", "AB", "AB=", "A===", "AB==C", "AC==A=A=", "!!!!", "AB=="] {
            #expect(Base64.bytes(of: bad) == nil)
        }
    }

    @Test func `a title with a file survives its YAML and its stored form, with equal hashes`() throws {
        let title = try title(adding: file("planner.txt", Array("Monday:\n".utf8)))
        let file = try #require(title.files.first)
        #expect(file.size == 8 && file.content == Array("Monday:\n".utf8) && file.digest.count == 64)
        let stored = try MicroCredential(canonicalText: title.canonicalText)
        #expect(stored == title)
        #expect(stored.files[0].content == nil && stored.contentHash == title.contentHash)
        #expect(!title.canonicalText.contains("content\":\"TW9u"))
        let again = try MicroCredential(yaml: title.yaml, name: "again")
        #expect(again == title && again.files[0].content == file.content)
        #expect(again.contentHash == title.contentHash)
    }

    @Test func `other bytes change the content hash, and never the structure`() throws {
        let one = try title(adding: file("planner.txt", Array("Monday:\n".utf8)))
        let other = try title(adding: file("planner.txt", Array("Tuesday:\n".utf8)))
        #expect(one.contentHash != other.contentHash)
        #expect(one.structureHash == other.structureHash)
    }

    @Test func `each thing that is wrong with a file gets its sentence`() throws {
        let zip: [UInt8] = [0x50, 0x4B, 3, 4]
        let large = [UInt8](repeating: 0x41, count: TemplateFile.limit + 1)
        #expect(
            try problems(adding: file("a.docx", Array("Hello".utf8))).contains("does not hold what its ending says")
        )
        #expect(try problems(adding: file("a.docx", zip + Array("word/vbaProject.bin".utf8))).contains("holds macros"))
        #expect(try problems(adding: file("a.docm", zip)).contains("with one of the endings docx"))
        #expect(try problems(adding: file("a b.txt", Array("x".utf8))).contains("letters, digits, dots and hyphens"))
        #expect(try problems(adding: file("a.exe", Array("x".utf8))).contains("with one of the endings docx"))
        #expect(try problems(adding: file("a.txt", large)).contains("no more than 200000 are allowed"))
        let nothing = "files:\n  - {key: one, name: a.txt, title: One}\n"
        #expect(try problems(adding: nothing).contains("has no “content”"))
        let noBase = "files:\n  - {key: one, name: a.txt, title: One, content: \"???\"}\n"
        #expect(try problems(adding: noBase).contains("must be base64"))
    }

    @Test func `files have keys and names of their own, and few bytes together`() throws {
        let bytes = Base64.lines(of: [UInt8](repeating: 0x41, count: 180_000)).replacing("\n", with: "")
        let entry = { (key: String, name: String) in
            "  - {key: \(key), name: \(name), title: T, content: \"\(bytes)\"}\n"
        }
        let four = (1...4).map { entry("k\($0)", "f\($0).txt") }.joined()
        #expect(try problems(adding: "files:\n" + four).contains("720000 bytes together"))
        let twice = "files:\n" + entry("a", "f.txt") + entry("a", "F.txt")
        let sentences = try problems(adding: twice)
        #expect(
            sentences.contains("Two files have the key “a”") && sentences.contains("Two files have the name “F.txt”")
        )
    }

    @Test func `an item leads to files of the title alone`() throws {
        var title = try title(adding: file("planner.txt", Array("Monday:\n".utf8)))
        title.sections[1].items[0].templates = ["one"]
        #expect(title.faults.isEmpty)
        #expect(title.templates(of: title.sections[1].items[0]).map(\.name) == ["planner.txt"])
        title.sections[1].items[0].templates = ["two"]
        #expect(title.faults.map(\.sentence) == ["“templates” leads to “two”, which is no file of this title."])
    }
}
