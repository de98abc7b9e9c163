internal import ContentFormat
internal import LinkedData

extension DraftDocument {
    /// What a numbered part is called that has no title yet: what it is, and its number among its kind.
    func untitledName(of place: String) -> String? {
        guard let kind = DraftPlace.kind(of: place) else { return nil }
        let word = Self.word(kind, self[place])
        let alike = outline.places.filter { other in
            DraftPlace.kind(of: other) == kind && Self.word(kind, self[other]) == word
        }
        return "\(word) \((alike.firstIndex(of: place) ?? 0) + 1), without a name"
    }

    /// The same for an item by its key.
    func untitledName(ofItem key: String) -> String? {
        let place = outline.places.first { DraftPlace.kind(of: $0) == .item && self[$0]["key"]?.string == key }
        return place.flatMap(untitledName(of:))
    }

    private static func word(_ kind: DraftPlace.Kind, _ content: JSONObject) -> String {
        switch kind {
        case .section: "Section"
        case .option: "Option"
        case .criterion: "Criterion"
        case .item: content["prompt"] != nil ? "Question" : content["choose"] != nil ? "Choice" : "Evidence"
        }
    }
}
