/// The self-check of one evidence requirement, slot by slot and set by set.
struct EvidenceCheck {
    let item: Item
    let evidence: EvidenceRequirement
    let dossier: Dossier

    var missing: [Missing] {
        places.flatMap(missing) + order + age + asked
    }

    /// All that a condition of that kind finds wanting.
    func findings(of machine: EvidenceRequirement.Condition.Machine) -> [Missing] {
        switch machine {
        case .present: places.flatMap { ($0.given.isEmpty ? count(at: $0) : []) + observed(at: $0) }
        case .counts: places.flatMap(count) + TotalCheck(item, in: dossier).count
        case .lengths: places.flatMap { lengths(at: $0) + days(at: $0) } + TotalCheck(item, in: dossier).words
        case .order: order
        case .opens: opens
        case .plays: plays
        }
    }

    /// A slot of a set with what was given there. An optional slot that was left empty asks for nothing.
    struct Place {
        let slot: Slot
        let set: Int
        let given: [Response]
    }

    var places: [Place] {
        (1...max(1, evidence.sets)).flatMap { set in
            evidence.slots.compactMap { slot in
                let given = dossier.responses(to: item.key, set: set, slot: slot.key).filter { !$0.isEmpty }
                return slot.isOptional && given.isEmpty ? nil : Place(slot: slot, set: set, given: given)
            }
        }
    }

    /// What is looked at only where a condition of the author says so.
    private var asked: [Missing] {
        let machines = Set(evidence.conditions.compactMap(\.machine))
        return (machines.contains(.opens) ? opens : []) + (machines.contains(.plays) ? plays : [])
    }

    private func missing(at place: Place) -> [Missing] {
        count(at: place) + lengths(at: place) + days(at: place) + observed(at: place)
            + place.given.filter { $0.kind == .file }.flatMap { response in
                StudentsCheck.missing(response, allowed: evidence.students, in: item)
            }
    }

    private func count(at place: Place) -> [Missing] {
        let (slot, set, given) = (place.slot, place.set, place.given)
        let from = slot.count.from ?? 0
        let name = name(of: slot, set)
        if given.count < from {
            let position = (given.map(\.address.position).max() ?? 0) + 1
            let sentence =
                given.isEmpty
                ? "Add \(name)\(from > 1 ? ": \(Bounds.words(from: from, to: slot.count.to))" : "")."
                : "Add \(Bounds.number(from - given.count)) more to \(name)."
            let anchor = slot.kind.takesFiles ? slotAnchor(slot, set) : anchor(slot, set, position)
            return [Missing(.item(item.key), anchor: anchor, sentence)]
        }
        if let to = slot.count.to, given.count > to {
            return [
                Missing(
                    .item(item.key),
                    anchor: slotAnchor(slot, set),
                    "\(name) takes \(Bounds.number(to)). Remove \(Bounds.number(given.count - to)).",
                    isWrong: true
                )
            ]
        }
        return []
    }

    /// The words of each answer, and of each entry of a log.
    private func lengths(at place: Place) -> [Missing] {
        let (slot, set) = (place.slot, place.set)
        return place.given.filter { $0.kind == .text || $0.kind == .log }.flatMap { response -> [Missing] in
            let anchor = response.address.anchor
            let name = name(of: slot, set)
            let own = SelfCheck.words(response.text, slot.words, what: name, .item(item.key), anchor)
            guard own.isEmpty, let limit = slot.voice?.words else { return own }
            return SelfCheck.words(
                response.text,
                WordBound(to: limit, strength: .limit),
                what: name,
                .item(item.key),
                anchor
            )
        }
    }

    /// Days from the first to the last entry, both counted.
    private func days(at place: Place) -> [Missing] {
        let (slot, set, given) = (place.slot, place.set, place.given)
        guard slot.kind == .log, !given.isEmpty, let span = LogSpan(given) else { return [] }
        let anchor = slotAnchor(slot, set)
        if let from = slot.days.from, span.days < from {
            return [
                Missing(
                    .item(item.key),
                    anchor: anchor,
                    "\(name(of: slot, set)) covers \(span.days) of \(from) days. Go on until it covers all of them."
                )
            ]
        }
        if let to = slot.days.to, span.days > to {
            return [
                Missing(
                    .item(item.key),
                    anchor: anchor,
                    "\(name(of: slot, set)) may cover \(to) days and covers \(span.days). Look at the dates.",
                    isWrong: true
                )
            ]
        }
        return []
    }

