internal import Credentialing

/// What an item asks for, as short sentences for people.
enum RequirementWords {
    /// Everything an item asks, in the order in which it matters.
    static func lines(of item: Item, in title: MicroCredential) -> [String] {
        var lines: [String] = []
        switch item.body {
        case .prompt(let prompt):
            lines.append(promptLine(prompt))
        case .evidence(let evidence):
            lines += self.lines(of: evidence, in: title)
        case .choose(let choose):
            lines.append("Choose \(count(choose.from, choose.to)) of \(choose.options.count).")
        }
        lines += title.jointBounds.filter { $0.over.contains(item.key) }.map { bound in
            let others = bound.over.count == 1 ? "this answer" : "these \(bound.over.count) answers together"
            return "For \(others): \(words(bound.words))."
        }
        lines += words(item.bounds).map { "Together: \($0)" }
        let stated = title.declares.filter { item.refersTo.contains($0.key) }.map { "“\($0.question)”" }
        if !stated.isEmpty { lines.append("It speaks of what you state first: \(stated.joined(separator: ", ")).") }
        if item.isOptional { lines.append("This part is optional.") }
        return lines
    }

    private static func promptLine(_ prompt: Prompt) -> String {
        let ways = "Text, audio or video."
        guard let bound = prompt.words else { return ways }
        return "\(ways) \(words(bound).capitalizedFirst)."
    }

    /// A word bound, such as "about 150 to 300 words, or up to 3 minutes of audio or video".
    static func words(_ bound: WordBound) -> String {
        let range = span(Slot.Span(from: bound.from, to: bound.to), of: "word")
        let spoken = bound.equalMinutes.map { ", or up to \(plural($0, "minute")) of audio or video" } ?? ""
        switch bound.strength {
        case .guidance:
            if let to = bound.to, bound.from == nil { return "up to about \(plural(to, "word"))\(spoken) is usual" }
            return
                "about \(range.replacing("at least ", with: ""))\(spoken)\(bound.to == nil ? " or more" : "") is usual"
        case .limit: return "\(range)\(spoken); this is a limit"
        }
    }

    private static func lines(of evidence: EvidenceRequirement, in title: MicroCredential) -> [String] {
        var lines: [String] = []
        if evidence.sets > 1 {
            let name = evidence.setName.isEmpty ? "example" : evidence.setName.lowercased()
            lines.append("All of this \(evidence.sets) times, once for each \(name).")
        }
        if let vary = evidence.vary { lines.append(words(vary)) }
        if let pair = evidence.pair {
            let with = pair.instrument.isEmpty ? "the same instrument" : pair.instrument
            lines.append("Before and after with \(with).")
        }
        if let after = evidence.after, let other = title.item(after) {
            lines.append("Comes after “\(other.item.title)” in time.")
        }
        lines.append(words(evidence.within))
        if !evidence.withWhom.isEmpty { lines.append("With: \(sentence(evidence.withWhom))") }
        lines += evidence.alternatives.map { "Also accepted: \($0)" }
        switch evidence.students {
        case .none: lines.append("No students may appear in it.")
        case .notRecognizable: lines.append("Students must not be recognizable.")
        case .consent:
            lines.append(
                "Students must not be recognizable unless you have the permission that your district asks for."
            )
        }
        if evidence.team.isAllowed {
            let own = evidence.team.individual.isEmpty ? "" : " Alone you do: \(evidence.team.individual)"
            lines.append("Made with a team is fine.\(own)")
        }
        if let ai = evidence.ai { lines.append(words(ai)) }
        lines += evidence.conditions.map { condition in
            condition.check == .machine ? "The program looks: \(condition.text)" : "People look: \(condition.text)"
        }
        return lines
    }

    /// An author's words with one full stop at their end.
    private static func sentence(_ words: String) -> String {
        words.hasSuffix(".") ? words : words + "."
    }

    private static func words(_ vary: EvidenceRequirement.Vary) -> String {
        let what: String? =
            switch vary.what {
            case .mastery: "levels of mastery"
            case .kinds: "kind"
            case .modes: "mode"
            case .other: nil
            }
        let parts = [what, vary.text.isEmpty ? nil : vary.text].compactMap(\.self)
        return "They differ in: \(sentence(parts.joined(separator: ". ")))"
    }

