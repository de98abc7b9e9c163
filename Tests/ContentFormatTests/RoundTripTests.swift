import ContentFormat
import Credentialing
import Testing

struct RoundTripTests {
    private static func titles() throws -> [MicroCredential] {
        [try Samples.title(Samples.plain), try Samples.title(try Samples.full()), Samples.large()]
    }

    @Test func `export and import give an equal title with equal hashes`() throws {
        for title in try Self.titles() {
            let again = try Samples.title(title.yaml)
            #expect(again == title)
            #expect(again.contentHash == title.contentHash)
            #expect(again.structureHash == title.structureHash)
            #expect(again.yaml == title.yaml)
        }
    }

    @Test func `the canonical text gives an equal title and an equal text`() throws {
        for title in try Self.titles() {
            let again = try MicroCredential(canonicalText: title.canonicalText)
            #expect(again == title)
            #expect(again.canonicalText == title.canonicalText)
        }
    }

    @Test func `a plain title is exported as plainly as it was written`() throws {
        let exported = try Samples.title(Samples.plain).yaml
        #expect(exported.hasPrefix("microcredential: 1\nkey: wait-time\ntitle: Wait Time That Invites Thinking\n"))
        #expect(exported.contains("\n        prompt: {}\n"))
        #expect(!exported.contains("declarations"))
        #expect(!exported.contains("optional"))
        #expect(!exported.contains("\""))
    }

    @Test func `long texts are broken between words, and lines stay as the author broke them`() throws {
        var title = try Samples.title(Samples.plain)
        title.about.rationale = (0..<90).map { "word\($0)" }.joined(separator: " ")
        title.about.method = "First.\n\n- Second\n- Third"
        let exported = title.yaml
        #expect(exported.contains("  rationale: >\n    word0 word1"))
        #expect(exported.contains("  method: |\n    First.\n\n    - Second\n    - Third\n"))
        #expect(exported.split(separator: "\n").allSatisfy { $0.count <= 110 })
        #expect(try Samples.title(exported) == title)
    }

    @Test func `words that YAML would misread are quoted`() throws {
        var title = try Samples.title(try Samples.full())
        title.title = "No"
        title.about.summary = "a: b"
        title.about.license = "2024-01-01"
        title.about.audience = [
            "- x", "*y*", "&z", "!t", "a #b", "yes", "NULL", "~", " a", "b ", "1", "{c}", "#d", "'", "\"",
        ]
        #expect(title.yaml.contains("title: \"No\"\n"))
        #expect(try Samples.title(title.yaml) == title)
    }

    @Test func `any text survives`() throws {
        var generator = Repeatable(state: 11)
        let parts = [
            "a", "Wort", " ", "  ", "\n", "\n\n", "\t", ": ", " #", "-", "- ", "\"", "'", "\\", "|", ">", "é",
            "\u{2028}",
            "\u{85}", "😀", "{", "}", "[", "]", ",", "&a", "*b", "!", "%", "@", "`", "yes", "---", "...",
            "?",
            String(repeating: "long ", count: 30),
        ]
        var title = try Samples.title(Samples.plain)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = "x" + (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined() + "x"
            let turned = Bool.random(using: &generator) ? String(text.dropFirst().dropLast()) + "x" : text
            // U+0085 is a control character, which no text may hold.
            title.sections[0].text = turned.replacing("\u{85}", with: "")
            let again = try Samples.title(title.yaml)
            #expect(
                again.sections[0].text.utf8.elementsEqual(title.sections[0].text.utf8),
                "\(turned.debugDescription)"
            )
        }
    }

    @Test func `a large title reads in a moment`() throws {
        let title = Samples.large()
        let text = title.canonicalText
        let clock = ContinuousClock()
        var same = 0
        let taken = try clock.measure {
            for _ in 0..<5 where try MicroCredential(canonicalText: text) == title { same += 1 }
        }
        #expect(same == 5)
        #expect(text.utf8.count > 300_000)
        #expect(taken < .seconds(15), "without optimization, on a busy machine")
    }

    @Test func `canonical text that is none is refused with a sentence`() {
        #expect(throws: FormatProblems.self) { try MicroCredential(canonicalText: "{") }
        #expect(throws: FormatProblems.self) { try MicroCredential(canonicalText: "[]") }
        #expect(throws: FormatProblems.self) {
            try MicroCredential(
                canonicalText: #"{"key":"a","level":"lead","microcredential":2,"subject":"arts","title":"A"}"#
            )
        }
    }
}

/// The same numbers in each run.
struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
