import Credentialing
import Foundation
import Testing

@testable import ContentFormat

struct ReadingTests {
    @Test func `a plain title reads with everything usual`() throws {
        let title = try Samples.title(Samples.plain)
        #expect(title.key == "wait-time")
        #expect(title.language == "en-US")
        #expect(title.declarations == Declaration.usual)
        #expect(title.sections.map(\.key) == ["overview", "evidence", "reflection"])
        #expect(title.item("setting")?.item.body == .prompt(Prompt()))
        #expect(title.slot("video", of: "lesson-video")?.count == Slot.Span(from: 1, to: 1))
        #expect(title.rubric.criteria.first?.scale == "three")
        #expect(title.rubric.criteria.first?.judgedOn == [.init(item: "lesson-video"), .init(item: "change")])
    }

    @Test func `the full example of the documentation says what it says`() throws {
        let title = try Samples.title(try Samples.full())
        #expect(title.about.method.hasSuffix("3. Collect ways of seeing it."))
        #expect(title.needs.map(\.isNot) == [false, true])
        #expect(title.declares.first?.to == 2)
        #expect(title.slot("log", of: "student-work")?.count == Slot.Span(from: 8, to: nil))
        #expect(title.slot("before", of: "student-work")?.pages == Slot.Span(from: nil, to: 4))
        #expect(title.slot("family", of: "student-work")?.voice?.speaker == .family)
        #expect(title.slot("visit", of: "student-work")?.observation?.fields.map(\.kind) == [.yesNo, .date])
        #expect(title.rubric.criterion("growth")?.levels["leading"]?.addsToBelow == true)
        #expect(title.rubric.criterion("growth")?.judgedOn.first == .init(item: "student-work", slot: "before"))
        #expect(title.rubric.criterion("shared")?.required == "yes")
        #expect(title.jointBounds.first?.words.strength == .limit)
        #expect(title.renewal?.items.map(\.key) == ["again"])
        #expect(title.placedItems.count == 6)
    }

    @Test func `roles and grades are words of a list, each once, and others are refused with the place`() throws {
        let lines = Samples.plain.replacing(
            "\nabout:\n",
            with: "\nabout:\n  roles: [teacher, coach]\n  grades: [k-2, adult]\n"
        )
        let title = try Samples.title(lines)
        #expect(title.about.roles == [.teacher, .coach] && title.about.grades == [.k2, .adult])
        #expect(title.structureHash == (try Samples.title(Samples.plain)).structureHash)
        for (wrong, sentence) in [("teachers, coach", "Did you mean"), ("coach, coach", "stands here twice")] {
            let text = lines.replacing("teacher, coach", with: wrong)
            let problems = try #require(throws: FormatProblems.self) { _ = try Samples.title(text) }
            #expect(problems.description.contains(sentence), "\(problems)")
        }
    }

    @Test func `every example of the documentation reads`() throws {
        let examples = try Samples.documentation().components(separatedBy: "```yaml\n").dropFirst()
        #expect(examples.count == 2)
        for example in examples {
            #expect(throws: Never.self) { try Samples.title(example.components(separatedBy: "\n```")[0]) }
        }
    }

    @Test func `every key that the reader knows is in the full example and in the documentation`() throws {
        let page = try Samples.documentation()
        let full = try Samples.full()
        let known = MicroCredential.knownKeys(readingYAML: full)
        #expect(known.count > 80)
        for key in known.sorted() {
            #expect(page.contains("`\(key)`") || page.contains("`\(key): "), "\(key) is not explained")
            #expect(full.contains("\(key): ") || full.contains("\(key):\n"), "\(key) is not in the example")
        }
        for (key, reason) in RefusedKey.reasons { #expect(page.contains(reason), "the reason for \(key)") }
    }

    @Test func `Windows line breaks and a byte order mark change nothing`() throws {
        let title = try Samples.title(Samples.plain)
        let windows = "\u{FEFF}" + Samples.plain.replacing("\n", with: "\r\n")
        #expect(try Samples.title(windows) == title)
    }

    @Test func `a block ends without its line break, however it is chomped`() throws {
        for mark in ["|", "|-", ">", ">-"] {
            let yaml = Samples.plain.replacing("text: Nothing", with: "")
                .replacing(
                    "      - key: setting\n",
                    with: "      - key: setting\n        text: \(mark)\n          Here.\n"
                )
            #expect(try Samples.title(yaml).item("setting")?.item.text == "Here.")
        }
    }

    @Test func `numbers may stand where a text is asked for, as they are written`() throws {
        let yaml = Samples.plain.replacing("title: Overview", with: "title: 1.10")
        #expect(try Samples.title(yaml).sections.first?.title == "1.10")
    }
}
