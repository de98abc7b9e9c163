import Crests
import Foundation
import Testing

/// The reference program draws these; a crest once drawn never changes.
@Suite struct CrestGoldenTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let number: Int
        let id: String
        let title: String
        let subject: Crest.Subject
        let level: Crest.Level
        let colors: (String, String)

        var testDescription: String { title }

        func crest() throws -> Crest {
            Crest(
                achievementID: id,
                level: level,
                subject: subject,
                enamel: try #require(CrestColor(colors.0)),
                metal: try #require(CrestColor(colors.1)),
                title: title
            )
        }

        init(
            _ number: Int,
            _ id: String,
            _ title: String,
            _ subject: Crest.Subject,
            _ level: Crest.Level,
            _ enamel: String,
            _ metal: String
        ) {
            self.number = number
            self.id = "urn:uuid:" + id
            self.title = title
            self.subject = subject
            self.level = level
            colors = (enamel, metal)
        }
    }

    static let examples = [
        Example(
            1,
            "6f1a2c0e-0f5e-4a57-9c1d-2b8e54d0a101",
            "Small-Group Reading That Responds",
            .literacy,
            .practice,
            "#1f4a38",
            "#ecdcae"
        ),
        Example(
            2,
            "a3b7719d-5c42-4f0b-8d7e-91c36a1f0b22",
            "Talk Moves in Mathematics",
            .mathematics,
            .practice,
            "#27405f",
            "#ecdcae"
        ),
        Example(
            3,
            "0c9d4e67-2b1a-4c3f-a6d8-7e5f10928c33",
            "Family Conferences in Two Languages",
            .languages,
            .foundation,
            "#6b2f2a",
            "#f0d9b8"
        ),
        Example(
            4,
            "e84f0a15-93d6-4b7c-b2a1-d60c7f3e5e44",
            "Calm on the Playground",
            .community,
            .foundation,
            "#5a4316",
            "#f2e2b6"
        ),
        Example(
            5,
            "51c3b8f2-7e0d-4d69-8f4a-3a9b62e1c755",
            "Accessible Materials by Default",
            .inclusion,
            .practice,
            "#20504f",
            "#e9dfb9"
        ),
        Example(
            6,
            "b9275d3c-48af-4e12-9b06-f17d80c4aa66",
            "Leading a Learning Walk",
            .leadership,
            .lead,
            "#1f4a38",
            "#ecdcae"
        ),
        Example(
            7,
            "27de61a8-d5b3-4870-a9fc-08e4b35df177",
            "Field Notebooks in Science",
            .science,
            .foundation,
            "#35502a",
            "#ece3b4"
        ),
        Example(
            8,
            "f06b94c1-1a8e-4f25-8c73-b5d29e70ac88",
            "Critique That Makes Work Better",
            .arts,
            .lead,
            "#5b2a4a",
            "#f0dcc0"
        ),
        Example(
            9,
            "0b3f5c7e-1d2a-4e6b-9c8d-7f0a1b2c3d99",
            "A Dashboard That Starts Talk",
            .technology,
            .lead,
            "#24405c",
            "#e8dcb4"
        ),
    ]

    @Test(arguments: examples)
    func `a crest is the reference's to the byte`(example: Example) throws {
        #expect(try example.crest().svg() == Golden.text("crest-\(example.number).svg"))
    }

    @Test func `the crest in one color is the reference's to the byte`() throws {
        let svg = try #require(CrestGoldenTests.examples.first).crest().oneColor()
        #expect(try svg == Golden.text("crest-1-one-color.svg"))
    }

    @Test func `four hundred more are the reference's to the byte, and so are their words`() throws {
        let lines = try Golden.text("random.tsv").split(separator: "\n")
        #expect(lines.count == 400)
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: "\t").map(String.init)
            let crest = Crest(
                achievementID: parts[0],
                level: try #require(Crest.Level(rawValue: parts[2])),
                subject: try #require(Crest.Subject(rawValue: parts[1])),
                enamel: try #require(CrestColor(parts[3])),
                metal: try #require(CrestColor(parts[4])),
                title: "Title \(index) <&> \"it's\" é"
            )
            let svg = parts[5] == "2" ? crest.svg() : crest.oneColor(crest.enamel)
            #expect(Golden.hash(svg) == parts[6], "line \(index), \(parts[1])")
            #expect(crest.words == parts[7])
        }
    }
}

/// Files beside the tests.
enum Golden {
    static func text(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// FNV-1a, 64 bits.
    static func hash(_ text: String) -> String {
        let value = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
