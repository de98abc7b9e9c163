internal import Credentialing
internal import Files

extension Dossier {
    /// Why a file of that kind cannot stand at a place, or `nil` when it can. What is no kind at all is the file
    /// store's to refuse.
    func refusal(toAdd kind: FileKind?, at address: ResponseAddress) -> Refusal? {
        if let refusal = refusal(toGive: .file, at: address) { return refusal }
        guard case .evidence(let evidence)? = activeItem(address.item)?.item.body,
            let slot = evidence.slots.first(where: { $0.key == address.slot })
        else { return kind.flatMap { Self.refusal(ofRecording: $0) } }
        if let refusal = refusal(ofOneMoreIn: slot, at: address) { return refusal }
        return kind.flatMap { slot.refusal(of: $0) }
    }

    /// An answer may be spoken or filmed instead of written.
    private static func refusal(ofRecording kind: FileKind) -> Refusal? {
        kind.isRecording ? nil : .doesNotFit("A question is answered in words, audio or video.")
    }

    private func refusal(ofOneMoreIn slot: Slot, at address: ResponseAddress) -> Refusal? {
        guard slot.kind.takesFiles, let to = slot.count.to else { return nil }
        let given = responses(to: address.item, set: address.set, slot: address.slot).filter { !$0.isEmpty }
        guard given.count >= to else { return nil }
        let files = to == 1 ? "one file, which is there" : "\(to) files, and all are there"
        return .limit("“\(slot.title)” takes \(files). Remove one to add another.")
    }
}

extension Slot {
    fileprivate func refusal(of kind: FileKind) -> Refusal? {
        let listed = media.compactMap { FileKind(ending: $0.lowercased()) }
        if !listed.isEmpty {
            guard !listed.contains(kind) else { return nil }
            let endings = Self.alternatives(media.map { "." + $0.lowercased() })
            return .doesNotFit(
                "“\(title)” takes files that end in \(endings). Save it as one of these and add it again."
            )
        }
        guard let wanted = takes(kind) else { return nil }
        return .doesNotFit("“\(title)” takes \(wanted). Add that, or look again at what is asked.")
    }

    private static func alternatives(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// What the slot takes instead, when it does not take the kind.
    private func takes(_ file: FileKind) -> String? {
        switch kind {
        case .audio: file.isRecording ? nil : "a sound recording"
        case .video: file.family == .video ? nil : "a video"
        case .image: file.family == .picture ? nil : "a picture"
        case .text: file.isRecording ? nil : "words, or a recording of them"
        case .document, .data: file.isRecording ? "a document, a table or a picture of one" : nil
        case .studentWork, .log, .link, .observation: nil
        }
    }
}

extension FileKind {
    /// Sound, with or without pictures: browsers record both into the same containers.
    fileprivate var isRecording: Bool { family == .sound || family == .video }
}