    private static func words(_ within: EvidenceRequirement.Within?) -> String {
        guard let within else { return "Earlier work is welcome." }
        let age = within.months.map { plural($0, "month") } ?? within.years.map { plural($0, "year") } ?? ""
        let why = within.text.isEmpty ? "" : " \(sentence(within.text))"
        return "Earlier work is welcome if it is at most \(age) old.\(why)"
    }

    private static func words(_ ai: EvidenceRequirement.AI) -> String {
        let rule =
            switch ai.allowed {
            case .no: "Not written with the help of AI tools."
            case .drafting: "AI tools may help with drafting."
            case .yes: "AI tools may be used."
            }
        return ai.disclose.isEmpty ? rule : "\(rule) \(sentence(ai.disclose).sentenceStart)"
    }

    /// One slot in words: "8 to 12 minutes", "PDF or DOCX", "1 to 3 files".
    static func line(of slot: Slot) -> String {
        var parts = [amount(of: slot)]
        // No program here measures recordings or counts pages, so nobody should believe that one does.
        let byAssessor = ", which the assessor checks"
        if slot.minutes != Slot.Span() { parts.append(span(slot.minutes, of: "minute") + byAssessor) }
        if slot.pages != Slot.Span() { parts.append(span(slot.pages, of: "page") + byAssessor) }
        if slot.days.from != nil || slot.days.to != nil { parts.append("over " + span(slot.days, of: "day")) }
        if !slot.media.isEmpty { parts.append(slot.media.map { $0.uppercased() }.joined(separator: ", ")) }
        if let bound = slot.words { parts.append(words(bound)) }
        if let voice = slot.voice { parts.append(words(voice)) }
        if let form = slot.observation { parts.append("filled in by \(form.witness)") }
        if slot.earlier != nil { parts.append("may come from your earlier submission") }
        if slot.isOptional { parts.append("optional") }
        return parts.joined(separator: "; ")
    }

    private static func words(_ voice: Slot.Voice) -> String {
        let limit = voice.words.map { ", up to \(plural($0, "word")) each" } ?? ""
        let who =
            switch voice.speaker {
            case .learner: "in your own words"
            case .student: "in the words of " + plural(voice.people, "student")
            case .family: "in the words of " + plural(voice.people, "family member")
            case .colleague: "in the words of " + plural(voice.people, "colleague")
            case .other: "in the words of others"
            }
        return (voice.question.isEmpty ? who : "\(who), on “\(voice.question)”") + limit
    }

    private static func amount(of slot: Slot) -> String {
        let noun =
            switch slot.kind {
            case .text: "text"
            case .document: "document"
            case .studentWork: "piece of student work"
            case .audio: "audio recording"
            case .video: "video"
            case .image: "image"
            case .log: "dated entry"
            case .data: "data file"
            case .link: "link"
            case .observation: "observation"
            }
        return span(slot.count, of: noun)
    }

    /// A span with its noun: "1 file", "1 to 3 files", "at least 2 files", "up to 5 files".
    static func span(_ span: Slot.Span, of noun: String) -> String {
        switch (span.from, span.to) {
        case (let from?, let to?) where from == to: plural(from, noun)
        case (let from?, let to?): "\(from) to \(plural(to, noun))"
        case (let from?, nil): "at least \(plural(from, noun))"
        case (nil, let to?): "up to \(plural(to, noun))"
        case (nil, nil): "any number of \(manyOf(noun))"
        }
    }

    /// A number with its noun.
    static func plural(_ number: Int, _ noun: String) -> String {
        "\(number) \(number == 1 ? noun : manyOf(noun))"
    }

    private static func manyOf(_ noun: String) -> String {
        switch noun {
        case "dated entry": "dated entries"
        case "piece of student work": "pieces of student work"
        case "text": "texts"
        default: noun + "s"
        }
    }

    private static func count(_ from: Int, _ to: Int) -> String {
        from == to ? "\(from)" : "\(from) to \(to)"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