    private func observed(at place: Place) -> [Missing] {
        let (slot, set, given) = (place.slot, place.set, place.given)
        guard slot.kind == .observation, let form = slot.observation else { return [] }
        let open = form.fields.filter { field in
            given.contains { ($0.fields[field.key] ?? "").trimmed.isEmpty }
        }
        guard !open.isEmpty else { return [] }
        return [
            Missing(
                .item(item.key),
                anchor: slotAnchor(slot, set),
                "\(name(of: slot, set)) is not complete. The witness has not answered everything."
            )
        ]
    }

    private var order: [Missing] {
        orderOfItems + orderOfPair
    }

    /// The item that has to come before this one in time, seen by the dates of logs.
    private var orderOfItems: [Missing] {
        guard let key = evidence.after, let before = dossier.title.item(key)?.item else { return [] }
        let earlier = dossier.responses(to: key).filter { !$0.isEmpty }
        if earlier.isEmpty {
            return [
                Missing(.item(key), anchor: "top", "“\(before.title)” comes before “\(item.title)”. Complete it first.")
            ]
        }
        guard let last = earlier.compactMap(\.logDate).max(),
            let first = dossier.responses(to: item.key).compactMap(\.logDate).min(), first < last
        else { return [] }
        return [
            Missing(
                .item(item.key),
                anchor: "top",
                "“\(item.title)” begins before “\(before.title)” has ended. Look at the dates.",
                isWrong: true
            )
        ]
    }

    func name(of slot: Slot, _ set: Int) -> String {
        guard evidence.sets > 1 else { return "“\(slot.title)”" }
        return "“\(slot.title)” (\(evidence.setName.isEmpty ? "Set" : evidence.setName) \(set))"
    }

    private func anchor(_ slot: Slot, _ set: Int, _ position: Int) -> String {
        ResponseAddress(item: item.key, set: set, slot: slot.key, position: position).anchor
    }

    func slotAnchor(_ slot: Slot, _ set: Int) -> String {
        "slot-\(set)-\(slot.key)"
    }
}

/// The first and the last day of a log.
package struct LogSpan: Hashable, Sendable {
    package let first: LocalDate
    package let last: LocalDate

    /// The span of the dated entries; `nil` when none has a date.
    package init?(_ responses: [Response]) {
        let dates = responses.compactMap(\.logDate)
        guard let first = dates.min(), let last = dates.max() else { return nil }
        self.first = first
        self.last = last
    }

    /// Both ends counted.
    package var days: Int { last.daysSince1970 - first.daysSince1970 + 1 }
}

/// Whether the learner has said who can be recognized in a file, and whether that is allowed here.
enum StudentsCheck {
    static func missing(
        _ response: Response,
        allowed: EvidenceRequirement.Students,
        in item: Item
    ) -> [Missing] {
        let anchor = "students-\(response.id)"
        let name = response.file?.name ?? "the file"
        func missing(_ sentence: String, isWrong: Bool = true) -> [Missing] {
            [Missing(.item(item.key), anchor: anchor, sentence, isWrong: isWrong)]
        }
        guard let students = response.students else {
            return missing("Say whether anyone can recognize a student in \(name).", isWrong: false)
        }
        guard students.rank <= allowed.rank else {
            return missing(
                allowed == .none
                    ? "No student may appear in \(name). Replace it."
                    : "No student may be recognized in \(name). Cover names and faces, and add it again."
            )
        }
        if students == .consent, response.permissionNote.trimmed.isEmpty {
            return missing("Name the permission on file for \(name).")
        }
        return []
    }
}

extension EvidenceRequirement.Students {
    /// How much can be seen of students.
    fileprivate var rank: Int {
        switch self {
        case .none: 0
        case .notRecognizable: 1
        case .consent: 2
        }
    }
}
