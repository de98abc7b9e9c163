internal import Application
internal import Credentialing

extension TitlePage {
    /// What stands above a title, and what can be done with it.
    private struct Head {
        let card: ShareCard
        var crest = ""
        var crestWords = ""
        let facts: [Term]
        var file = ""
        var compare = ""
        var versions = ""
        var choosing: Choosing?
        var work: String?
        var whyNot: String?
        var offer: String?
        var revise: String?
        var notices: [Notice] = []
        let rubric: String
    }

    /// The page for a reader, who may be signed in.
    init(_ reading: TitleReading, for actor: Actor?, crestWords: String, publicURL: String, prefix: String = "") {
        let content = reading.title
        let offering = actor.flatMap { reading.offering(for: $0) }
        let next = Self.next(reading, actor, offering)
        let head = Head(
            card: ShareCard(
                title: content.title,
                text: content.about.summary,
                path: Path.title(reading.slug),
                picture: Path.crestPicture(reading.achievement, reading.number),
                alternate: Path.version(reading.achievement, reading.number) + ".json",
                publicURL: publicURL
            ),
            crest: Path.crest(reading.achievement, reading.number),
            crestWords: crestWords,
            facts: Self.facts(reading, offering ?? reading.offerings.first),
            file: Path.titleFile(reading.slug),
            compare: Path.compare(reading.slug, nil),
            versions: Path.versions(reading.slug),
            choosing: next.choosing,
            work: next.work,
            whyNot: next.whyNot,
            offer: next.offer,
            revise: reading.mayRevise ? Path.revision(reading.slug) : nil,
            notices: Notice.all(reading, actor, offering),
            rubric: "Rubric, version \(reading.number)"
        )
        let (achievement, number) = (reading.achievement, reading.number)
        self.init(
            content,
            head: head,
            figures: reading.figures.map(FiguresView.init),
            related: reading.related,
            prefix: prefix
        ) { Path.template($0, of: achievement, number) }
    }

    /// A title that is not published yet, as its readers will see it.
    init(draft content: MicroCredential, files: (String) -> String) {
        let head = Head(
            card: ShareCard(
                title: content.title,
                text: content.about.summary,
                path: "",
                picture: "",
                alternate: "",
                publicURL: ""
            ),
            facts: Self.facts(of: content),
            rubric: "Rubric"
        )
        self.init(content, head: head, figures: nil, related: [:], prefix: "", files: files)
    }

    private init(
        _ content: MicroCredential,
        head: Head,
        figures: FiguresView?,
        related: [String: String],
        prefix: String,
        files: (String) -> String
    ) {
        let about = content.about
        let supports = content.supports
        self.init(
            prefix: prefix,
            card: head.card,
            title: content.title,
            language: content.foreignLanguage,
            summary: about.summary,
            competency: about.competency,
            crest: head.crest,
            crestWords: head.crestWords,
            facts: head.facts,
            file: head.file,
            compare: head.compare,
            versions: head.versions,
            choosing: head.choosing,
            work: head.work,
            whyNot: head.whyNot,
            offer: head.offer,
            revise: head.revise,
            notices: head.notices,
            method: Markdown.html(about.method),
            hasComponents: !about.components.isEmpty,
            components: about.components.map { Component(name: $0.name, text: Markdown.html($0.text)) },
            rationale: Markdown.html(about.rationale),
            citationCount: RequirementWords.plural(about.citations.count, "citation"),
            hasCitations: !about.citations.isEmpty,
            citations: about.citations.map { Source(text: $0.text, link: $0.link, note: "") },
            hasPieces: !content.pieces.isEmpty,
            pieces: content.pieces.map(PieceView.init),
            hasResources: !about.resources.isEmpty,
            resources: about.resources.map(Source.init),
            hasNeeds: !content.needs.isEmpty,
            needs: content.needs.map { Term(term: $0.text, text: RequirementWords.words($0.basis)) },
            hasDeclares: !content.declares.isEmpty,
            declares: content.declares.map { declare in
                Term(term: declare.question, text: declare.options.map(\.title).joined(separator: " · "))
            },
            sections: SectionView.all(of: content, address: files),
            hasAlongside: !content.filesOfTheWhole.isEmpty,
            alongside: FilesView(content.filesOfTheWhole, address: files),
            total: DurationWords.about(minutes: content.showMinutes),
            bounds: RequirementWords.words(content.bounds).map { Line(text: $0) },
            hasBounds: content.bounds != TotalBounds(),
            figures: figures,
            rubric: RubricView(content, name: head.rubric),
            declarations: content.declarations.map { Line(text: $0.text) },
            hasSupports: supports != Supports(),
            hasGlossary: !supports.glossary.isEmpty,
            glossary: supports.glossary.map { Term(term: $0.term, text: $0.text) },
            hasScenarios: !supports.scenarios.isEmpty,
            scenarios: supports.scenarios.map { Line(text: $0) },
            hasDoesNotCount: !supports.doesNotCount.isEmpty,
            doesNotCount: supports.doesNotCount.map { Line(text: $0) },
            hasMisses: !supports.usualMisses.isEmpty,
            misses: supports.usualMisses.map { Line(text: $0) },
            hasExemplars: !supports.exemplars.isEmpty,
            exemplars: supports.exemplars.map(Source.init),
            renewal: content.renewal.map(RenewalView.init),
            hasRelated: !content.relations.isEmpty,
            related: content.relations.map { relation in
                Related(
                    relation: RequirementWords.words(relation.kind),
                    name: relation.title,
                    address: related[relation.key].map(Path.title)
                )
            },
            hasAlignments: !content.alignments.isEmpty,
            alignments: content.alignments.map { alignment in
                let code = alignment.code.isEmpty ? "" : " \(alignment.code)"
                return Source(text: "\(alignment.framework)\(code): \(alignment.name)", link: alignment.link, note: "")
            },
            hasContributors: !about.contributors.isEmpty,
            contributors: about.contributors.map { Line(text: "\($0.name), \($0.part)") }
        )
    }

