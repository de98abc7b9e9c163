/// What a witness answered to a form that is not whole, or does not fit it.
package struct ObservationFaults: Error, Hashable, Sendable {
    /// One field with what to do about it.
    package struct Fault: Hashable, Sendable {
        package let field: String
        package let sentence: String
    }

    /// In the order of the form.
    package let faults: [Fault]
}

extension Slot.Observation {
    /// Characters that one answer in words may have.
    package static let answerLimit = 4_000

    /// The answers to the fields of this form, without white space around them.
    ///
    /// - Throws: ``ObservationFaults`` unless every field is answered in its own way.
    package func checked(_ answers: [String: String], today: LocalDate) throws(ObservationFaults) -> [String: String] {
        var kept: [String: String] = [:]
        var faults: [ObservationFaults.Fault] = []
        for field in fields {
            let answer = (answers[field.key] ?? "").trimmed
            if let sentence = field.fault(in: answer, today: today) {
                faults.append(ObservationFaults.Fault(field: field.key, sentence: sentence))
            } else {
                kept[field.key] = answer
            }
        }
        guard faults.isEmpty else { throw ObservationFaults(faults: faults) }
        return kept
    }
}

extension Slot.Observation.Field {
    fileprivate func fault(in answer: String, today: LocalDate) -> String? {
        switch kind {
        case .yesNo: return ["yes", "no"].contains(answer) ? nil : "Choose yes or no: \(question)"
        case .text:
            if answer.isEmpty { return "Answer in a few words: \(question)" }
            guard answer.count > Slot.Observation.answerLimit else { return nil }
            return "Answer in at most 4,000 characters: \(question)"
        case .date:
            guard let date = LocalDate(answer) else { return "Enter a date: \(question)" }
            return date <= today ? nil : "Enter a day that has been: \(question)"
        }
    }

    /// An answer as people read it; a date stays as it is stored.
    package func words(of answer: String) -> String {
        guard kind == .yesNo else { return answer }
        return answer == "yes" ? "Yes" : answer == "no" ? "No" : answer
    }
}

extension Dossier {
    /// The form that a witness fills in at a place.
    ///
    /// - Throws: the reason why nothing can be asked there.
    package func observation(at address: ResponseAddress) throws(Refusal) -> Slot.Observation {
        if let refusal = refusal(toGive: .observation, at: address) { throw refusal }
        return try observationForm(at: address)
    }

    /// The form at a place, whether or not anything can be changed there now.
    package func observationForm(at address: ResponseAddress) throws(Refusal) -> Slot.Observation {
        guard let placed = activeItem(address.item), case .evidence(let evidence) = placed.item.body,
            (1...max(1, evidence.sets)).contains(address.set), let slot = title.slot(address.slot, of: address.item),
            (1...(slot.count.to ?? Self.positions)).contains(address.position), let form = slot.observation
        else { throw .notFound }
        return form
    }
}
