extension MicroCredential {
    /// All that keeps the title from being published, in the order of its parts.
    package var faults: [TitleFault] {
        var rules = TitleRules()
        rules.checkNames(of: self)
        rules.checkAbout(about)
        rules.checkBefore(self)
        rules.checkSections(of: self)
        rules.checkBounds(bounds, ["bounds"])
        rules.checkJointBounds(of: self)
        rules.checkRubric(of: self)
        rules.checkReach(of: self)
        rules.checkAfter(self)
        rules.checkFiles(of: self)
        return rules.faults
    }
}

extension TitleRules {
    static let line = 300
    static let paragraph = 2_000
    static let page = 20_000

    fileprivate mutating func checkNames(of title: MicroCredential) {
        requireKeys([(title.key, [])], of: "titles")
        requireText(title.title, ["title"], upTo: 200)
        let parts = title.language.split(separator: "-", omittingEmptySubsequences: false)
        let isTag =
            parts.count <= 6 && (2...3).contains(parts.first?.utf8.count ?? 0)
            && parts.allSatisfy { (1...8).contains($0.utf8.count) && TitleKey.isAllowed(String($0)) }
        if !isTag {
            report(["language"], "“language” must be a language tag such as en-US or es.")
        }
    }

    fileprivate mutating func checkAbout(_ about: About) {
        if about.summary.isEmpty { report(["about"], "“summary” is missing: one sentence for lists.") }
        if about.competency.isEmpty {
            report(["about"], "“competency” is missing: what the educator does, and what comes of it.")
        }
        allowText(about.summary, ["about", "summary"], upTo: 500)
        allowText(about.competency, ["about", "competency"], upTo: Self.paragraph)
        allowText(about.method, ["about", "method"], upTo: Self.page)
        allowText(about.rationale, ["about", "rationale"], upTo: Self.page)
        for (index, component) in about.components.enumerated() {
            requireText(component.name, ["about", "components", .index(index), "name"], upTo: Self.line)
            allowText(component.text, ["about", "components", .index(index), "text"], upTo: Self.page)
        }
        requireCount(about.components.count, ["about", "components"], in: 0...40, of: "components")
        for (index, citation) in about.citations.enumerated() {
            requireText(citation.text, ["about", "citations", .index(index), "text"], upTo: Self.paragraph)
            requireLink(citation.link, ["about", "citations", .index(index), "link"])
        }
        requireCount(about.citations.count, ["about", "citations"], in: 0...100, of: "citations")
        checkResources(about.resources, ["about", "resources"])
        for (index, audience) in about.audience.enumerated() {
            requireText(audience, ["about", "audience", .index(index)], upTo: Self.line)
        }
        requireCount(about.audience.count, ["about", "audience"], in: 0...20, of: "audiences")
        requireOnce(about.roles, ["about", "roles"])
        requireOnce(about.grades, ["about", "grades"])
        requireNumber(about.hours, ["about", "hours"], in: 1...400)
        allowText(about.license, ["about", "license"], upTo: Self.line)
        for (index, contributor) in about.contributors.enumerated() {
            requireText(contributor.name, ["about", "contributors", .index(index), "name"], upTo: Self.line)
            requireText(contributor.part, ["about", "contributors", .index(index), "part"], upTo: Self.line)
        }
        requireCount(about.contributors.count, ["about", "contributors"], in: 0...40, of: "contributors")
    }

    /// A word of a list stands in it once.
    private mutating func requireOnce<Word: RawRepresentable<String>>(_ words: [Word], _ path: [TitleStep]) {
        for (index, word) in words.enumerated() where words[..<index].contains(where: { $0.rawValue == word.rawValue })
        {
            report(path + [.index(index)], "“\(word.rawValue)” stands here twice. Delete one.")
        }
    }

    mutating func checkResources(_ resources: [About.Resource], _ path: [TitleStep]) {
        requireCount(resources.count, path, in: 0...100, of: "resources")
        for (index, resource) in resources.enumerated() {
            let place = path + [.index(index)]
            requireText(resource.title, place + ["title"], upTo: Self.line)
            requireLink(resource.link, place + ["link"])
            requireNumber(resource.minutes, place + ["minutes"], in: 1...6_000)
            allowText(resource.note, place + ["note"], upTo: Self.paragraph)
        }
    }

    mutating func checkAlignments(_ alignments: [FrameworkAlignment], _ path: [TitleStep]) {
        requireCount(alignments.count, path, in: 0...60, of: "alignments")
        for (index, alignment) in alignments.enumerated() {
            let place = path + [.index(index)]
            requireText(alignment.framework, place + ["framework"], upTo: Self.line)
            requireText(alignment.name, place + ["name"], upTo: Self.paragraph)
            allowText(alignment.code, place + ["code"], upTo: 100)
            requireLink(alignment.link, place + ["link"])
        }
    }

