internal import Application
internal import Credentialing
internal import Edge
internal import Files

/// One entry of a log with its controls, or the empty one for a new entry.
struct LogRowView: Sendable {
    let id: String
    let legend: String
    let date: String
    let text: String
    let revision: Int
    let isNew: Bool
    let error: String?
    /// What another window saved; the entry above is this window's until the person has said which stays.
    let stored: String?
    let mark: String
    let keep: ChoiceField?
    let isOpen: Bool

    static func all(at place: SlotPlace, draft: ItemDraft) -> [LogRowView] {
        let entries = place.given.filter { $0.kind == .log }.sorted {
            ($0.logDate?.description ?? "", $0.address.position) < ($1.logDate?.description ?? "", $1.address.position)
        }
        let known = entries.map { response in
            LogRowView(
                id: response.address.anchor,
                legend: response.logDate.map(DateWords.weekday) ?? "Entry",
                date: draft.value("date." + response.address.anchor, stored: response.logDate?.description ?? ""),
                text: draft.value(response.address.anchor, stored: response.text),
                revision: draft.revision(of: response.address.anchor) ?? response.revision,
                isNew: false,
                error: draft.saving.problems[response.address.anchor],
                stored: draft.saving.conflicts[response.address.anchor].map { _ in
                    (response.logDate.map { DateWords.weekday($0) + "\n" } ?? "") + response.text
                },
                mark: ConflictFields.mark(response.address.anchor),
                keep: draft.saving.conflicts[response.address.anchor].map { _ in
                    ConflictFields.question(response.address.anchor, problems: draft.saving.problems)
                },
                isOpen: draft.isOpen
            )
        }
        guard draft.isOpen else { return known }
        let error = draft.saving.problems[place.newField]
        // A new entry that was taken does not stand in the empty fields again.
        let fields = error == nil && !draft.isUnsent ? nil : draft.fields
        return known + [
            LogRowView(
                id: place.newField,
                legend: "New entry",
                date: fields?.line("date." + place.newField) ?? "",
                text: fields?.text(place.newField) ?? "",
                revision: 0,
                isNew: true,
                error: error,
                stored: nil,
                mark: "",
                keep: nil,
                isOpen: true
            )
        ]
    }
}

/// One link with its note, or the empty one for a new link.
struct LinkRowView: Sendable {
    let id: String
    let legend: String
    let link: String
    let note: String
    let revision: Int
    let isNew: Bool
    let error: String?
    /// What another window saved; the link above is this window's until the person has said which stays.
    let stored: String?
    let mark: String
    let keep: ChoiceField?
    let isOpen: Bool

    static func all(at place: SlotPlace, draft: ItemDraft) -> [LinkRowView] {
        let known = place.given.filter { $0.kind == .link }.enumerated().map { number, response in
            LinkRowView(
                id: response.address.anchor,
                legend: "Link \(number + 1)",
                link: draft.value("link." + response.address.anchor, stored: response.link ?? ""),
                note: draft.value(response.address.anchor, stored: response.text),
                revision: draft.revision(of: response.address.anchor) ?? response.revision,
                isNew: false,
                error: draft.saving.problems[response.address.anchor],
                stored: draft.saving.conflicts[response.address.anchor].map { _ in
                    (response.link.map { $0 + "\n" } ?? "") + response.text
                },
                mark: ConflictFields.mark(response.address.anchor),
                keep: draft.saving.conflicts[response.address.anchor].map { _ in
                    ConflictFields.question(response.address.anchor, problems: draft.saving.problems)
                },
                isOpen: draft.isOpen
            )
        }
        guard draft.isOpen else { return known }
        let error = draft.saving.problems[place.newField]
        let fields = error == nil && !draft.isUnsent ? nil : draft.fields
        return known + [
            LinkRowView(
                id: place.newField,
                legend: "New link",
                link: fields?.line("link." + place.newField) ?? "",
                note: fields?.text(place.newField) ?? "",
                revision: 0,
                isNew: true,
                error: error,
                stored: nil,
                mark: "",
                keep: nil,
                isOpen: true
            )
        ]
    }
}

/// One file with what has to be said of it.
struct FileView: Sendable {
    let id: String
    let kind: String
    let name: String
    let path: String
    let size: String
    /// Where it comes from, when it is evidence of earlier work.
    let origin: String?
    let students: ChoiceField
    let noteField: String
    let note: String
    let isOpen: Bool
    let isGone: Bool

    init(_ response: Response, of item: Item, draft: ItemDraft) {
        let file = response.file
        let name = file?.name ?? "File"
        id = response.id.text
        kind = Self.kind(of: name)
        self.name = name
        path = file.map { Path.evidenceFile($0.id) } ?? ""
        size = ByteCount(file?.size ?? 0).description
        origin = response.earlier == nil ? nil : "From your earlier work, as it was then"
        let field = "students-\(response.id)"
        let chosen = draft.value(field, stored: response.students?.rawValue ?? "")
        students = ChoiceField(
            field,
            "Can anyone recognize a student in \(name)?",
            choices: [
                .init("No student is in it", value: "none", isChosen: chosen == "none"),
                .init(
                    "Students are in it, and nobody can recognize them",
                    value: "notRecognizable",
                    isChosen: chosen == "notRecognizable"
                ),
                .init(
                    "Yes, and I have the permission that our district asks for",
                    value: "consent",
                    isChosen: chosen == "consent"
                ),
            ],
            hint: "A face, a voice, a full name on a page, or a name in a file name.",
            problems: draft.saving.problems
        )
        noteField = "note-\(response.id)"
        note = draft.value(noteField, stored: response.permissionNote)
        isOpen = draft.isOpen
        isGone = file?.isDestroyed ?? true
    }

    private static func kind(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "FILE" }
        return String(name[name.index(after: dot)...].prefix(4)).uppercased()
    }
}

extension SlotPlace {
    /// The name of the set when there are several.
    func setName(in item: Item) -> String? {
        guard case .evidence(let evidence) = item.body, evidence.sets > 1 else { return nil }
        return (evidence.setName.isEmpty ? "Set" : evidence.setName) + " \(set)"
    }
}
