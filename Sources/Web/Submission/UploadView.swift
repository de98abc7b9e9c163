internal import Credentialing

/// A form that adds files to one slot, with what came of the files that were sent a moment ago.
struct UploadView: Sendable {
    struct Line: Sendable {
        let text: String
    }

    let id: String
    let action: String
    let legend: String
    let hint: String
    let accept: String?
    /// What was added, when something else was not.
    let added: String?
    /// What was not added and what to do, a sentence for each file.
    let hasRefused: Bool
    let refused: [Line]
    let describedBy: String

    init(
        _ place: SlotPlace,
        legend: String,
        hint: String,
        accept: String?,
        in dossier: Dossier,
        _ sent: SentFiles?
    ) {
        id = "file-\(place.set)-\(place.slot?.key ?? "answer")"
        action = Path.upload(place.address(1), to: dossier.submission.id)
        self.legend = legend
        self.hint = hint
        self.accept = accept
        let outcome = sent.flatMap { sent in
            sent.slot.set == place.set && sent.slot.slot == place.slot?.key ?? "" ? sent.outcome : nil
        }
        added = outcome?.good
        refused = (outcome?.bad ?? []).map { Line(text: $0) }
        hasRefused = !refused.isEmpty
        describedBy = hasRefused ? "\(id)-hint \(id)-error" : "\(id)-hint"
    }

    static func all(of item: Item, in dossier: Dossier, sent: SentFiles? = nil) -> [UploadView] {
        SlotPlace.all(of: item, in: dossier).compactMap { place in
            guard place.kind == .file || place.kind == .text else { return nil }
            guard let slot = place.slot, slot.kind.takesFiles else {
                let name = place.slot.map { "“\($0.title)”" } ?? ""
                return UploadView(
                    place,
                    legend: "Answer \(name) in audio or video instead".replacing("  ", with: " "),
                    hint: "A recording counts as much as words.",
                    accept: "audio/*,video/*",
                    in: dossier,
                    sent
                )
            }
            let set = place.setName(in: item).map { " (\($0))" } ?? ""
            return UploadView(
                place,
                legend: "Add to “\(slot.title)”\(set)",
                hint: RequirementWords.line(of: slot).sentenceStart + ".",
                accept: slot.media.isEmpty ? nil : slot.media.map { "." + $0 }.joined(separator: ","),
                in: dossier,
                sent
            )
        }
    }
}

/// Files that were sent to a slot, and what came of them.
struct SentFiles: Sendable {
    let slot: ResponseAddress
    let outcome: UploadOutcome
}
