internal import Application
internal import Credentialing

/// What a witness has said, or that nobody has yet.
struct ObservationView: Sendable {
    struct Line: Sendable {
        let question: String
        let answer: String
    }

    let id: String
    let witness: String
    let isGiven: Bool
    let lines: [Line]
    /// Where a witness is asked, and who has answered is seen.
    let path: String
    let link: String

    static func all(at place: SlotPlace, in dossier: Dossier, isOpen: Bool) -> [ObservationView] {
        guard place.kind == .observation, let form = place.slot?.observation else { return [] }
        let count = max(place.slot?.count.from ?? 1, place.given.map(\.address.position).max() ?? 1)
        return (1...count).map { position in
            ObservationView(form, at: place.address(position), in: dossier, isOpen: isOpen)
        }
    }

    private init(_ form: Slot.Observation, at address: ResponseAddress, in dossier: Dossier, isOpen: Bool) {
        let fields = dossier.response(at: address)?.fields ?? [:]
        id = address.anchor
        witness = form.witness.sentenceStart
        isGiven = !fields.isEmpty
        lines = form.fields.map { Line(question: $0.question, answer: $0.shown(fields[$0.key] ?? "")) }
        path = Path.witness(at: address, of: dossier.submission.id)
        link = isOpen ? (fields.isEmpty ? "Ask a witness" : "See who answered, or ask again") : "See who was asked"
    }
}
