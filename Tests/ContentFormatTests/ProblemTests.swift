import ContentFormat
import Credentialing
import Testing

struct ProblemTests {
    /// A change of the plain title, where it is found, and what is said of it.
    struct Change: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let line: Int
        let sentence: String

        init(_ old: String, _ new: String, _ line: Int, _ sentence: String) {
            self.old = old
            self.new = new
            self.line = line
            self.sentence = sentence
        }

        var testDescription: String { new }
    }

    @Test(
        arguments: [
            Change(
                "title: Overview",
                "tilte: Overview",
                11,
                "“tilte” is not a key that can stand here. Did you mean “title”?"
            ),
            Change("title: Overview", "name: Overview", 10, "“title” is missing."),
            Change(
                "title: Overview",
                "title: Overview\n    xylophone: 1",
                12,
                "“xylophone” is not a key that can stand here."
            ),
            Change(
                "title: Overview",
                "title:",
                11,
                "“title”: Nothing stands here. Give it a value, or leave the line out."
            ),
            Change("title: Overview", "title: [Overview]", 11, "“title” must be a text."),
            Change(
                "title: Overview",
                "title: no",
                11,
                "“title”: Write \"no\" in quotes: without them YAML reads it as true or false."
            ),
            Change("minutes: 60", "minutes: an hour", 22, "“minutes” must be a whole number in digits, such as 3."),
            Change("minutes: 60", "minutes: 1.5", 22, "“minutes” must be a whole number in digits, such as 3."),
            Change("minutes: 60", "minutes: \"60\"", 22, "“minutes” must be a whole number in digits, such as 3."),
            Change(
                "minutes: 60",
                "minutes: 99999999999999999999",
                22,
                "“minutes” must be a whole number in digits, such as 3."
            ),
            Change("minutes: 60", "minutes: 0", 22, "“minutes” must be from 1 to 6000, not 0."),
            Change("minutes: 60", "optional: yes", 22, "“optional” must be true or false."),
            Change("minutes: 60", "title: Again", 21, "“title” stands more than once in the same place. Keep one."),
            Change(
                "kind: video",
                "kind: vidoe",
                27,
                "“kind” cannot be “vidoe”. It is one of: text, document, studentWork, audio, video, image, log, data, link, "
                    + "observation. Did you mean “video”?"
            ),
            Change(
                "level: practice",
                "level: yes",
                4,
                "“level”: Write \"yes\" in quotes: without them YAML reads it as true or false."
            ),
            Change(
                "level: practice",
                "level: \"yes\"",
                4,
                "“level” cannot be “yes”. It is one of: foundation, practice, lead."
            ),
            Change(
                "prompt: {}",
                "minutes2: 1",
                13,
                "The item asks for nothing. Give it “prompt: {}”, “evidence” or “choose”."
            ),
            Change(
                "prompt: {}",
                "prompt: {}\n        choose: {}",
                13,
                "The item has more than one of “prompt”, “evidence” and “choose”. Keep one."
            ),
            Change(
                "prompt: {}",
                "prompt:",
                16,
                "“prompt” must be keys with values, each on its own line."
            ),
            Change(
                "sections:",
                "sections: none\nrenewal:",
                9,
                "“sections” must be a list: each entry on its own line, after a hyphen."
            ),
            Change(
                "microcredential: 1",
                "microcredential: 2",
                1,
                "The file is of format version 2; this program reads version 1."
            ),
            Change(
                "microcredential: 1\n",
                "",
                1,
                "The first line must be “microcredential: 1”, the version of the format."
            ),
            Change(
                "proficient: Waits three",
                "no: Waits three",
                53,
                "Write \"no\" in quotes: without them YAML reads it as true or false."
            ),
            Change(
                "key: overview",
                "key: over_view",
                10,
                "The key “over_view” may hold letters a–z, digits and hyphens only, 1 to 60 of them."
            ),
            Change(
                "key: change",
                "key: setting",
                31,
                "Two items have the key “setting”. Give one of them another key."
            ),
            Change(
                "[lesson-video, change]",
                "[]",
                48,
                "This criterion is judged on nothing. Name one item or more in “judgedOn”."
            ),
            Change(
                "[lesson-video, change]",
                "[lessonvideo]",
                54,
                "“judgedOn” leads to “lessonvideo”, which is no item of this title."
            ),
            Change(
                "[lesson-video, change]",
                "[lesson-video.audio]",
                54,
                "“judgedOn” leads to “lesson-video.audio”, but the item has no slot “audio”."
            ),
            Change(
                "required: proficient",
                "required: expert",
                50,
                "The level “expert” cannot be reached: the scale “three” does not have it."
            ),
            Change(
                "required: proficient",
                "scale: four\n      required: proficient",
                50,
                "“scale” leads to “four”, which is no scale of this title."
            ),
            Change("from: 150, to: 300", "from: 300, to: 150", 35, "“from” (300) is more than “to” (150)."),
            Change(
                "  competency:",
                "  #",
                6,
                "“competency” is missing: what the educator does, and what comes of it."
            ),
            Change(
                "level: practice",
                "level: practice\nlanguage: English, please",
                5,
                "“language” must be a language tag such as en-US or es."
            ),
            Change(
                "minutes: 30\n        prompt: {}",
                "refersTo: [grade]\n        prompt: {}",
                15,
                "“refersTo” leads to “grade”, which is no declared choice of this title."
            ),
            Change(
                "kind: video",
                "kind: link\n              media: [mp4]",
                28,
                "A slot of the kind “link” takes no files. Delete “media”."
            ),
            Change(
                "kind: video",
                "kind: observation",
                25,
                "A slot of the kind “observation” needs “observation”: the witness and the form."
            ),
            Change(
                "evidence:\n",
                "evidence:\n          after: lesson-video\n",
                24,
                "An item cannot come after itself."
            ),
            Change(
                "about:\n",
                "about:\n  resources: [{title: A, link: \"http://a.example\"}]\n",
                7,
                "“link” must be a web address that begins with https://."
            ),
            Change(
                "about:\n",
                "about:\n  resources: [{title: A, link: \"javascript:alert(1)\"}]\n",
                7,
                "“link” must be a web address that begins with https://."
            ),
        ]
    )
    func `each problem has its line and one sentence`(change: Change) {
        let yaml = Samples.plain.replacing(change.old, with: change.new, maxReplacements: 1)
        #expect(yaml != Samples.plain)
        let problems = problems(of: yaml)
        #expect(
            problems.contains(FormatProblem(line: change.line, sentence: change.sentence)),
            "\(problems.map(\.description))"
        )
    }

    @Test(arguments: [
        "weight", "weights", "points", "average", "passingScore", "passing_score", "attendance", "contactHours",
        "requiredSessions", "seatTime", "selfAssessed", "surveyRequired", "publicPost", "fee",
    ])
    func `what other systems have is refused with its reason, wherever it stands`(key: String) {
        let top = problems(of: Samples.plain + "\(key): 1\n")
        let deep = problems(of: Samples.plain.replacing("required:", with: "\(key): 1\n      required:"))
        for problems in [top, deep] {
            #expect(problems.count == 1)
            #expect(problems.first?.sentence.hasPrefix("“\(key)” is refused: ") == true)
        }
        #expect(top.first?.line == 55)
        #expect(deep.first?.line == 50)
    }

    @Test func `problems are told all at once, in the order of their lines`() {
        let yaml = Samples.plain.replacing("minutes: 60", with: "minutes: x").replacing(
            "title: Overview",
            with: "tilte: x"
        )
        .replacing("level: practice", with: "level: expert")
        #expect(problems(of: yaml).map(\.line) == [4, 10, 11, 22])
    }

    @Test func `problems are printed as compilers do`() {
        do throws(FormatProblems) {
            _ = try MicroCredential(yaml: Samples.plain + "fees: 1\n", name: "a/b.yaml")
            Issue.record("It was read.")
        } catch {
            #expect(error.description.hasPrefix("a/b.yaml:55: “fees” is refused: what it costs"))
        }
    }

    @Test func `no more than a hundred problems are told`() {
        let many = (0..<500).map { "x\($0): 1\n" }.joined()
        #expect(problems(of: Samples.plain + many).count == 100)
    }
}

func problems(of yaml: String) -> [FormatProblem] {
    problems(of: Array(yaml.utf8))
}

func problems(of bytes: [UInt8]) -> [FormatProblem] {
    do throws(FormatProblems) {
        _ = try MicroCredential(yaml: bytes, name: "x.yaml")
        return []
    } catch {
        return error.problems
    }
}
