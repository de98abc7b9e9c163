internal import Credentialing
internal import Edge

/// Where the evidence for a criterion stands: what was said so far, and a place to say more.
struct MapView: Sendable {
    struct Pointer: Sendable {
        let words: String
        let value: String
    }

    let id: String
    let head: String
    let hasPointers: Bool
    let pointers: [Pointer]
    let indicator: SelectField?
    let target: SelectField
    let place: InputField
    let why: InputField

    init(
        _ criterion: Criterion,
        in dossier: Dossier,
        form: FormFields?,
        problems: FormProblems?,
        isUnsent: Bool
    ) {
        let key = criterion.key
        // A pointer that was taken does not stand in the empty fields again.
        let isTaken = problems?["point-" + key] == nil && problems?["place-" + key] == nil && !isUnsent
        let typed = isTaken ? nil : form
        id = "map-\(criterion.key)"
        head =
            criterion.map == .must ? "Where your evidence shows it" : "Where your evidence shows it, if you want to say"
        let known = dossier.pointers.filter { $0.criterion == criterion.key }
        pointers = known.map { pointer in
            Pointer(words: Self.words(of: pointer, for: criterion, in: dossier), value: PointerCode.text(pointer))
        }
        hasPointers = !pointers.isEmpty
        indicator =
            criterion.indicators.isEmpty
            ? nil
            : SelectField(
                "indicator-\(criterion.key)",
                "For",
                options: [.init("The whole criterion", value: "")]
                    + criterion.indicators.map {
                        .init($0.text, value: $0.key, isChosen: $0.key == typed?.line("indicator-" + key))
                    }
            )
        let items = Set(criterion.judgedOn.map(\.item))
        let given = dossier.responses.filter { !$0.isEmpty && items.contains($0.address.item) }
        target = SelectField(
            "point-\(criterion.key)",
            "What shows it",
            options: [.init("Choose something you have added", value: "")]
                + given.map { response in
                    let code = PointerCode.text(response.address)
                    let name = Self.name(of: response.address, in: dossier)
                    return .init(name, value: code, isChosen: code == typed?.line("point-" + key))
                },
            hint: "Something you have added to the parts that are judged here",
            problems: problems
        )
        place = InputField(
            "place-\(criterion.key)",
            "Where in it",
            value: typed?.line("place-" + key) ?? "",
            hint: "A page, or a time such as 3:20",
            isNarrow: true,
            problems: problems
        )
        why = InputField("why-\(criterion.key)", "Why it shows it", value: typed?.line("why-" + key) ?? "")
    }

    /// What a pointer says, in one line.
    static func words(of pointer: EvidencePointer, for criterion: Criterion, in dossier: Dossier) -> String {
        let what = name(of: pointer.address, in: dossier)
        let indicator = criterion.indicators.first { $0.key == pointer.indicator }.map { $0.text + ": " } ?? ""
        let place = pointer.place.isEmpty ? "" : ", \(pointer.place)"
        let why = pointer.why.isEmpty ? "" : ". \(pointer.why)"
        return indicator + what + place + why
    }

    private static func name(of address: ResponseAddress, in dossier: Dossier) -> String {
        let item = dossier.title.item(address.item)?.item.title ?? address.item
        guard let response = dossier.response(at: address) else { return item }
        if let file = response.file { return "\(file.name) (\(item))" }
        let slot = dossier.title.slot(address.slot, of: address.item).map { " (\($0.title))" } ?? ""
        if let date = response.logDate { return "\(item)\(slot), \(DateWords.weekday(date))" }
        return item + slot
    }
}

/// Pointers and places as values of form fields.
enum PointerCode {
    static func text(_ address: ResponseAddress) -> String {
        "\(address.item)|\(address.set)|\(address.slot)|\(address.position)"
    }

    static func text(_ pointer: EvidencePointer) -> String {
        "\(pointer.criterion)|\(pointer.indicator)|" + text(pointer.address)
    }

    static func address(_ text: String) -> ResponseAddress? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let set = Int(parts[1]), let position = Int(parts[3]) else { return nil }
        return ResponseAddress(item: parts[0], set: set, slot: parts[2], position: position)
    }

    static func pointer(_ text: String) -> EvidencePointer? {
        let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let address = address(parts[2]) else { return nil }
        return EvidencePointer(criterion: parts[0], indicator: parts[1], address: address)
    }
}
