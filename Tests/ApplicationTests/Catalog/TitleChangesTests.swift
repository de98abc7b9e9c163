import Credentialing
import PlatformKit
import Testing

struct TitleChangesTests {
    private func sentences(_ change: (inout MicroCredential) -> Void) -> [String] {
        var new = MicroCredential.waitTime
        change(&new)
        return TitleChanges(from: .waitTime, to: new, isSameStructure: true).changes.map(\.sentence)
    }

    @Test func `two that are the same change nothing`() {
        let changes = TitleChanges(from: .waitTime, to: .waitTime, isSameStructure: true)
        #expect(changes.isEmpty && changes.summary == "Nothing is different.")
    }

    @Test func `wording of each part is told apart from what it asks`() {
        #expect(sentences { $0.about.method = "Wait." } == ["The method is worded anew."])
        #expect(
            sentences { $0.sections[0].items[0].text = "Say more." }
                == ["Part “Describe your students and setting” is worded anew."]
        )
        #expect(
            sentences { $0.rubric.criteria[0].text = "Look again." } == ["Criterion “Planning” is worded anew."]
        )
        #expect(
            sentences { $0.rubric.criteria[0].levels["proficient"] = .init(text: "Seen.") }
                == ["Criterion “Planning”: level “Proficient” is worded anew."]
        )
    }

    @Test func `parts that came and went are named`() {
        let item = Item(key: "more", title: "Show more", body: .prompt(Prompt()))
        #expect(sentences { $0.sections[2].items.append(item) } == ["Part “Show more” is new: in “Reflection”."])
        #expect(
            sentences { $0.sections.removeLast() }
                == ["Section “Reflection” is gone.", "Part “Say what changed” is gone."]
        )
    }

    @Test func `a part that moved is told once, with where it stands now`() {
        let moved = sentences { title in
            let item = title.sections[2].items.removeFirst()
            title.sections[0].items.append(item)
        }
        #expect(moved == ["Part “Say what changed” stands elsewhere: now in “Overview”."])
        #expect(sentences { $0.rubric.criteria.swapAt(0, 1) }.count == 1)
    }

    @Test func `what a criterion asks is told with what it was before`() {
        let changed = sentences { title in
            title.rubric.criteria[0].required = "leading"
            title.rubric.criteria[0].judgedOn = [.init(item: "change")]
            title.rubric.criteria[0].isCritical = true
        }
        #expect(
            changed == [
                "Criterion “Planning”: required is now “Leading” instead of “Proficient”; "
                    + "judged on “Say what changed” instead of “Show a lesson”; now critical."
            ]
        )
    }

    @Test func `limits of slots and prompts are told with what they were before`() {
        let changed = sentences { title in
            guard case .evidence(var evidence) = title.sections[1].items[0].body else { return }
            evidence.slots[1].count = Slot.Span(from: 2, to: 2)
            evidence.sets = 2
            title.sections[1].items[0].body = .evidence(evidence)
            title.sections[0].items[0].body = .prompt(Prompt(words: WordBound(to: 200, strength: .limit)))
        }
        #expect(
            changed == [
                "Part “Describe your students and setting”: words: up to 200, as a limit instead of "
                    + "150 to 300, as guidance.",
                "Part “Show a lesson”: “Student work”, how many: 2 instead of 1 to 3; sets: 2 instead of 1.",
            ]
        )
    }

    @Test func `the summary says whether work may move`() {
        var new = MicroCredential.waitTime
        new.about.method = "Wait."
        let same = TitleChanges(from: .waitTime, to: new, isSameStructure: true)
        let other = TitleChanges(from: .waitTime, to: new, isSameStructure: false)
        #expect(!same.changesStructure && same.weight == .help && same.summary.hasPrefix("Only help"))
        #expect(other.changesStructure && other.weight == .structure && other.summary.hasPrefix("What is asked"))
    }

    @Test func `a task or a level in other words is not called the same, and both wordings are told`() {
        var new = MicroCredential.waitTime
        let old = new.sections[0].items[0].text
        new.sections[0].items[0].text = "Show something else."
        new.rubric.criteria[0].levels["proficient"] = .init(text: "Seen.")
        let changes = TitleChanges(from: .waitTime, to: new, isSameStructure: true)
        #expect(changes.weight == .wording && changes.summary.contains("worded differently in 2 places"))
        #expect(changes.rewordings.map(\.label).contains("Criterion “Planning”, level “Proficient”"))
        #expect(changes.rewordings.contains { $0.old == old && $0.new == "Show something else." })
    }

    @Test func `rules of a task that are no structure count as asked`() {
        var new = MicroCredential.ofEverything
        for section in new.sections.indices {
            for index in new.sections[section].items.indices {
                guard case .evidence(var evidence) = new.sections[section].items[index].body else { continue }
                evidence.ai = evidence.ai?.allowed == .no ? .init(allowed: .yes) : .init(allowed: .no)
                new.sections[section].items[index].body = .evidence(evidence)
            }
        }
        #expect(TitleChanges(from: .ofEverything, to: new, isSameStructure: true).weight == .wording)
    }

    @Test func `words that differ are marked in both texts`() {
        let found = WordDifference(from: "Show one lesson to a peer.", to: "Show two lessons to a peer.")
        #expect(found.old.filter { !$0.isShared }.map(\.text) == ["one lesson "])
        #expect(found.new.filter { !$0.isShared }.map(\.text) == ["two lessons "])
        #expect(found.new.map(\.text).joined() == "Show two lessons to a peer.")
        let added = WordDifference(from: "", to: "New.").new
        #expect(added.map(\.text) == ["New."] && !added.contains { $0.isShared })
        #expect(WordDifference(from: "a b a c", to: "a c").old.map(\.text).joined() == "a b a c")
    }

    @Test func `every field of a title that has everything is looked at`() {
        var bare = MicroCredential(key: "everything", title: "Bare", level: .practice, subject: .literacy)
        bare.declarations = []
        let there = TitleChanges(from: bare, to: .ofEverything, isSameStructure: false)
        let back = TitleChanges(from: .ofEverything, to: bare, isSameStructure: false)
        #expect(there.changes.filter { $0.kind == .added }.count == back.changes.filter { $0.kind == .removed }.count)
        #expect(there.changes.contains { $0.part == "Renewal" })
    }
}
