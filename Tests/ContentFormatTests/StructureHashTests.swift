import ContentFormat
import Credentialing
import Testing

struct StructureHashTests {
    /// A change of the full example, by what it is.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable (inout MicroCredential) -> Void

        init(_ name: String, _ apply: @escaping @Sendable (inout MicroCredential) -> Void) {
            testDescription = name
            self.apply = apply
        }

        static func item(_ name: String, _ key: String = "setting", _ apply: @escaping @Sendable (inout Item) -> Void)
            -> Change
        {
            Change(name) { title in
                for section in title.sections.indices {
                    for item in title.sections[section].items.indices
                    where title.sections[section].items[item].key == key {
                        apply(&title.sections[section].items[item])
                    }
                }
            }
        }

        static func prompt(_ name: String, _ apply: @escaping @Sendable (inout Prompt) -> Void) -> Change {
            item(name) { item in
                guard case .prompt(var prompt) = item.body else { return }
                apply(&prompt)
                item.body = .prompt(prompt)
            }
        }

        static func choose(_ name: String, _ apply: @escaping @Sendable (inout Choose) -> Void) -> Change {
            item(name, "share") { item in
                guard case .choose(var choose) = item.body else { return }
                apply(&choose)
                item.body = .choose(choose)
            }
        }

        static func evidence(_ name: String, _ apply: @escaping @Sendable (inout EvidenceRequirement) -> Void) -> Change
        {
            item(name, "student-work") { item in
                guard case .evidence(var evidence) = item.body else { return }
                apply(&evidence)
                item.body = .evidence(evidence)
            }
        }

        static func slot(_ name: String, _ index: Int = 0, _ apply: @escaping @Sendable (inout Slot) -> Void) -> Change
        {
            evidence(name) { apply(&$0.slots[index]) }
        }

