import ContentFormat
import Credentialing
import Foundation
import Testing

/// What the content check says of pictures among the files of a title.
struct PictureWordsTests {
    private func findings(alt: String) throws -> [ContentFinding] {
        var title = try Samples.title(try Samples.full())
        let index = try #require(title.files.firstIndex { $0.isPicture })
        title.files[index].alt = alt
        return title.contentFindings.filter { $0.path.starts(with: ["files"]) }
    }

    @Test func `a picture without words is an error that leads to the place`() throws {
        let found = try findings(alt: " ")
        #expect(found.map(\.severity) == [.error] && found.map(\.path) == [["files", 1, "alt"]])
        #expect(found[0].sentence.contains("“corner.png” has no alternative text"))
    }

    @Test(arguments: ["corner.png", "corner", "IMG_2034", "photo of.jpg"])
    func `the name of a file is no description`(alt: String) throws {
        let found = try findings(alt: alt)
        #expect(found.map(\.severity) == [.advice] && found[0].sentence.contains("like the name of a file"))
    }

    @Test(arguments: ["Chairs", "A class room", "Chairs and desks."]) func `few words are advised against`(alt: String)
        throws
    {
        let found = try findings(alt: alt)
        #expect(found.map(\.severity) == (alt == "Chairs and desks." ? [] : [.advice]))
    }

    @Test func `words that say what is seen are left alone`() throws {
        #expect(try findings(alt: "Four chairs in a half circle before a board.").isEmpty)
    }

    @Test func `words of a picture survive the file and change the content hash, not the structure`() throws {
        let title = try Samples.title(try Samples.full())
        var other = title
        other.files[1].alt = "A board with one dot pattern, seen from the door."
        #expect(try MicroCredential(yaml: other.yaml, name: "again") == other)
        #expect(other.contentHash != title.contentHash && other.structureHash == title.structureHash)
        other.files[0].alt = "Words for a text."
        #expect(other.faults.contains { $0.path == ["files", 0, "alt"] })
    }
}
