internal import ContentFormat
internal import LinkedData

/// The parts of a draft by names that people know.
struct DraftPlaces: Sendable {
    private let names: [(place: String, name: String)]

    init(_ document: DraftDocument) {
        let fixed = [
            (DraftPlace.title, "Name and place"), (DraftPlace.about, "What it is"),
            (DraftPlace.research, "Why it works"),
            (DraftPlace.before, "Who can choose it"), (DraftPlace.pieces, "Learning before the evidence"),
            (DraftPlace.bounds, "Limits over several parts"),
        ]
        let last = [
            (DraftPlace.scales, "Scales"), (DraftPlace.files, "Files that go with it"),
            (DraftPlace.supports, "Help that nobody judges"),
            (DraftPlace.agreements, "What the learner agrees to"),
            (DraftPlace.renewal, "How the award is kept alive"), (DraftPlace.alignments, "Standards"),
        ]
        let parts = document.outline.places.map { place in
            (place, Self.kind(place) + Self.title(document[place]))
        }
        names = (fixed + parts + last).map { (place: $0.0, name: $0.1) }
    }

    /// What people call a part; one that is gone is said to be.
    func name(of place: String) -> String {
        names.first { $0.place == place }?.name ?? "A part that is gone"
    }

    /// The parts to choose one from.
    func choices(chosen: String) -> [ChoiceField.Choice] {
        names.map { ChoiceField.Choice($0.name, value: $0.place, isChosen: $0.place == chosen) }
    }

    private static func kind(_ place: String) -> String {
        switch DraftPlace.kind(of: place) {
        case .section: "Section"
        case .item: "Part"
        case .option: "Option"
        case .criterion: "Criterion"
        case nil: "Part"
        }
    }

    private static func title(_ content: JSONObject) -> String {
        let title = content["title"]?.string ?? ""
        return title.isEmpty ? " without a title" : " “\(title)”"
    }
}