        static func criterion(_ name: String, _ apply: @escaping @Sendable (inout Criterion) -> Void) -> Change {
            Change(name) { apply(&$0.rubric.criteria[0]) }
        }
    }

    static let structural: [Change] = [
        Change("a declared choice's key") { $0.declares[0].key = "x" },
        Change("a declared option's key") { $0.declares[0].options[0].key = "x" },
        Change("a declared option more") { $0.declares[0].options.append(.init(key: "x", title: "X")) },
        Change("fewer may be declared") { $0.declares[0].to = 1 },
        Change("more must be declared") { $0.declares[0].from = 2 },
        Change("no declared choice") { $0.declares = [] },
        Change("a section's key") { $0.sections[0].key = "x" },
        Change("the order of sections") { $0.sections.reverse() },
        Change("a section less") { $0.sections.removeLast() },
        Change("the order of items") { $0.sections[0].items.reverse() },
        .item("an item's key") { $0.key = "x" },
        .item("optional") { $0.isOptional = true },
        .item("another body") { $0.body = .evidence(EvidenceRequirement(slots: [])) },
        .prompt("a limit's lower end") { $0.words?.from = 151 },
        .prompt("a limit's upper end") { $0.words?.to = 301 },
        .prompt("a limit's minutes") { $0.words?.minutesTo = 4 },
        .prompt("a limit becomes guidance") { $0.words?.strength = .guidance },
        .prompt("no limit") { $0.words = nil },
        .choose("more must be chosen") { $0.from = 2 },
        .choose("fewer may be chosen") { $0.to = 1 },
        .choose("an option's key") { $0.options[0].key = "x" },
        .choose("an option less") { $0.options.removeLast() },
        .choose("an option's item's key") { $0.options[0].items[0].key = "x" },
        .evidence("sets") { $0.sets = 4 },
        .evidence("no pair") { $0.pair = nil },
        .evidence("another pair") { $0.pair?.before = "log" },
        .evidence("the pair's end") { $0.pair?.after = "log" },
        .evidence("after") { $0.after = "setting" },
        .evidence("the order of slots") { $0.slots.reverse() },
        .evidence("a condition's key") { $0.conditions[0].key = "x" },
        .evidence("who checks a condition") { $0.conditions[0].check = .machine },
        .evidence("no condition") { $0.conditions = [] },
        .evidence("what the program looks at") { $0.conditions[1].machine = .counts },
        .evidence("what varies") { $0.vary?.what = .modes },
        .evidence("nothing varies") { $0.vary = nil },
        .evidence("age in months") { $0.within?.months = 11 },
        .evidence("age in years") { $0.within = .init(years: 1) },
        .evidence("any age") { $0.within = nil },
        .item("an item's count from", "student-work") { $0.bounds.count.from = 2 },
        .item("an item's count to", "student-work") { $0.bounds.count.to = 61 },
        .item("an item's minutes", "student-work") { $0.bounds.minutes.to = 21 },
        .item("an item's pages", "student-work") { $0.bounds.pages = .init() },
        .item("an item's words", "student-work") { $0.bounds.words = .init(to: 9, strength: .limit) },
        Change("a section's count") { $0.sections[0].bounds.count.to = 9 },
        Change("a section's minutes") { $0.sections[0].bounds.minutes.to = 9 },
        Change("a section's pages") { $0.sections[0].bounds.pages.from = 9 },
        Change("a section's words become a limit") { $0.sections[0].bounds.words?.strength = .limit },
        Change("the whole's words") { $0.bounds.words?.to = 2_001 },
        Change("the whole's words become guidance") { $0.bounds.words?.strength = .guidance },
        Change("the whole's count") { $0.bounds.count.from = 3 },
        Change("the whole's minutes") { $0.bounds.minutes.to = 3 },
        Change("the whole's pages") { $0.bounds.pages.to = 3 },
        .slot("a slot's key") { $0.key = "x" },
        .slot("a slot's kind") { $0.kind = .document },
        .slot("a slot's count from") { $0.count.from = 2 },
        .slot("a slot's count to") { $0.count.to = 2 },
        .slot("an open count") { $0.count = .init() },
        .slot("media") { $0.media = ["pdf"] },
        .slot("minutes from") { $0.minutes.from = 1 },
        .slot("minutes to") { $0.minutes.to = 1 },
        .slot("pages from") { $0.pages.from = 1 },
        .slot("pages to") { $0.pages.to = 5 },
        .slot("days from", 2) { $0.days.from = 21 },
        .slot("days to", 2) { $0.days.to = 30 },
        .slot("a limit of a slot") { $0.words = .init(to: 100, strength: .limit) },
        .slot("an optional slot") { $0.isOptional = true },
        .slot("whose voice", 3) { $0.voice?.speaker = .student },
        .slot("how many voices", 3) { $0.voice?.people = 3 },
        .slot("a voice's words", 3) { $0.voice?.words = 101 },
        .slot("no voice", 3) { $0.voice = nil },
        .slot("a field's key", 4) { $0.observation?.fields[0].key = "x" },
        .slot("a field's kind", 4) { $0.observation?.fields[0].kind = .text },
        .slot("a field less", 4) { $0.observation?.fields.removeLast() },
        Change("a joint limit's key") { $0.jointBounds[0].key = "x" },
        Change("what a joint limit is over") { $0.jointBounds[0].over.removeLast() },
        Change("a joint limit's words") { $0.jointBounds[0].words.to = 601 },
        Change("a joint limit becomes guidance") { $0.jointBounds[0].words.strength = .guidance },
        Change("a scale's key") { $0.rubric.scales[0].key = "x" },
        Change("a level's key") { $0.rubric.scales[0].levels[0].key = "x" },
        Change("the order of levels") { $0.rubric.scales[0].levels.reverse() },
        Change("a level less") { $0.rubric.scales[0].levels.removeLast() },
        Change("the order of criteria") { $0.rubric.criteria.reverse() },
        Change("a criterion less") { $0.rubric.criteria.removeLast() },
        .criterion("a criterion's key") { $0.key = "x" },
        .criterion("a criterion's scale") { $0.scale = "done" },
        .criterion("the required level") { $0.required = "leading" },
        .criterion("an indicator's key") { $0.indicators[0].key = "x" },
        .criterion("no indicator") { $0.indicators = [] },
        .criterion("judged on less") { $0.judgedOn.removeLast() },
        .criterion("judged on another slot") { $0.judgedOn[0].slot = "log" },
        .criterion("not critical") { $0.isCritical = false },
    ]

    static let wording: [Change] = [
        Change("key, title, level, subject, language") {
            $0.key = "x"
            $0.title = "X"
            $0.level = .foundation
            $0.subject = .arts
            $0.language = "es"
        },
        Change("about") {
            $0.about = About()
            $0.about.resources = [.init(title: "X")]
        },
        Change("roles and grades") {
            $0.about.roles = [.librarian]
            $0.about.grades = []
        },
        Change("relations and needs") {
            $0.relations = []
            $0.needs = []
        },
        Change("pieces") { $0.pieces = [] },
        Change("supports, renewal, alignments, declarations") {
            $0.supports = Supports()
            $0.renewal = nil
            $0.alignments = []
            $0.declarations = []
        },
        Change("a declared choice's words") {
            $0.declares[0].question = "X"
            $0.declares[0].hint = "X"
            $0.declares[0].options[0].title = "X"
        },
        Change("a section's words") {
            $0.sections[0].title = "X"
            $0.sections[0].text = "X"
        },
        .item("an item's words and minutes") {
            $0.title = "X"
            $0.text = "X"
            $0.minutes = 1
            $0.refersTo = []
        },
        Change("guidance of a section") { $0.sections[0].bounds.words?.to = 800 },
        .item("guidance", "plan") { $0.body = .prompt(Prompt(words: .init(from: 1, to: 2, strength: .guidance))) },
        .choose("an option's words") {
            $0.options[0].title = "X"
            $0.options[0].text = "X"
        },
        .evidence("words of evidence") {
            $0.setName = "X"
            $0.pair?.instrument = "X"
            $0.vary?.text = "X"
            $0.within?.text = "X"
            $0.withWhom = "X"
            $0.alternatives = []
            $0.team.individual = "X"
            $0.ai?.disclose = "X"
            $0.conditions[0].text = "X"
        },
        .slot("a slot's words") {
            $0.title = "X"
            $0.hint = "X"
        },
        .slot("guidance of a slot", 2) { $0.words?.to = 200 },
        .slot("a voice's question", 3) { $0.voice?.question = "X" },
        .slot("a form's words", 4) {
            $0.observation?.witness = "X"
            $0.observation?.fields[0].question = "X"
        },
        Change("words of the rubric") {
            $0.rubric.scales[0].title = "X"
            $0.rubric.scales[0].levels[0].title = "X"
            $0.rubric.criteria[0].title = "X"
            $0.rubric.criteria[0].text = "X"
            $0.rubric.criteria[0].levels = [:]
            $0.rubric.criteria[0].indicators[0].text = "X"
            $0.rubric.criteria[0].alignments = []
        },
    ]

    @Test(arguments: structural)
    func `a change of what is asked or how it is judged changes both hashes`(change: Change) throws {
        let before = try Samples.title(try Samples.full())
        var after = before
        change.apply(&after)
        #expect(after != before)
        #expect(after.structureHash != before.structureHash)
        #expect(after.contentHash != before.contentHash)
    }

    @Test(arguments: wording)
    func `a change of wording changes the content hash and keeps the structure`(change: Change) throws {
        let before = try Samples.title(try Samples.full())
        var after = before
        change.apply(&after)
        #expect(after.structureHash == before.structureHash)
        #expect(after.contentHash != before.contentHash)
    }

    @Test func `the hashes of a known title never change`() throws {
        let title = try Samples.title(Samples.plain)
        #expect(title.contentHash == "2ba0025bbad4fdcc7f7c83ee4e50e80f32df71637e08802da4dbccc40089728f")
        #expect(title.structureHash == "79297d36d0c566fe090eb89d1c9f795da8f8311fa8b541d1af092995c77f5187")
    }
}
