internal import Application
package import Credentialing

/// A part of the evidence as the workspace shows it.
package struct EvidencePart: Sendable {
    package let anchor: String
    package let title: String
    package let items: [EvidenceItemView]

    init(_ part: SubmissionDossier.Part, in dossier: SubmissionDossier) {
        anchor = "part-" + part.key
        title = part.title
        items = part.items.map { EvidenceItemView($0, in: dossier) }
    }
}

/// One item: what was asked, what was given, what changed.
package struct EvidenceItemView: Sendable {
    package let anchor: String
    package let title: String
    /// "Judged for Planning and Student thinking".
    package let judged: String?
    package let option: String?
    package let chosen: String?
    package let asked: SafeHTML?
    package let isSettled: Bool
    package let groups: [EvidenceGroup]
    /// Nothing was given, and nothing is a choice that was made.
    package let isEmpty: Bool
    package let change: ChangeView?
    /// What the learner stated that the item speaks of.
    package let speaksOf: String?
    package let conditions: [Condition]
    package let hasConditions: Bool

    /// A point of completeness, looked at before anything is judged.
    package struct Condition: Sendable {
        package let state: String
        package let point: String
    }

    init(_ asked: SubmissionDossier.AskedItem, in dossier: SubmissionDossier) {
        let item = asked.item
        anchor = Self.anchor(item.key)
        title = item.title
        judged = asked.criteria.isEmpty ? nil : "Judged for " + asked.criteria.joined(separator: ", ")
        option = asked.option
        chosen = asked.chosen.isEmpty ? nil : asked.chosen.joined(separator: ", ")
        self.asked = item.text.isEmpty ? nil : Markdown.html(item.text, headingLevel: 4)
        isSettled = asked.isSettled
        groups = EvidenceGroup.all(of: asked, in: dossier)
        isEmpty = asked.given.isEmpty && asked.chosen.isEmpty
        change = asked.changes.map { ChangeView($0, of: item) }
        let stated = asked.speaksOf.map { "\($0.question) \($0.answers.joined(separator: ", "))" }
        speaksOf = stated.isEmpty ? nil : stated.joined(separator: " · ")
        conditions = asked.conditions.map(Condition.init)
        hasConditions = !conditions.isEmpty
    }

    static func anchor(_ item: String) -> String { "item-" + item }
}

extension EvidenceItemView.Condition {
    init(_ condition: CheckedCondition) {
        point = condition.text
        state =
            switch condition.state {
            case .seen: "Seen by the program"
            case .notYet: "Not seen by the program"
            case .forPeople: "Look at this yourself"
            }
    }
}

/// What was given at one slot of one set.
package struct EvidenceGroup: Sendable {
    package let heading: String?
    package let texts: [SafeHTML]
    package let files: [EvidenceFileView]
    package let links: [EvidenceLink]
    package let hasLinks: Bool
    package let log: EvidenceTable?
    package let observation: EvidenceTable?

    /// The groups of an item, in the order of sets and of the item's slots.
    static func all(of asked: SubmissionDossier.AskedItem, in dossier: SubmissionDossier) -> [EvidenceGroup] {
        guard case .evidence(let evidence) = asked.item.body else {
            return asked.given.isEmpty ? [] : [EvidenceGroup(asked.given, heading: nil, slot: nil, in: dossier)]
        }
        return (1...max(1, evidence.sets)).flatMap { set in
            evidence.slots.compactMap { slot -> EvidenceGroup? in
                let given = asked.given.filter { $0.address.set == set && $0.address.slot == slot.key }
                guard !given.isEmpty else { return nil }
                let name = evidence.setName.isEmpty ? "Set" : evidence.setName
                let heading = evidence.sets > 1 ? "\(name) \(set): \(slot.title)" : slot.title
                return EvidenceGroup(given, heading: heading, slot: slot, in: dossier)
            }
        }
    }

    private init(_ given: [Response], heading: String?, slot: Slot?, in dossier: SubmissionDossier) {
        self.heading = heading
        let name = heading ?? "Answer"
        texts = given.filter { $0.kind == .text && !$0.isEmpty }.map { Markdown.html($0.text, headingLevel: 5) }
        files = given.compactMap { EvidenceFileView($0, shownInline: dossier.shownInline) }
        links = given.compactMap(EvidenceLink.init)
        hasLinks = !links.isEmpty
        log = EvidenceTable(
            caption: name + ", the log",
            rows: given.filter { $0.kind == .log }.map { response in
                (response.logDate.map(DateWords.date) ?? "", response.text)
            },
            heads: ("Day", "What was done")
        )
        let fields = slot?.observation?.fields ?? []
        observation = EvidenceTable(
            caption: name + ", by " + (slot?.observation?.witness ?? "a witness"),
            rows: given.filter { $0.kind == .observation }.flatMap { response in
                fields.map { ($0.question, Self.answer(response.fields[$0.key], to: $0.kind)) }
            },
            heads: ("Asked", "Answered")
        )
    }

    private static func answer(_ text: String?, to kind: Slot.Observation.Field.Kind) -> String {
        guard let text, !text.isEmpty else { return "No answer" }
        switch kind {
        case .yesNo: return text == "yes" ? "Yes" : text == "no" ? "No" : text
        case .date: return LocalDate(text).map(DateWords.date) ?? text
        case .text: return text
        }
    }
}

/// Rows of two columns; none for nothing.
package struct EvidenceTable: Sendable {
    /// One row.
    package struct Row: Sendable {
        package let first: String
        package let second: String
    }

    package let caption: String
    package let firstHead: String
    package let secondHead: String
    package let rows: [Row]

    init?(caption: String, rows: [(String, String)], heads: (String, String)) {
        guard !rows.isEmpty else { return nil }
        self.caption = caption
        firstHead = heads.0
        secondHead = heads.1
        self.rows = rows.map { Row(first: $0.0, second: $0.1) }
    }
}

/// A link with the learner's note.
package struct EvidenceLink: Sendable {
    package let url: String
    package let note: String

    init?(_ response: Response) {
        guard response.kind == .link, let link = response.link else { return nil }
        url = link
        note = response.text
    }
}
