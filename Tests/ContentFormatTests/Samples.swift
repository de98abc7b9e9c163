import Credentialing
import Foundation

@testable import ContentFormat

enum Samples {
    /// A plain title: three sections, prompts, one slot of evidence, one scale.
    static let plain = """
        microcredential: 1
        key: wait-time
        title: Wait Time That Invites Thinking
        level: practice
        subject: literacy
        about:
          summary: Give every student time to think before anyone answers.
          competency: The educator waits three seconds or more after a question, so that more students answer.
        sections:
          - key: overview
            title: Overview
            items:
              - key: setting
                title: Describe your students and setting
                minutes: 30
                prompt: {}
          - key: evidence
            title: Evidence
            items:
              - key: lesson-video
                title: Record a discussion
                minutes: 60
                evidence:
                  slots:
                    - key: video
                      title: Your video
                      kind: video
          - key: reflection
            title: Reflection
            items:
              - key: change
                title: Tell what changed
                minutes: 30
                prompt:
                  words: {from: 150, to: 300}
        rubric:
          scales:
            - key: three
              title: Three levels
              levels:
                - key: starting
                  title: Starting
                - key: proficient
                  title: Proficient
                - key: leading
                  title: Leading
          criteria:
            - key: waits
              title: Waits
              required: proficient
              levels:
                starting: Waits now and then.
                proficient: Waits three seconds or more after most questions.
              judgedOn: [lesson-video, change]

        """

    static func title(_ yaml: String) throws(FormatProblems) -> MicroCredential {
        try MicroCredential(yaml: yaml, name: "x.yaml")
    }

    /// The full example of the documentation, in which every key stands.
    static func full() throws -> String {
        let page = try documentation()
        let example = page.components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0] + "\n"
        }.max { $0.count < $1.count }
        return example ?? ""
    }

    static func documentation() throws -> String {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: top.appending(path: "docs/microcredential-format.md"), encoding: .utf8)
    }

    /// A title near the bounds: two hundred items, sixty criteria, long texts.
    static func large() -> MicroCredential {
        var title = MicroCredential(key: "large", title: "Large", level: .lead, subject: .science)
        title.about.summary = "Large."
        title.about.competency = "The educator does much."
        let words = (0..<150).map { "word\($0 % 97)" }.joined(separator: " ")
        title.sections = (0..<20).map { section in
            Section(
                key: "section-\(section)",
                title: "Section \(section)",
                text: words,
                items: (0..<10).map { item in
                    var slot = Slot(key: "file", title: "File", kind: .document)
                    slot.count = Slot.Span(from: 1, to: nil)
                    var evidence = EvidenceRequirement(slots: [slot])
                    evidence.conditions = [.init(key: "opens", check: .machine, machine: .opens, text: "It opens.")]
                    let body: Item.Body = item == 0 ? .prompt(Prompt()) : .evidence(evidence)
                    return Item(
                        key: "item-\(section)-\(item)",
                        title: "Item",
                        text: words + "\n\n- " + words,
                        body: body
                    )
                }
            )
        }
        let levels = (0..<4).map { RubricLevel(key: "level-\($0)", title: "Level \($0)") }
        title.rubric.scales = [Scale(key: "four", title: "Four", levels: levels)]
        title.rubric.criteria = (0..<60).map { index in
            var criterion = Criterion(
                key: "criterion-\(index)",
                title: "Criterion",
                scale: "four",
                required: "level-2",
                judgedOn: [.init(item: "item-\(index % 20)-1", slot: "file")]
            )
            criterion.levels = Dictionary(
                uniqueKeysWithValues: levels.map { ($0.key, .init(text: words, addsToBelow: $0.key == "level-3")) }
            )
            return criterion
        }
        return title
    }
}
