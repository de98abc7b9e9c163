internal import Credentialing

extension EvidenceRequirement {
    init(reading fields: Fields) {
        self.init(slots: fields.list("slots") { Slot(reading: $0) })
        sets = fields.optionalNumber("sets") ?? 1
        setName = fields.text("setName", default: "")
        pair = fields.part("pair") {
            Pair(before: $0.text("before"), after: $0.text("after"), instrument: $0.text("instrument", default: ""))
        }
        after = fields.optionalText("after")
        vary = fields.part("vary") { Vary($0.choice("what"), text: $0.text("text", default: "")) }
        within = fields.part("within") {
            Within(
                months: $0.optionalNumber("months"),
                years: $0.optionalNumber("years"),
                text: $0.text("text", default: "")
            )
        }
        withWhom = fields.text("withWhom", default: "")
        alternatives = fields.texts("alternatives")
        students = fields.choice("students", default: .consent)
        team =
            fields.part("team") {
                Team(isAllowed: $0.flag("allowed"), individual: $0.text("individual", default: ""))
            } ?? Team()
        ai = fields.part("ai") {
            AI(allowed: $0.choice("allowed"), disclose: $0.text("disclose", default: ""))
        }
        conditions = fields.list("conditions") {
            Condition(
                key: $0.text("key"),
                check: $0.choice("check"),
                machine: $0.optionalChoice("machine"),
                text: $0.text("text")
            )
        }
    }
}

extension Slot {
    init(reading fields: Fields) {
        self.init(key: fields.text("key"), title: fields.text("title"), kind: fields.choice("kind"))
        hint = fields.text("hint", default: "")
        count = fields.part("count") { Span(reading: $0) } ?? Span(from: 1, to: 1)
        media = fields.texts("media")
        minutes = fields.part("minutes") { Span(reading: $0) } ?? Span()
        pages = fields.part("pages") { Span(reading: $0) } ?? Span()
        days = fields.part("days") { Span(reading: $0) } ?? Span()
        words = fields.part("words") { WordBound(reading: $0) }
        isOptional = fields.flag("optional")
        voice = fields.part("voice") {
            Voice(
                speaker: $0.choice("speaker"),
                people: $0.optionalNumber("people") ?? 1,
                question: $0.text("question", default: ""),
                words: $0.optionalNumber("words")
            )
        }
        observation = fields.part("observation") {
            Observation(witness: $0.text("witness"), fields: $0.list("fields") { Observation.Field(reading: $0) })
        }
        earlier = fields.part("earlier") { Earlier(title: $0.text("title"), item: $0.text("item")) }
    }
}

extension Slot.Span {
    init(reading fields: Fields) {
        self.init(from: fields.optionalNumber("from"), to: fields.optionalNumber("to"))
    }
}

extension Slot.Observation.Field {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            kind: fields.choice("kind", default: .yesNo),
            question: fields.text("question")
        )
    }
}
