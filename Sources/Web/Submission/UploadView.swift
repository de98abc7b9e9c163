internal import Credentialing
internal import Edge

/// The control that adds files to one slot, within the form of the item.
struct UploadView: Sendable {
    let id: String
    let label: String
    let hint: String?
    let accept: String?
    /// What was not added, and what to do.
    let error: String?
    let describedBy: String?

    /// `nil` where no file can be given.
    init?(_ place: SlotPlace, draft: ItemDraft, room: String?) {
        guard draft.isOpen, place.takesFiles else { return nil }
        id = place.fileField
        error = draft.saving.problems.all(place.fileField)
        if let slot = place.slot, slot.kind.takesFiles {
            label = "Add to “\(slot.title)”"
            hint = ["Readers do not see the name of a file; the author that a PDF names stays inside it.", room]
                .compactMap(\.self).joined(separator: " ")
            accept = slot.media.isEmpty ? nil : slot.media.map { "." + $0 }.joined(separator: ",")
        } else {
            label = place.slot.map { "Or answer “\($0.title)” in audio or video" } ?? "Or answer in audio or video"
            hint = ["A recording counts as much as words.", room].compactMap(\.self).joined(separator: " ")
            accept = "audio/*,video/*"
        }
        describedBy = Web.describedBy(id, hint: hint, error: error)
    }
}

extension SlotPlace {
    /// Name of the control that adds files.
    var fileField: String { Self.fileField(of: address(1)) }

    /// Name of the control that adds files to a slot.
    static func fileField(of slot: ResponseAddress) -> String {
        "file-\(slot.set)-\(slot.slot.isEmpty ? "answer" : slot.slot)"
    }

    /// Files fill it, or may stand for its words.
    var takesFiles: Bool { kind == .file || kind == .text }
}

extension FormProblems {
    /// All sentences for one field, which may have several, as one for each file.
    fileprivate func all(_ field: String) -> String? {
        let sentences = entries.filter { $0.field == field }.map(\.sentence)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
