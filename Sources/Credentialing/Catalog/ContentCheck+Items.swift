extension ContentCheck {
    /// What each item asks: judged or optional, time that fits, and a way for everyone.
    mutating func checkItems() {
        let judged = Set(title.rubric.criteria.flatMap(\.judgedOn).map(\.item))
        let after = Set(
            title.placedItems.compactMap { placed -> String? in
                guard case .evidence(let evidence) = placed.item.body else { return nil }
                return evidence.after
            }
        )
        for (index, section) in title.sections.enumerated() where section.items.isEmpty && section.text.isEmpty {
            advise(
                ["sections", .index(index)],
                "Nothing stands in “\(section.title)”: readers see an empty heading. Write in it, or take it out."
            )
        }
        for place in title.itemPlaces {
            if !judged.contains(place.item.key), !after.contains(place.item.key), !isContext(place) {
                advise(
                    place.path,
                    "Nobody judges \(place.name). Name it in “judgedOn” of a criterion, make it optional, or leave it out: "
                        + "what is asked should count."
                )
            }
            checkMinutes(of: place)
            guard case .evidence(let evidence) = place.item.body else { continue }
            checkAccess(to: evidence, place)
            checkStudents(in: evidence, place)
        }
        for (index, item) in (title.renewal?.items ?? []).enumerated() {
            guard case .evidence(let evidence) = item.body else { continue }
            let place = ItemPlace(item: item, path: ["renewal", "items", .index(index)], section: 0, choice: nil)
            checkAccess(to: evidence, place)
        }
    }

    /// Optional items, choices, and questions of the first section, by which readers picture the learner's place.
    private func isContext(_ place: ItemPlace) -> Bool {
        if place.item.isOptional { return true }
        switch place.item.body {
        case .choose: return true
        case .prompt: return place.section == 0 && title.sections.count > 1
        case .evidence: return false
        }
    }

    // MARK: Time

    private mutating func checkMinutes(of place: ItemPlace) {
        if case .choose = place.item.body { return }
        guard let minutes = place.item.minutes else {
            return advise(
                place.path,
                "\(place.name) does not say how long it takes. Add “minutes”, so that people can plan their week."
            )
        }
        var sets = 1
        var lasts = 0
        var days = 0
        if case .evidence(let evidence) = place.item.body {
            sets = max(1, evidence.sets)
            lasts =
                sets
                * evidence.slots.reduce(0) { $0 + ($1.isOptional ? 0 : ($1.minutes.from ?? 0) * ($1.count.from ?? 1)) }
            days = evidence.slots.compactMap { $0.days.from ?? $0.count.from }.max() ?? 0
        }
        let path = place.path + ["minutes"]
        if minutes / sets > 90, days < 3 {
            let each = sets > 1 ? " for each of \(sets) sets" : ""
            advise(
                path,
                "\(place.name) takes \(minutes / sets) minutes\(each). Break it into items of 45 to 90 minutes, so that each "
                    + "fits into a planning period."
            )
        }
        if lasts > minutes {
            advise(
                path,
                "\(place.name) asks for recordings of \(lasts) minutes and allows \(minutes). Correct one of them."
            )
        } else if let least = leastWords(of: place.item), least > minutes * 30 {
            advise(
                path,
                "\(place.name) asks for \(least) words or more in \(minutes) minutes. Allow about a minute for ten words."
            )
        }
    }

    private func leastWords(of item: Item) -> Int? {
        switch item.body {
        case .prompt(let prompt): prompt.words?.from
        case .evidence(let evidence):
            evidence.slots.reduce(0) { $0 + ($1.isOptional ? 0 : $1.words?.from ?? 0) } * max(1, evidence.sets)
        case .choose: nil
        }
    }

    // MARK: Everyone

    /// Nothing only for people who see, who hear, or who have a class of their own.
    private mutating func checkAccess(to evidence: EvidenceRequirement, _ place: ItemPlace) {
        guard evidence.alternatives.isEmpty, !place.item.isOptional, !place.hasOtherOption else { return }
        let slots = evidence.slots.filter { !$0.isOptional }
        if let slot = slots.first, slots.allSatisfy(\.needsOneSense) {
            let sense = slot.kind == .audio ? "hears and speaks" : "sees"
            advise(
                place.path + ["evidence", "alternatives"],
                "Only someone who \(sense) can give \(place.name). Name another way in “alternatives”, such as a transcript "
                    + "or a written description, or take other kinds of files."
            )
        }
        let needsClass = slots.contains { $0.kind == .studentWork || $0.voice?.speaker == .student }
        if needsClass || words.map({ _ in Self.speaksOfClass(evidence.withWhom) }) ?? false {
            advise(
                place.path + ["evidence", "alternatives"],
                "\(place.name) needs students' work or words. Name in “alternatives” what someone without students may do, "
                    + "such as working in a colleague's class or a summer program."
            )
        }
    }

    private static func speaksOfClass(_ text: String) -> Bool {
        let parts = Set(PlainWords.words(of: text).map { $0.lowercased() })
        return !parts.isDisjoint(with: ["class", "students", "student", "clase", "estudiantes", "alumnos"])
    }

    /// Students are recognized only where the evidence cannot do without.
    private mutating func checkStudents(in evidence: EvidenceRequirement, _ place: ItemPlace) {
        let shows = evidence.slots.contains { [.audio, .video, .image, .studentWork].contains($0.kind) }
        guard evidence.students == .consent, !shows else { return }
        advise(
            place.path + ["evidence", "students"],
            "\(place.name) lets students be recognized and has no need to. Write “students: notRecognizable”, or "
                + "“students: none” where none are spoken of."
        )
    }
}

extension ItemPlace {
    /// Whether the learner can choose something else instead.
    fileprivate var hasOtherOption: Bool {
        choice.map { $0.choose.from < $0.choose.options.count } ?? false
    }
}

extension Slot {
    /// Recordings and pictures that nothing else may stand in for.
    fileprivate var needsOneSense: Bool {
        switch kind {
        case .audio, .image: media.allSatisfy { Self.mediaOfOneSense.contains($0) }
        case .video: media.allSatisfy { Self.films.contains($0) }
        default: false
        }
    }

    private static let films: Set<String> = ["mp4", "webm", "mov", "m4v", "avi", "mkv", "ogv"]
    private static let mediaOfOneSense: Set<String> = [
        "mp3", "m4a", "wav", "ogg", "oga", "flac", "aac", "opus", "jpg", "jpeg", "png", "gif", "webp", "heic", "svg",
    ]
}
