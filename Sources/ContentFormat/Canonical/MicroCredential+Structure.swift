internal import Credentialing
internal import LinkedData

extension MicroCredential {
    /// What is asked and how it is judged, without a word of how it is said (`content-model.md`, "Hashes").
    var structure: JSONValue {
        Part.of { part in
            part.list("declares", declares) { declare in
                .of {
                    $0.text("key", declare.key)
                    $0.texts("options", declare.options.map(\.key))
                    $0.number("from", declare.from)
                    $0.number("to", declare.to)
                }
            }
            part.list("sections", sections) { section in
                .of {
                    $0.text("key", section.key)
                    $0.part("bounds", unlessEmpty: section.bounds.structure)
                    $0.list("items", section.items, \.structure)
                }
            }
            part.part("bounds", unlessEmpty: bounds.structure)
            part.list("jointBounds", jointBounds.filter { $0.words.strength == .limit }) { bound in
                .of {
                    $0.text("key", bound.key)
                    $0.texts("over", bound.over)
                    $0.part("words", bound.words.written)
                }
            }
            part.list("scales", rubric.scales) { scale in
                .of {
                    $0.text("key", scale.key)
                    $0.texts("levels", scale.levels.map(\.key))
                }
            }
            part.list("criteria", rubric.criteria) { criterion in
                .of {
                    $0.text("key", criterion.key)
                    $0.text("scale", criterion.scale)
                    $0.text("required", criterion.required)
                    $0.texts("indicators", criterion.indicators.map(\.key))
                    $0.texts("judgedOn", criterion.judgedOn.map(\.written))
                    $0.flag("critical", criterion.isCritical)
                }
            }
        }.value
    }
}

extension Item {
    fileprivate var structure: Part {
        .of { part in
            part.text("key", key)
            part.flag("optional", isOptional)
            part.part("bounds", unlessEmpty: bounds.structure)
            switch body {
            case .prompt(let prompt): part.part("prompt", .of { $0.part("words", prompt.words?.limit) })
            case .evidence(let evidence): part.part("evidence", evidence.structure)
            case .choose(let choose): part.part("choose", choose.structure)
            }
        }
    }
}

extension Choose {
    fileprivate var structure: Part {
        .of { part in
            part.number("from", from)
            part.number("to", to)
            part.list("options", options) { option in
                .of {
                    $0.text("key", option.key)
                    $0.list("items", option.items, \.structure)
                }
            }
        }
    }
}

extension EvidenceRequirement {
    fileprivate var structure: Part {
        .of { part in
            part.list("slots", slots, \.structure)
            part.number("sets", sets)
            part.part(
                "pair",
                pair.map { pair in
                    .of {
                        $0.text("before", pair.before)
                        $0.text("after", pair.after)
                    }
                }
            )
            part.text("after", after)
            part.text("vary", vary?.what.rawValue)
            part.part(
                "within",
                within.map { within in
                    .of {
                        $0.number("months", within.months)
                        $0.number("years", within.years)
                    }
                }
            )
            part.list("conditions", conditions) { condition in
                .of {
                    $0.text("key", condition.key)
                    $0.choice("check", condition.check)
                    $0.text("machine", condition.machine?.rawValue)
                }
            }
        }
    }
}

extension Slot {
    fileprivate var structure: Part {
        .of { part in
            part.text("key", key)
            part.choice("kind", kind)
            part.flag("optional", isOptional)
            part.part("count", count.written)
            part.texts("media", media)
            part.part("minutes", minutes.written)
            part.part("pages", pages.written)
            part.part("days", days.written)
            part.part("words", words?.limit)
            part.part(
                "voice",
                voice.map { voice in
                    .of {
                        $0.choice("speaker", voice.speaker)
                        $0.number("people", voice.people)
                        $0.number("words", voice.words)
                    }
                }
            )
            part.list("observation", observation?.fields ?? []) { field in
                .of {
                    $0.text("key", field.key)
                    $0.choice("kind", field.kind)
                }
            }
        }
    }
}

extension TotalBounds {
    fileprivate var structure: Part {
        .of { part in
            part.part("count", unlessEmpty: count.written)
            part.part("minutes", unlessEmpty: minutes.written)
            part.part("pages", unlessEmpty: pages.written)
            part.part("words", words?.limit)
        }
    }
}

extension WordBound {
    /// The bound when it binds. What is only told to people is wording.
    fileprivate var limit: Part? {
        strength == .limit ? written : nil
    }
}
