import ContentFormat
import Credentialing
import Testing

/// Rules that the plain title cannot break, tried on the full example.
struct RuleTests {
    typealias Change = StructureHashTests.Change

    static let broken: [(Change, beginning: String)] = [
        (Change("section keys") { $0.sections[1].key = "overview" }, "Two sections have the key “overview”."),
        (Change("no sections") { $0.sections = [] }, "There are no sections."),
        (Change("no criteria") { $0.rubric.criteria = [] }, "There are no criteria."),
        (
            Change("one level") { $0.rubric.scales[0].levels.removeLast(3) },
            "A scale has two to six levels, the lowest first."
        ),
        (
            Change("seven levels") { title in
                title.rubric.scales[0].levels += (0..<3).map { RubricLevel(key: "l\($0)", title: "L") }
            }, "A scale has two to six levels; this one has 7."
        ),
        (
            Change("level keys") { $0.rubric.scales[0].levels[1].key = "starting" },
            "Two levels have the key “starting”."
        ),
        (
            Change("a text for no level") { $0.rubric.criteria[0].levels["x"] = .init(text: "X") },
            "The scale “four” has no level “x”."
        ),
        (
            Change("adds to nothing") { $0.rubric.criteria[0].levels["starting"]?.addsToBelow = true },
            "The lowest level has none below to add to."
        ),
        (
            Change("judged on a choice") { $0.rubric.criteria[0].judgedOn = [.init(item: "share")] },
            "“share” is a choice."
        ),
        (
            Change("judged twice") { $0.rubric.criteria[0].judgedOn = [.init(item: "plan"), .init(item: "plan")] },
            "“judgedOn” names the same item twice."
        ),
        (Change("criteria keys") { $0.rubric.criteria[1].key = "growth" }, "Two criteria have the key “growth”."),
        (
            Change("indicator keys") {
                $0.rubric.criteria[0].indicators.append(.init(key: "three-learners", text: "X"))
            },
            "Two indicators have the key “three-learners”."
        ),
        (.choose("an item of an option") { $0.options[0].items[0].key = "plan" }, "Two items have the key “plan”."),
        (.choose("options") { $0.options[1].key = "evening" }, "Two options have the key “evening”."),
        (.choose("one option") { $0.options.removeLast() }, "There must be at least 2 options."),
        (.choose("more than there are") { $0.to = 3 }, "“to” must be from 1 to 2, not 3."),
        (.choose("an empty option") { $0.options[0].items = [] }, "There are no items."),
        (
            .choose("a choice in a choice") { choose in
                choose.options[0].items[0].body = .choose(choose)
            }, "A choice cannot stand inside of a choice."
        ),
        (.evidence("no slots") { $0.slots = [] }, "There are no slots."),
        (.evidence("no sets") { $0.sets = 0 }, "“sets” must be from 1 to 50, not 0."),
        (.evidence("pair") { $0.pair?.before = "x" }, "“before” leads to “x”, which is no slot of this item."),
        (.evidence("pair of one") { $0.pair?.after = "before" }, "“before” and “after” must be two slots."),
        (.evidence("after nothing") { $0.after = "x" }, "“after” leads to “x”, which is no item of this title."),
        (.evidence("a circle") { $0.after = "evening-notes" }, "“after” leads in a circle"),
        (
            .evidence("conditions") { $0.conditions.append($0.conditions[0]) },
            "Two conditions have the key “same-task”."
        ),
        (
            .evidence("a machine that looks at nothing") { $0.conditions[1].machine = nil },
            "A condition with “check: machine” says in “machine” what the program looks at: present, opens, plays,"
        ),
        (
            .evidence("a person's machine") { $0.conditions[0].machine = .opens },
            "“machine” belongs to “check: machine”."
        ),
        (.evidence("nothing varies by name") { $0.vary = .init(.other) }, "“what: other” needs a “text”"),
        (.evidence("age of nothing") { $0.within?.months = nil }, "“within” says how old the work may be"),
        (.evidence("age twice") { $0.within?.years = 1 }, "“within” has “months” and “years”. Keep one."),
        (.evidence("an age of no months") { $0.within?.months = 0 }, "“months” must be from 1 to 120, not 0."),
        (.item("bounds of a prompt") { $0.bounds.pages.to = 2 }, "A question has its bounds in “prompt”"),
        (
            Change("bounds of the whole") { $0.bounds.count = .init(from: 3, to: 2) },
            "“from” (3) is more than “to” (2)."
        ),
        (Change("bounds of a section") { $0.sections[0].bounds.minutes.to = 0 }, "“to” must be from 1 to 6000, not 0."),
        (Change("a checked role") { $0.needs[0].basis = .checked }, "The program can check awards, and nothing else"),
        (.slot("slots") { $0.key = "after" }, "Two slots have the key “after”."),
        (.slot("media") { $0.media = [".pdf"] }, "“media” holds endings of file names without the dot"),
        (.slot("days") { $0.days.from = 1 }, "Only a slot of the kind “log” counts days."),
        (.slot("empty words", 2) { $0.words = .init() }, "“words” needs “from”, “to” or both."),
        (.slot("a form elsewhere", 4) { $0.kind = .document }, "Only a slot of the kind “observation” has a form"),
        (.slot("an empty form", 4) { $0.observation?.fields = [] }, "There are no fields."),
        (.slot("earlier", 5) { $0.earlier?.title = "a b" }, "“a b” is not a key"),
        (.slot("people", 3) { $0.voice?.people = 0 }, "“people” must be from 1 to 100, not 0."),
        (.item("minutes") { $0.minutes = 10_000 }, "“minutes” must be from 1 to 6000, not 10000."),
        (.item("an empty title") { $0.title = " " }, "“title” is empty."),
        (
            .item("a long text") { $0.text = String(repeating: "x", count: 20_001) },
            "“text” is longer than 20000 characters."
        ),
        (
            Change("over no prompt") { $0.jointBounds[0].over[0] = "student-work" },
            "“over” leads to “student-work”, which is no prompt"
        ),
        (Change("over one") { $0.jointBounds[0].over = ["plan"] }, "There must be at least 2 prompts."),
        (Change("needs: award") { $0.needs[1].value = "" }, "A need of the kind “award”"),
        (Change("needs: role") { $0.needs[0].value = "" }, "A need of the kind “role”"),
        (
            Change("needs: years") {
                $0.needs[0].kind = .years
                $0.needs[0].value = "two"
            }, "A need of the kind “years”"
        ),
        (Change("itself") { $0.relations[0].key = "number-talks" }, "A title cannot be related to itself."),
        (Change("declares") { $0.declares[0].options.removeLast() }, "There must be at least 2 options."),
        (Change("alignment") { $0.alignments[0].link = "urn:x" }, "“link” must be a web address"),
        (Change("renewal") { $0.renewal?.years = 0 }, "“years” must be from 1 to 20, not 0."),
        (
            Change("renewal items") { title in
                let again = title.renewal?.items ?? []
                title.renewal?.items += again
            }, "Two items have the key “again”."
        ),
        (Change("an exemplar") { $0.supports.exemplars[0].link = "http://x.example" }, "“link” must be a web address"),
        (Change("a piece") { $0.pieces[0].minutes = 0 }, "“minutes” must be from 1 to 6000, not 0."),
        (Change("an empty entry") { $0.supports.scenarios = [""] }, "“scenarios” is empty."),
    ]

