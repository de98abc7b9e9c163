internal import Credentialing

/// The kinds of evidence a title asks for, in the few words of a catalog entry.
enum EvidenceWords {
    /// Such as "Video, student work, dated log"; "Written answers" when only prompts are asked.
    static func text(of title: MicroCredential) -> String {
        var seen: [String] = []
        for placed in title.placedItems {
            guard case .evidence(let evidence) = placed.item.body else { continue }
            for slot in evidence.slots where !seen.contains(words(slot.kind)) { seen.append(words(slot.kind)) }
        }
        guard let first = seen.first else { return "Written answers" }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + seen.dropFirst()).joined(separator: ", ")
    }

    private static func words(_ kind: Slot.Kind) -> String {
        switch kind {
        case .text: "written account"
        case .document: "document"
        case .studentWork: "student work"
        case .audio: "audio"
        case .video: "video"
        case .image: "image"
        case .log: "dated log"
        case .data: "data"
        case .link: "link"
        case .observation: "observation by a witness"
        }
    }
}
