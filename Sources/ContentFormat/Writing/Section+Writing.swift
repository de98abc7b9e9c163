internal import Credentialing

extension Section {
    var written: Part {
        .of { part in
            part.text("key", key)
            part.text("title", title)
            part.text("text", text, unless: "")
            part.part("bounds", unlessEmpty: bounds.written)
            part.list("items", items, \.written)
        }
    }
}

extension TotalBounds {
    var written: Part {
        .of { part in
            part.part("count", unlessEmpty: count.written)
            part.part("minutes", unlessEmpty: minutes.written)
            part.part("pages", unlessEmpty: pages.written)
            part.part("words", words?.written)
        }
    }
}

extension Item {
    var written: Part {
        .of { part in
            part.text("key", key)
            part.text("title", title)
            part.text("text", text, unless: "")
            part.number("minutes", minutes)
            part.flag("optional", isOptional)
            part.texts("refersTo", refersTo)
            part.texts("templates", templates)
            part.part("bounds", unlessEmpty: bounds.written)
            switch body {
            case .prompt(let prompt): part.part("prompt", prompt.written)
            case .evidence(let evidence): part.part("evidence", evidence.written)
            case .choose(let choose): part.part("choose", choose.written)
            }
        }
    }
}

extension Prompt {
    fileprivate var written: Part {
        .of { $0.part("words", words?.written) }
    }
}

extension Choose {
    fileprivate var written: Part {
        .of { part in
            part.number("from", from, unless: 1)
            part.number("to", to, unless: 1)
            part.list("options", options) { option in
                .of {
                    $0.text("key", option.key)
                    $0.text("title", option.title)
                    $0.text("text", option.text, unless: "")
                    $0.list("items", option.items, \.written)
                }
            }
        }
    }
}

extension WordBound {
    var written: Part {
        .of { part in
            part.number("from", from)
            part.number("to", to)
            part.choice("strength", strength, unless: .guidance)
            part.number("minutesTo", minutesTo)
        }
    }
}

extension JointBound {
    var written: Part {
        .of { part in
            part.text("key", key)
            part.texts("over", over)
            part.part("words", words.written)
        }
    }
}

extension Piece {
    var written: Part {
        .of { part in
            part.text("key", key)
            part.choice("kind", kind)
            part.text("title", title)
            part.text("text", text, unless: "")
            part.number("minutes", minutes)
            part.list("resources", resources, \.written)
        }
    }
}
