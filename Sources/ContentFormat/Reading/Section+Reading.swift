internal import Credentialing

extension Section {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            text: fields.text("text", default: ""),
            items: fields.list("items") { Item(reading: $0) }
        )
        bounds = TotalBounds(reading: fields)
    }
}

extension TotalBounds {
    /// The part `bounds` of an item, a section or the title.
    init(reading fields: Fields) {
        self =
            fields.part("bounds") { bounds in
                TotalBounds(
                    count: bounds.part("count") { Slot.Span(reading: $0) } ?? Slot.Span(),
                    minutes: bounds.part("minutes") { Slot.Span(reading: $0) } ?? Slot.Span(),
                    pages: bounds.part("pages") { Slot.Span(reading: $0) } ?? Slot.Span(),
                    words: bounds.part("words") { WordBound(reading: $0) }
                )
            } ?? TotalBounds()
    }
}

extension Item {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            text: fields.text("text", default: ""),
            minutes: fields.optionalNumber("minutes"),
            body: Self.body(reading: fields)
        )
        isOptional = fields.flag("optional")
        refersTo = fields.texts("refersTo")
        templates = fields.texts("templates")
        bounds = TotalBounds(reading: fields)
    }

    private static func body(reading fields: Fields) -> Body {
        let prompt = fields.part("prompt") { Prompt(words: $0.part("words") { WordBound(reading: $0) }) }
        let evidence = fields.part("evidence") { EvidenceRequirement(reading: $0) }
        let choose = fields.part("choose") { Choose(reading: $0) }
        let bodies = [prompt.map(Body.prompt), evidence.map(Body.evidence), choose.map(Body.choose)].compactMap(\.self)
        if bodies.isEmpty {
            fields.miss("prompt", "The item asks for nothing. Give it “prompt: {}”, “evidence” or “choose”.")
        } else if bodies.count > 1 {
            fields.miss("prompt", "The item has more than one of “prompt”, “evidence” and “choose”. Keep one.")
        }
        return bodies.first ?? .prompt(Prompt())
    }
}

extension Choose {
    init(reading fields: Fields) {
        self.init(
            from: fields.optionalNumber("from") ?? 1,
            to: fields.optionalNumber("to") ?? 1,
            options: fields.list("options") { Option(reading: $0) }
        )
    }
}

extension Choose.Option {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            text: fields.text("text", default: ""),
            items: fields.list("items") { Item(reading: $0) }
        )
    }
}

extension WordBound {
    init(reading fields: Fields) {
        self.init(
            from: fields.optionalNumber("from"),
            to: fields.optionalNumber("to"),
            strength: fields.choice("strength", default: .guidance),
            minutesTo: fields.optionalNumber("minutesTo")
        )
    }
}

extension JointBound {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            over: fields.texts("over"),
            words: fields.part("words") { WordBound(reading: $0) } ?? WordBound()
        )
    }
}

extension Piece {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            kind: fields.choice("kind"),
            title: fields.text("title"),
            text: fields.text("text", default: ""),
            minutes: fields.number("minutes"),
            resources: fields.list("resources") { About.Resource(reading: $0) }
        )
    }
}
