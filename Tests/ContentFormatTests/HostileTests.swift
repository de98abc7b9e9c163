import ContentFormat
import Credentialing
import Testing

struct HostileTests {
    @Test func `an alias bomb is refused before it is parsed`() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        bomb += "? *a60\n: 1\n"
        let sentence = "Anchors and aliases (&name, *name) are not allowed. Write the text again."
        #expect(problems(of: bomb) == [FormatProblem(line: 2, sentence: sentence)])
    }

    @Test(arguments: ["? [*a]\n: 1\n", "[*a]: 1\n", "*a : 1\n", "{*a: 1}\n", "b: {c: *a, d: *a}\n", "b: [*a,*a]\n"])
    func `no alias reaches the parser, however it is written`(use: String) {
        #expect(problems(of: "x: &a [1]\n" + use).first?.sentence.hasPrefix("Anchors and aliases") == true)
        #expect(problems(of: "x: [&a [1]]\n" + use).first?.sentence.hasPrefix("Anchors and aliases") == true)
        #expect(problems(of: "{x: &a 1}\n" + use).first?.sentence.hasPrefix("Anchors and aliases") == true)
    }

    @Test func `an anchor alone is refused, and prose with such signs is not`() throws {
        let anchored = Samples.plain.replacing("title: Overview", with: "title: &o Overview")
        #expect(
            problems(of: anchored).first
                == FormatProblem(line: 11, sentence: "Anchors (&name) are not allowed. Delete the anchor.")
        )
        let prose = Samples.plain.replacing("title: Overview", with: "title: Q&A, R&D and *AT&T* *A* &D")
        #expect(try Samples.title(prose).sections.first?.title == "Q&A, R&D and *AT&T* *A* &D")
    }

    @Test(arguments: ["!!str Overview", "!x Overview", "!!binary aGk=", "!<tag:a> x"])
    func `tags are refused`(value: String) {
        let problems = problems(of: Samples.plain.replacing("title: Overview", with: "title: \(value)"))
        #expect(problems.first?.line == 11)
        #expect(problems.first?.sentence.hasPrefix("Tags such as ") == true)
    }

    @Test func `a second document is refused, a closing mark is not`() throws {
        #expect(
            problems(of: Samples.plain + "---\na: 1\n")
                == [
                    FormatProblem(
                        line: 55,
                        sentence: "A second document begins here. A file holds one title; delete the line “---”."
                    )
                ]
        )
        #expect(problems(of: "---\n" + Samples.plain + "...\n").isEmpty)
    }

    @Test func `bytes that are no UTF-8 have their line`() {
        let bytes = Array("microcredential: 1\nkey: ".utf8) + [0xFF, 0xFE] + Array("\n".utf8)
        let sentence = "This is not UTF-8 text. Save the file as UTF-8."
        #expect(problems(of: bytes) == [FormatProblem(line: 2, sentence: sentence)])
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{8}", "\u{7F}", "\u{FFFE}"])
    func `characters that nobody types are refused with their line`(character: String) {
        #expect(
            problems(of: Samples.plain.replacing("title: Overview", with: "title: a\(character)b")).first?.line == 11
        )
        let escaped = Samples.plain.replacing("title: Overview", with: "title: \"a\\u0007b\"")
        #expect(
            problems(of: escaped)
                == [FormatProblem(line: 11, sentence: "“title” holds a control character. Delete it.")]
        )
    }

    @Test(arguments: [
        ("", "The file is empty."), ("# only\n", "The file is empty."), ("just words", "“the file” must be keys"),
    ])
    func `a file that holds no title says so`(yaml: String, beginning: String) {
        #expect(problems(of: yaml).first?.sentence.hasPrefix(beginning) == true)
        #expect(problems(of: yaml).first?.line == 1)
    }

    @Test func `broken YAML has a line and a sentence`() {
        let unclosed = problems(of: Samples.plain.replacing("title: Overview", with: "title: \"Overview"))
        #expect(unclosed.count == 1)
        #expect((unclosed.first?.line ?? 0) >= 11)
        #expect(unclosed.first?.sentence.hasPrefix("This is not YAML: ") == true)
        let indented = problems(of: Samples.plain.replacing("    title: Overview", with: "   title: Overview"))
        #expect(indented.first?.line == 11)
    }

    /// What people write who do not know YAML, and a word that the sentence has to say.
    private static let slips: [(yaml: String, line: Int, word: String)] = [
        ("microcredential: 1\nabout:\n\tsummary: One\n", 3, "tab"), ("a: 1\nkey:\tx\n\t- y\n", 3, "tab"),
        ("a: 1\nb: @home\n", 2, "quotes"), ("a: 1\nb: `code`\n", 2, "quotes"), ("a: one: two\n", 1, "colon"),
        ("a: [1, 2\nb: 3\n", 2, "bracket"), ("a: 1\nb\nc: 2\n", 3, "colon"), ("a: \"\\q\"\n", 1, "backslash"),
        ("a: " + String(repeating: "[", count: 3_000), 1, "nested too deep"),
    ]

    @Test(arguments: slips) func `a slip is told in words for people, and never in those of the parser`(
        yaml: String,
        line: Int,
        word: String
    ) {
        let found = problems(of: yaml)
        #expect(found.first?.sentence.contains(word) == true, "\(found)")
        #expect(found.first?.line == line, "\(found)")
        for leak in ["yaml_", "token", "did not find", "could not find", "while ", "mapping values", "scalar"] {
            #expect(!found.description.contains(leak), "\(found)")
        }
    }

    @Test func `a file of very many lines is refused at once`() {
        let many = String(repeating: "a\n", count: 60_000)
        #expect(problems(of: many).first?.sentence.hasPrefix("The file has more than 25000 lines") == true)
    }

    @Test func `a key that is no word is refused`() {
        #expect(
            problems(of: "microcredential: 1\n? [a, b]\n: 1\n").contains {
                $0.line == 2 && $0.sentence == "A key must be a word."
            }
        )
    }

    @Test func `files that are too long, too deep or too full are refused at once`() {
        #expect(
            problems(of: String(repeating: "#", count: 1 << 20) + "\n").map(\.sentence) == [
                "The file is longer than 1 MiB."
            ]
        )
        let deep = Samples.plain + "x: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "\n"
        #expect(problems(of: deep).contains { $0.sentence == "This is nested more than 24 deep." })
        let full = "x: [" + String(repeating: "1,", count: 60_000) + "]\n"
        #expect(problems(of: full).contains { $0.sentence == "The file holds more than 50000 values." })
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "{", "- ", "? ", "a: ", "\"", "'", "| ", ">\n", "&a ", "*a ", "! ", "{a: ", "[a, ", "#\n", "%", "a\n",
            "- a\n", "? a\n", "\t", "[]", ": ",
        ]
    )
    func `nothing repeated a long time ends the program or takes long`(part: String) {
        let count = (1 << 19) / part.utf8.count
        #expect(!problems(of: String(repeating: part, count: count)).isEmpty)
        #expect(
            !problems(of: (0..<900).map { String(repeating: " ", count: $0) + part }.joined(separator: "\n")).isEmpty
        )
    }
}