    /// One way on: choose, go on with what was chosen, sign in, or why not.
    private static func next(
        _ reading: TitleReading,
        _ actor: Actor?,
        _ offering: OpenOffering?
    ) -> (choosing: Choosing?, work: String?, whyNot: String?, offer: String?) {
        guard let actor else {
            let path = Path.with("/sign-in", [("return-to", Path.title(reading.slug))])
            let choosing = Choosing(action: path, isSignedIn: false)
            return (!reading.isRetired && !reading.offerings.isEmpty ? choosing : nil, nil, nil, nil)
        }
        if let enrollment = reading.enrollment { return (nil, Path.enrollment(enrollment), nil, nil) }
        guard !reading.isRetired else { return (nil, nil, nil, nil) }
        guard offering != nil else {
            if actor.roles.contains(.administrator) {
                let words = "Your organization does not offer this micro-credential yet, so nobody there can choose it."
                return (nil, nil, words, Path.offer(reading.slug))
            }
            let words =
                reading.mayRevise
                ? "It is published, but not offered yet: nobody can choose it until an administrator opens it to people."
                : "Your organization does not offer this micro-credential. Ask whoever leads your program."
            return (nil, nil, words, nil)
        }
        return (Choosing(action: Path.choose(reading.slug), isSignedIn: true), nil, nil, nil)
    }

    /// For whom a title is and what it takes, for those who review it.
    static func facts(of content: MicroCredential) -> [Term] {
        let about = content.about
        let roles = about.roles.map(\.words).joined(separator: ", ")
        let grades = about.grades.map(\.words).joined(separator: ", ")
        let terms: [(term: String, text: String)] = [
            ("Time", DurationWords.about(minutes: content.minutes)),
            ("Hours for records", about.hours?.description ?? ""),
            ("For", about.audience.joined(separator: ", ")), ("Roles", roles.isEmpty ? "Everyone" : roles),
            ("Students", grades.isEmpty ? "All grades" : grades), ("Level", content.level.words),
            ("Area", content.subject.words), ("Language", FilterWords.language(content.language)),
            ("License", about.license),
        ]
        return terms.filter { !$0.text.isEmpty }.map { Term(term: $0.term, text: $0.text) }
    }

    private static func facts(_ reading: TitleReading, _ offering: OpenOffering?) -> [Term] {
        let about = reading.title.about
        var facts = [Term(term: "Time", text: DurationWords.about(minutes: reading.title.minutes))]
        if !about.audience.isEmpty { facts.append(Term(term: "For", text: about.audience.joined(separator: ", "))) }
        facts.append(Term(term: "Level", text: reading.title.level.words))
        facts.append(Term(term: "Area", text: reading.title.subject.words))
        if let offering {
            facts.append(
                Term(term: "Answer", text: "Within \(RequirementWords.plural(offering.answerDays, "working day"))")
            )
        }
        let date = DateWords.date(reading.published, zone: reading.timeZone)
        facts.append(Term(term: "Version", text: "\(reading.number), published \(date)"))
        facts.append(Term(term: "By", text: reading.organization))
        if !about.license.isEmpty { facts.append(Term(term: "License", text: about.license)) }
        let sources = reading.lineage.map(LineageWords.lines) ?? []
        if let nearest = sources.first { facts.append(Term(term: "Adapted from", text: nearest)) }
        facts += sources.dropFirst().map { Term(term: "Which goes back to", text: $0) }
        return facts
    }
}

extension TitlePage.SectionView {
    /// Everything that a title asks to be shown, in its order. A section in which nothing stands is not there.
    static func all(of content: MicroCredential, address: (String) -> String) -> [TitlePage.SectionView] {
        let labels = PartLabels(content)
        return content.sections.filter { !$0.items.isEmpty || !$0.text.isEmpty }.map { section in
            TitlePage.SectionView(
                key: section.key,
                title: section.title,
                text: Markdown.html(section.text),
                bounds: RequirementWords.words(section.bounds).map { TitlePage.Line(text: $0) },
                hasBounds: section.bounds != TotalBounds(),
                parts: section.items.map { PartView($0, in: content, labels: labels, address: address) }
            )
        }
    }
}

extension TitlePage.PieceView {
    fileprivate init(_ piece: Piece) {
        kind = piece.kind == .learn ? "Learn" : "Practice"
        title = piece.title
        text = Markdown.html(piece.text)
        minutes = piece.minutes
        sources = piece.resources.map(TitlePage.Source.init)
    }
}

extension TitlePage.RenewalView {
    fileprivate init(_ renewal: Renewal) {
        due = "Every \(RequirementWords.plural(renewal.years, "year"))."
        words = Markdown.html(renewal.text)
        tasks = renewal.items.map { TitlePage.Line(text: $0.title) }
        hasTasks = !tasks.isEmpty
    }
}

extension TitlePage.Source {
    fileprivate init(_ resource: About.Resource) {
        text = resource.title
        link = resource.link
        let minutes = resource.minutes.map { "About \(RequirementWords.plural($0, "minute")). " } ?? ""
        note = minutes + resource.note
    }
}
