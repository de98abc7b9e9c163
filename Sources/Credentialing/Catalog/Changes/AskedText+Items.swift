extension AskedText {
    /// What one part asks for.
    static func texts(_ placed: PlacedItem) -> [AskedText] {
        let item = placed.item
        let (id, label) = ("item/\(item.key)", "Part “\(item.title)”")
        var texts = [
            AskedText(id: id, label: "The title of a part", text: item.title),
            AskedText(id: id + "/text", label: label, text: item.text),
            AskedText(id: id + "/words", label: label, text: words(item.bounds.words)),
        ]
        switch item.body {
        case .prompt(let prompt):
            texts.append(AskedText(id: id + "/prompt", label: label, text: words(prompt.words)))
        case .choose(let choose):
            for option in choose.options {
                let place = "\(id)/option/\(option.key)"
                let name = "\(label), option “\(option.title)”"
                texts.append(AskedText(id: place, label: label + ", option", text: option.title))
                texts.append(AskedText(id: place + "/text", label: name, text: option.text))
            }
        case .evidence(let evidence):
            texts += rules(evidence, id, label)
            for slot in evidence.slots { texts += Self.texts(slot, id, label) }
        }
        return texts
    }

    private static func rules(_ evidence: EvidenceRequirement, _ id: String, _ label: String) -> [AskedText] {
        let team = evidence.team.isAllowed ? "Team work is allowed. " + evidence.team.individual : "One’s own work."
        let ai = evidence.ai.map { ai in
            let allowed =
                switch ai.allowed {
                case .no: "AI may not be used."
                case .drafting: "AI may help with drafting."
                case .yes: "AI may be used."
                }
            return allowed + (ai.disclose.isEmpty ? "" : " " + ai.disclose)
        }
        let students =
            switch evidence.students {
            case .none: "No students in it."
            case .notRecognizable: "Students only so that nobody can recognize them."
            case .consent: "Students with consent."
            }
        let whom = [evidence.withWhom] + evidence.alternatives.map { "Or: " + $0 }
        let rules: [(key: String, name: String, text: String)] = [
            ("set", "its set", evidence.setName), ("instrument", "before and after", evidence.pair?.instrument ?? ""),
            ("vary", "how it varies", evidence.vary?.text ?? ""), ("age", "how old", evidence.within?.text ?? ""),
            ("whom", "with whom", whom.filter { !$0.isEmpty }.joined(separator: "\n")),
            ("students", "students in it", students), ("team", "team work", team), ("ai", "AI", ai ?? ""),
        ]
        var texts = rules.map { AskedText(id: "\(id)/\($0.key)", label: "\(label), \($0.name)", text: $0.text) }
        for condition in evidence.conditions {
            let place = "\(id)/condition/\(condition.key)"
            texts.append(AskedText(id: place, label: label + ", condition", text: condition.text))
        }
        return texts
    }

    private static func texts(_ slot: Slot, _ item: String, _ part: String) -> [AskedText] {
        let (id, label) = ("\(item)/slot/\(slot.key)", "\(part), “\(slot.title)”")
        let earlier = slot.earlier.map { "From earlier work: \($0.title), \($0.item)" } ?? ""
        var texts = [
            AskedText(id: id, label: part + ", a place for evidence", text: slot.title),
            AskedText(id: id + "/hint", label: label, text: slot.hint),
            AskedText(id: id + "/words", label: label, text: words(slot.words)),
            AskedText(id: id + "/voice", label: label, text: slot.voice?.question ?? ""),
            AskedText(id: id + "/witness", label: label + ", who observes", text: slot.observation?.witness ?? ""),
            AskedText(id: id + "/earlier", label: label, text: earlier),
        ]
        for field in slot.observation?.fields ?? [] {
            let name = label + ", question"
            texts.append(AskedText(id: "\(id)/question/\(field.key)", label: name, text: field.question))
        }
        return texts
    }
}
