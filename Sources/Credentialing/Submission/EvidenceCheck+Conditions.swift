extension EvidenceCheck {
    /// Each file was read when it was added; what is gone since cannot be opened.
    var opens: [Missing] {
        dossier.responses(to: item.key).compactMap { response in
            guard let file = response.file, file.isDestroyed else { return nil }
            return Missing(
                .item(item.key),
                anchor: response.address.anchor,
                "“\(file.name)” is no longer here. Remove it, or add it again."
            )
        }
    }

    /// Recordings are of a kind that browsers play.
    var plays: [Missing] {
        places.filter { $0.slot.kind == .audio || $0.slot.kind == .video }.flatMap(\.given).compactMap { response in
            guard let file = response.file else { return nil }
            let isRecording = file.mediaType.hasPrefix("audio/") || file.mediaType.hasPrefix("video/")
            guard !isRecording else { return nil }
            return Missing(
                .item(item.key),
                anchor: response.address.anchor,
                "“\(file.name)” does not play in a browser. Save it as MP4 or MP3, and add it again."
            )
        }
    }

    /// Before ends before after begins, where both are logs.
    var orderOfPair: [Missing] {
        guard let pair = evidence.pair else { return [] }
        return (1...max(1, evidence.sets)).compactMap { set in
            func place(_ key: String) -> Place? { places.first { $0.set == set && $0.slot.key == key } }
            guard let before = place(pair.before), let after = place(pair.after),
                let last = LogSpan(before.given)?.last, let first = LogSpan(after.given)?.first, first < last
            else { return nil }
            return Missing(
                .item(item.key),
                anchor: slotAnchor(after.slot, set),
                "\(name(of: after.slot, set)) begins before \(name(of: before.slot, set)) has ended. Look at the dates."
            )
        }
    }

    /// Dated work that is older than is welcome: entries of logs, and dates that a witness gave.
    var age: [Missing] {
        guard let within = evidence.within, let today = dossier.today else { return [] }
        let earliest = within.earliest(on: today)
        return places.compactMap { place in
            guard let oldest = place.dates.min(), oldest < earliest else { return nil }
            let limit =
                within.months.map { "\($0) month\($0 == 1 ? "" : "s")" }
                ?? within.years.map { "\($0) year\($0 == 1 ? "" : "s")" } ?? ""
            return Missing(
                .item(item.key),
                anchor: slotAnchor(place.slot, place.set),
                "\(name(of: place.slot, place.set)) has work of \(oldest.inWords), \(oldest.year). "
                    + "It may be \(limit) old. Show newer work."
            )
        }
    }
}

extension EvidenceCheck.Place {
    /// The days of which anything here says that the work was done.
    fileprivate var dates: [LocalDate] {
        let fields = slot.observation?.fields.filter { $0.kind == .date }.map(\.key) ?? []
        return given.flatMap { response in
            (response.logDate.map { [$0] } ?? []) + fields.compactMap { LocalDate(response.fields[$0] ?? "") }
        }
    }
}

/// A point of completeness as it stands for one piece of work.
package struct CheckedCondition: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// The program looked, and it is so.
        case seen
        /// The program looked, and it is not so yet.
        case notYet
        /// People look at it: the learner before submitting, the reader before judging.
        case forPeople
    }

    package let text: String
    package let state: State

    /// A point.
    package init(_ text: String, _ state: State) {
        self.text = text
        self.state = state
    }
}

extension SelfCheck {
    /// The author's points of completeness at an item, in the author's order.
    package static func conditions(at item: Item, in dossier: Dossier) -> [CheckedCondition] {
        guard case .evidence(let evidence) = item.body else { return [] }
        let check = EvidenceCheck(item: item, evidence: evidence, dossier: dossier)
        return evidence.conditions.map { condition in
            guard let machine = condition.machine else { return CheckedCondition(condition.text, .forPeople) }
            let isSeen = dossier.hasContent(item) && check.findings(of: machine).isEmpty
            return CheckedCondition(condition.text, isSeen ? .seen : .notYet)
        }
    }
}