    /// Relations, needs, declared choices and pieces.
    fileprivate mutating func checkBefore(_ title: MicroCredential) {
        for (index, relation) in title.relations.enumerated() {
            requireKeys([(relation.key, ["relations", .index(index)])], of: "titles")
            requireText(relation.title, ["relations", .index(index), "title"], upTo: 200)
            if relation.key == title.key {
                report(["relations", .index(index), "key"], "A title cannot be related to itself.")
            }
        }
        requireCount(title.relations.count, ["relations"], in: 0...40, of: "relations")
        requireKeys(title.needs, \.key, ["needs"], of: "needs")
        requireCount(title.needs.count, ["needs"], in: 0...20, of: "needs")
        for (index, need) in title.needs.enumerated() { checkNeed(need, ["needs", .index(index)]) }
        requireKeys(title.declares, \.key, ["declares"], of: "declared choices")
        requireCount(title.declares.count, ["declares"], in: 0...20, of: "declared choices")
        for (index, declare) in title.declares.enumerated() { checkDeclare(declare, ["declares", .index(index)]) }
        requireKeys(title.pieces, \.key, ["pieces"], of: "pieces")
        requireCount(title.pieces.count, ["pieces"], in: 0...40, of: "pieces")
        for (index, piece) in title.pieces.enumerated() {
            let path: [TitleStep] = ["pieces", .index(index)]
            requireText(piece.title, path + ["title"], upTo: Self.line)
            allowText(piece.text, path + ["text"], upTo: Self.page)
            requireNumber(piece.minutes, path + ["minutes"], in: 1...6_000)
            checkResources(piece.resources, path + ["resources"])
        }
    }

    private mutating func checkNeed(_ need: Need, _ path: [TitleStep]) {
        requireText(need.text, path + ["text"], upTo: Self.paragraph)
        if need.basis == .checked, need.kind != .award {
            report(
                path + ["basis"],
                "The program can check awards, and nothing else about people. Write “basis: confirmed” or “basis: stated”."
            )
        }
        switch need.kind {
        case .award where !TitleKey.isAllowed(need.value):
            report(path, "A need of the kind “award” names the key of the other title in “value”.")
        case .role where need.value.isEmpty:
            report(path, "A need of the kind “role” names the role in “value”.")
        case .years where !(1...60).contains(Int(need.value) ?? 0):
            report(path, "A need of the kind “years” says how many years in “value”, from 1 to 60.")
        default: allowText(need.value, path + ["value"], upTo: Self.line)
        }
    }

    private mutating func checkDeclare(_ declare: Declare, _ path: [TitleStep]) {
        requireText(declare.question, path + ["question"], upTo: Self.line)
        allowText(declare.hint, path + ["hint"], upTo: Self.paragraph)
        requireKeys(declare.options, \.key, path + ["options"], of: "options")
        requireCount(declare.options.count, path, in: 2...100, of: "options")
        for (index, option) in declare.options.enumerated() {
            requireText(option.title, path + ["options", .index(index), "title"], upTo: Self.line)
        }
        checkChoice(from: declare.from, to: declare.to, among: declare.options.count, path)
    }

    mutating func checkChoice(from: Int, to: Int, among count: Int, _ path: [TitleStep]) {
        guard count > 0 else { return }
        requireOrder(from: from, to: to, path, in: 1...count)
    }

    /// Declarations, supports, renewal and alignments.
    fileprivate mutating func checkAfter(_ title: MicroCredential) {
        requireKeys(title.declarations, \.key, ["declarations"], of: "declarations")
        requireCount(title.declarations.count, ["declarations"], in: 0...20, of: "declarations")
        for (index, declaration) in title.declarations.enumerated() {
            requireText(declaration.text, ["declarations", .index(index), "text"], upTo: Self.paragraph)
        }
        for (index, term) in title.supports.glossary.enumerated() {
            requireText(term.term, ["supports", "glossary", .index(index), "term"], upTo: Self.line)
            requireText(term.text, ["supports", "glossary", .index(index), "text"], upTo: Self.paragraph)
        }
        requireCount(title.supports.glossary.count, ["supports", "glossary"], in: 0...200, of: "words")
        for (key, texts) in [
            ("scenarios", title.supports.scenarios), ("doesNotCount", title.supports.doesNotCount),
            ("usualMisses", title.supports.usualMisses),
        ] {
            requireCount(texts.count, ["supports", .key(key)], in: 0...60, of: "entries")
            for (index, text) in texts.enumerated() {
                requireText(text, ["supports", .key(key), .index(index)], upTo: Self.paragraph)
            }
        }
        checkResources(title.supports.exemplars, ["supports", "exemplars"])
        if let renewal = title.renewal {
            requireNumber(renewal.years, ["renewal", "years"], in: 1...20)
            allowText(renewal.text, ["renewal", "text"], upTo: Self.page)
            requireCount(renewal.items.count, ["renewal", "items"], in: 0...60, of: "items")
            checkItems(renewal.items, ["renewal", "items"], of: title, among: renewal.items)
        }
        checkAlignments(title.alignments, ["alignments"])
    }
}
