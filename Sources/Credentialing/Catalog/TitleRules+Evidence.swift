extension TitleRules {
    mutating func checkEvidence(
        _ evidence: EvidenceRequirement,
        of item: Item,
        _ path: [TitleStep],
        among all: [Item]
    ) {
        requireCount(evidence.slots.count, path, in: 1...30, of: "slots")
        requireKeys(evidence.slots, \.key, path + ["slots"], of: "slots")
        for (index, slot) in evidence.slots.enumerated() { checkSlot(slot, path + ["slots", .index(index)]) }
        requireNumber(evidence.sets, path + ["sets"], in: 1...50)
        if let pair = evidence.pair { checkPair(pair, of: evidence, path + ["pair"]) }
        if let after = evidence.after {
            if after == item.key {
                report(path + ["after"], "An item cannot come after itself.")
            } else if !all.contains(where: { $0.key == after }) {
                report(path + ["after"], "“after” leads to “\(after)”, which is no item of this title.")
            }
        }
        allowText(evidence.setName, path + ["setName"], upTo: Self.line)
        checkVary(evidence.vary, path + ["vary"])
        checkWithin(evidence.within, path + ["within"])
        allowText(evidence.withWhom, path + ["withWhom"], upTo: Self.line)
        for (index, text) in evidence.alternatives.enumerated() {
            requireText(text, path + ["alternatives", .index(index)], upTo: Self.paragraph)
        }
        requireCount(evidence.alternatives.count, path + ["alternatives"], in: 0...20, of: "alternatives")
        allowText(evidence.team.individual, path + ["team", "individual"], upTo: Self.paragraph)
        allowText(evidence.ai?.disclose ?? "", path + ["ai", "disclose"], upTo: Self.paragraph)
        checkConditions(of: evidence, in: item, path + ["conditions"])
    }

    private mutating func checkPair(
        _ pair: EvidenceRequirement.Pair,
        of evidence: EvidenceRequirement,
        _ path: [TitleStep]
    ) {
        for (name, key) in [("before", pair.before), ("after", pair.after)]
        where !evidence.slots.contains(where: { $0.key == key }) {
            report(path + [.key(name)], "“\(name)” leads to “\(key)”, which is no slot of this item.")
        }
        if pair.before == pair.after { report(path, "“before” and “after” must be two slots.") }
        allowText(pair.instrument, path + ["instrument"], upTo: Self.line)
    }

    private mutating func checkSlot(_ slot: Slot, _ path: [TitleStep]) {
        requireText(slot.title, path + ["title"], upTo: Self.line)
        allowText(slot.hint, path + ["hint"], upTo: Self.paragraph)
        requireOrder(from: slot.count.from, to: slot.count.to, path + ["count"], in: 1...200)
        requireOrder(from: slot.minutes.from, to: slot.minutes.to, path + ["minutes"], in: 1...600)
        requireOrder(from: slot.pages.from, to: slot.pages.to, path + ["pages"], in: 1...1_000)
        requireOrder(from: slot.days.from, to: slot.days.to, path + ["days"], in: 1...400)
        checkWords(slot.words, path + ["words"])
        for (index, ending) in slot.media.enumerated() where !Self.isEnding(ending) {
            report(
                path + ["media", .index(index)],
                "“media” holds endings of file names without the dot, such as pdf or mp4."
            )
        }
        requireCount(slot.media.count, path + ["media"], in: 0...30, of: "endings")
        if !slot.media.isEmpty, !slot.kind.takesFiles {
            report(path + ["media"], "A slot of the kind “\(slot.kind.rawValue)” takes no files. Delete “media”.")
        }
        if slot.days != Slot.Span(), slot.kind != .log {
            report(path + ["days"], "Only a slot of the kind “log” counts days. Delete “days”.")
        }
        checkVoice(slot.voice, path + ["voice"])
        checkObservation(of: slot, path)
        if let earlier = slot.earlier {
            requireKey(earlier.title, path + ["earlier", "title"])
            requireKey(earlier.item, path + ["earlier", "item"])
        }
    }

    private mutating func requireKey(_ key: String, _ path: [TitleStep]) {
        guard !TitleKey.isAllowed(key) else { return }
        report(path, "“\(key.prefix(60))” is not a key: letters a–z, digits and hyphens only, 1 to 60 of them.")
    }

    private mutating func checkVoice(_ voice: Slot.Voice?, _ path: [TitleStep]) {
        guard let voice else { return }
        requireNumber(voice.people, path + ["people"], in: 1...100)
        requireNumber(voice.words, path + ["words"], in: 1...20_000)
        allowText(voice.question, path + ["question"], upTo: Self.paragraph)
    }

    private mutating func checkObservation(of slot: Slot, _ path: [TitleStep]) {
        guard let observation = slot.observation else {
            if slot.kind == .observation {
                report(path, "A slot of the kind “observation” needs “observation”: the witness and the form.")
            }
            return
        }
        let place = path + ["observation"]
        if slot.kind != .observation {
            report(place, "Only a slot of the kind “observation” has a form for a witness.")
        }
        requireText(observation.witness, place + ["witness"], upTo: Self.line)
        requireCount(observation.fields.count, place, in: 1...60, of: "fields")
        requireKeys(observation.fields, \.key, place + ["fields"], of: "fields")
        for (index, field) in observation.fields.enumerated() {
            requireText(field.question, place + ["fields", .index(index), "question"], upTo: Self.paragraph)
        }
    }

    private static func isEnding(_ ending: String) -> Bool {
        (1...10).contains(ending.utf8.count)
            && ending.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }
}