    @Test(arguments: broken.indices)
    func `a title whose parts do not fit together is refused, with the line of the part`(index: Int) throws {
        let (change, beginning) = Self.broken[index]
        var title = try Samples.title(try Samples.full())
        change.apply(&title)
        #expect(title.faults.contains { $0.sentence.hasPrefix(beginning) }, "\(title.faults.map(\.sentence))")
        let problems = problems(of: title.yaml)
        let problem = try #require(
            problems.first { $0.sentence.hasPrefix(beginning) },
            "\(problems.map(\.description))"
        )
        #expect(problem.line != nil)
        #expect(problem.sentence.hasSuffix("."))
    }

    @Test(arguments: [
        (Slot.Kind.text, EvidenceRequirement.Condition.Machine.opens, "This item takes no files, so nothing can open."),
        (.document, .plays, "This item takes no audio or video, so nothing can play."),
        (.video, .lengths, "The program counts words that have a limit, and days of a log. It cannot measure minutes"),
        (.document, .order, "The program sees an order only with “after”, or in a pair of logs by their dates."),
    ])
    func `what the program cannot see is refused`(
        kind: Slot.Kind,
        machine: EvidenceRequirement.Condition.Machine,
        beginning: String
    ) throws {
        var title = try Samples.title(Samples.plain)
        var slot = Slot(key: "video", title: "It", kind: kind)
        slot.minutes.to = 4
        slot.pages.to = 4
        var evidence = EvidenceRequirement(slots: [slot])
        evidence.conditions = [.init(key: "seen", check: .machine, machine: machine, text: "It is so.")]
        title.sections[1].items[0].body = .evidence(evidence)
        #expect(title.faults.count == 1)
        #expect(title.faults.first?.sentence.hasPrefix(beginning) == true)
        evidence.conditions[0] = .init(key: "seen", check: .person, text: "It is so.")
        title.sections[1].items[0].body = .evidence(evidence)
        #expect(title.faults.isEmpty)
    }

    @Test func `the full example has no fault`() throws {
        #expect(try Samples.title(try Samples.full()).faults.isEmpty)
        #expect(Samples.large().faults.isEmpty)
    }
}
