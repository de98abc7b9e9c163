internal import Credentialing

extension About {
    init(reading fields: Fields) {
        self.init()
        summary = fields.text("summary", default: "")
        competency = fields.text("competency", default: "")
        method = fields.text("method", default: "")
        components = fields.list("components") { Component(name: $0.text("name"), text: $0.text("text", default: "")) }
        rationale = fields.text("rationale", default: "")
        citations = fields.list("citations") { Citation(text: $0.text("text"), link: $0.optionalText("link")) }
        resources = fields.list("resources") { Resource(reading: $0) }
        audience = fields.texts("audience")
        roles = fields.choices("roles").compactMap { $0 }
        grades = fields.choices("grades").compactMap { $0 }
        hours = fields.optionalNumber("hours")
        license = fields.text("license", default: "")
        contributors = fields.list("contributors") { Contributor(name: $0.text("name"), part: $0.text("part")) }
    }
}

extension About.Resource {
    init(reading fields: Fields) {
        self.init(
            title: fields.text("title"),
            link: fields.optionalText("link"),
            minutes: fields.optionalNumber("minutes"),
            note: fields.text("note", default: "")
        )
    }
}

extension Relation {
    init(reading fields: Fields) {
        self.init(kind: fields.choice("kind"), key: fields.text("key"), title: fields.text("title"))
    }
}

extension Need {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            kind: fields.choice("kind"),
            value: fields.text("value", default: ""),
            text: fields.text("text"),
            basis: fields.choice("basis", default: .stated),
            isNot: fields.flag("not")
        )
    }
}

extension Declare {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            question: fields.text("question"),
            hint: fields.text("hint", default: ""),
            options: fields.list("options") { NamedOption(key: $0.text("key"), title: $0.text("title")) },
            from: fields.optionalNumber("from") ?? 1,
            to: fields.optionalNumber("to") ?? 1
        )
    }
}

extension FrameworkAlignment {
    init(reading fields: Fields) {
        self.init(
            framework: fields.text("framework"),
            code: fields.text("code", default: ""),
            name: fields.text("name"),
            link: fields.text("link")
        )
    }
}

extension Supports {
    init(reading fields: Fields) {
        self.init()
        glossary = fields.list("glossary") { Term(term: $0.text("term"), text: $0.text("text")) }
        scenarios = fields.texts("scenarios")
        doesNotCount = fields.texts("doesNotCount")
        usualMisses = fields.texts("usualMisses")
        exemplars = fields.list("exemplars") { About.Resource(reading: $0) }
    }
}

extension Renewal {
    init(reading fields: Fields) {
        self.init(
            years: fields.number("years"),
            text: fields.text("text", default: ""),
            items: fields.list("items") { Item(reading: $0) }
        )
    }
}
