internal import Credentialing

extension EvidenceRequirement {
    var written: Part {
        .of { part in
            part.list("slots", slots, \.written)
            part.number("sets", sets, unless: 1)
            part.text("setName", setName, unless: "")
            part.part("pair", pair?.written)
            part.text("after", after)
            part.part("vary", vary?.written)
            part.part("within", within?.written)
            part.text("withWhom", withWhom, unless: "")
            part.texts("alternatives", alternatives)
            part.choice("students", students, unless: .consent)
            part.part("team", unlessEmpty: team.written)
            part.part("ai", ai?.written)
            part.list("conditions", conditions) { condition in
                .of {
                    $0.text("key", condition.key)
                    $0.choice("check", condition.check)
                    $0.text("machine", condition.machine?.rawValue)
                    $0.text("text", condition.text)
                }
            }
        }
    }
}

extension EvidenceRequirement.Vary {
    fileprivate var written: Part {
        .of { part in
            part.choice("what", what)
            part.text("text", text, unless: "")
        }
    }
}

extension EvidenceRequirement.Within {
    fileprivate var written: Part {
        .of { part in
            part.number("months", months)
            part.number("years", years)
            part.text("text", text, unless: "")
        }
    }
}

extension EvidenceRequirement.Pair {
    fileprivate var written: Part {
        .of { part in
            part.text("before", before)
            part.text("after", after)
            part.text("instrument", instrument, unless: "")
        }
    }
}

extension EvidenceRequirement.Team {
    fileprivate var written: Part {
        .of { part in
            part.flag("allowed", isAllowed)
            part.text("individual", individual, unless: "")
        }
    }
}

extension EvidenceRequirement.AI {
    fileprivate var written: Part {
        .of { part in
            part.choice("allowed", allowed)
            part.text("disclose", disclose, unless: "")
        }
    }
}

extension Slot {
    var written: Part {
        .of { part in
            part.text("key", key)
            part.text("title", title)
            part.choice("kind", kind)
            part.text("hint", hint, unless: "")
            if count != Span(from: 1, to: 1) { part.part("count", count.written) }
            part.texts("media", media)
            part.part("minutes", unlessEmpty: minutes.written)
            part.part("pages", unlessEmpty: pages.written)
            part.part("days", unlessEmpty: days.written)
            part.part("words", words?.written)
            part.flag("optional", isOptional)
            part.part("voice", voice?.written)
            part.part("observation", observation?.written)
            part.part("earlier", earlier?.written)
        }
    }
}

extension Slot.Span {
    var written: Part {
        .of { part in
            part.number("from", from)
            part.number("to", to)
        }
    }
}

extension Slot.Voice {
    fileprivate var written: Part {
        .of { part in
            part.choice("speaker", speaker)
            part.number("people", people, unless: 1)
            part.text("question", question, unless: "")
            part.number("words", words)
        }
    }
}

extension Slot.Observation {
    fileprivate var written: Part {
        .of { part in
            part.text("witness", witness)
            part.list("fields", fields) { field in
                .of {
                    $0.text("key", field.key)
                    $0.choice("kind", field.kind, unless: .yesNo)
                    $0.text("question", field.question)
                }
            }
        }
    }
}

extension Slot.Earlier {
    fileprivate var written: Part {
        .of { part in
            part.text("title", title)
            part.text("item", item)
        }
    }
}
