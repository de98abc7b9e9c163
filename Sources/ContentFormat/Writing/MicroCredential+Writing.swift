internal import Credentialing
internal import LinkedData

extension MicroCredential {
    /// The title as the file says it, in the order of the format, with everything usual left out.
    ///
    /// The bytes of its files come along in a file for people; a stored version knows them by their digests.
    func written(withContent hasContent: Bool = false) -> JSONValue {
        Part.of { part in
            part.number("microcredential", Self.formatVersion)
            part.text("key", key)
            part.text("title", title)
            part.text("language", language, unless: "en-US")
            part.choice("level", level)
            part.choice("subject", subject)
            part.part("about", unlessEmpty: about.written)
            part.list("relations", relations, \.written)
            part.list("needs", needs, \.written)
            part.list("declares", declares, \.written)
            part.list("pieces", pieces, \.written)
            part.list("sections", sections, \.written)
            part.part("bounds", unlessEmpty: bounds.written)
            part.list("jointBounds", jointBounds, \.written)
            part.part("rubric", unlessEmpty: rubric.written)
            if declarations != Declaration.usual { part.parts("declarations", declarations.map(\.written)) }
            part.part("supports", unlessEmpty: supports.written)
            part.part("renewal", renewal?.written)
            part.list("alignments", alignments, \.written)
            part.list("files", files) { $0.written(withContent: hasContent) }
        }.value
    }
}

extension About {
    fileprivate var written: Part {
        .of { part in
            part.text("summary", summary, unless: "")
            part.text("competency", competency, unless: "")
            part.text("method", method, unless: "")
            part.list("components", components) { component in
                .of {
                    $0.text("name", component.name)
                    $0.text("text", component.text, unless: "")
                }
            }
            part.text("rationale", rationale, unless: "")
            part.list("citations", citations) { citation in
                .of {
                    $0.text("text", citation.text)
                    $0.text("link", citation.link)
                }
            }
            part.list("resources", resources, \.written)
            part.texts("audience", audience)
            part.texts("roles", roles.map(\.rawValue))
            part.texts("grades", grades.map(\.rawValue))
            part.number("hours", hours)
            part.text("license", license, unless: "")
            part.list("contributors", contributors) { contributor in
                .of {
                    $0.text("name", contributor.name)
                    $0.text("part", contributor.part)
                }
            }
        }
    }
}

extension About.Resource {
    var written: Part {
        .of { part in
            part.text("title", title)
            part.text("link", link)
            part.number("minutes", minutes)
            part.text("note", note, unless: "")
        }
    }
}

extension Relation {
    fileprivate var written: Part {
        .of { part in
            part.choice("kind", kind)
            part.text("key", key)
            part.text("title", title)
        }
    }
}

extension Need {
    fileprivate var written: Part {
        .of { part in
            part.text("key", key)
            part.choice("kind", kind)
            part.text("value", value, unless: "")
            part.text("text", text)
            part.choice("basis", basis, unless: .stated)
            part.flag("not", isNot)
        }
    }
}

extension Declare {
    fileprivate var written: Part {
        .of { part in
            part.text("key", key)
            part.text("question", question)
            part.text("hint", hint, unless: "")
            part.list("options", options) { option in
                .of {
                    $0.text("key", option.key)
                    $0.text("title", option.title)
                }
            }
            part.number("from", from, unless: 1)
            part.number("to", to, unless: 1)
        }
    }
}

extension Declaration {
    fileprivate var written: Part {
        .of { part in
            part.text("key", key)
            part.text("text", text)
        }
    }
}

extension FrameworkAlignment {
    var written: Part {
        .of { part in
            part.text("framework", framework)
            part.text("code", code, unless: "")
            part.text("name", name)
            part.text("link", link)
        }
    }
}

extension Supports {
    fileprivate var written: Part {
        .of { part in
            part.list("glossary", glossary) { term in
                .of {
                    $0.text("term", term.term)
                    $0.text("text", term.text)
                }
            }
            part.texts("scenarios", scenarios)
            part.texts("doesNotCount", doesNotCount)
            part.texts("usualMisses", usualMisses)
            part.list("exemplars", exemplars, \.written)
        }
    }
}

extension Renewal {
    fileprivate var written: Part {
        .of { part in
            part.number("years", years)
            part.text("text", text, unless: "")
            part.list("items", items, \.written)
        }
    }
}
