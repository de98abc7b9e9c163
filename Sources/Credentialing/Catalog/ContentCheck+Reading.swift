extension ContentCheck {
    /// Above this grade of school a text keeps busy people out.
    static let highestGrade = 12.0

    /// Text for people, part by part, that asks for more years of school than it has to. English only.
    mutating func checkReadingLevel() {
        guard title.language.prefix(while: { $0 != "-" }).lowercased() == "en" else { return }
        let about = title.about
        checkGrade(of: [about.summary, about.competency, about.method], ["about", "method"], "The method")
        checkGrade(of: about.components.map(\.text), ["about", "components"], "The components")
        checkGrade(of: [about.rationale], ["about", "rationale"], "The rationale")
        for (index, piece) in title.pieces.enumerated() {
            checkGrade(of: [piece.text], ["pieces", .index(index), "text"], "“\(piece.title)”")
        }
        for place in title.itemPlaces {
            var texts = [place.item.text]
            if case .evidence(let evidence) = place.item.body {
                texts += evidence.slots.map(\.hint) + evidence.alternatives
            }
            checkGrade(of: texts, place.path + ["text"], place.name)
        }
        for (index, criterion) in title.rubric.criteria.enumerated() {
            let texts =
                [criterion.text] + sortedLevels(of: criterion).map(\.level.text) + criterion.indicators.map(\.text)
            checkGrade(of: texts, ["rubric", "criteria", .index(index)], "The criterion “\(criterion.title)”")
        }
        let supports = title.supports
        checkGrade(of: supports.scenarios, ["supports", "scenarios"], "The scenarios")
        checkGrade(
            of: supports.doesNotCount + supports.usualMisses,
            ["supports", "usualMisses"],
            "What is often missed"
        )
    }

    private mutating func checkGrade(of texts: [String], _ path: [TitleStep], _ name: String) {
        guard let grade = ReadingLevel.grade(of: texts), grade > Self.highestGrade else { return }
        advise(
            path,
            "\(name) reads at about grade \(Int(grade.rounded())). Aim for grade 10 or less: shorter sentences, and verbs "
                + "instead of nouns that end in “-tion”."
        )
    }

    /// Links that lead somewhere and say where, and no pictures that would not be shown.
    mutating func checkLinks() {
        for (path, text) in title.markdownTexts {
            if text.contains("![") {
                advise(
                    path,
                    "A text shows no pictures. Say in words what the picture tells, or link to it with https and say what it "
                        + "shows."
                )
            }
            if text.contains("http://") {
                advise(path, "A link begins with “http://” and is not shown as a link. Write its https address.")
            }
            if Self.hasBlindLink(text) {
                advise(path, "A link says only “here”. Write where it leads, because it is also read out of context.")
            }
        }
    }

    private static func hasBlindLink(_ text: String) -> Bool {
        let low = text.lowercased()
        return ["[here](", "[click here](", "[link](", "[this link](", "[aquí](", "[haga clic aquí]("].contains {
            low.contains($0)
        }
    }
}

extension MicroCredential {
    /// Every text that may hold links, with the way to it.
    fileprivate var markdownTexts: [(path: [TitleStep], text: String)] {
        var texts: [(path: [TitleStep], text: String)] = [
            (["about", "method"], about.method), (["about", "rationale"], about.rationale),
        ]
        for (index, component) in about.components.enumerated() {
            texts.append((["about", "components", .index(index), "text"], component.text))
        }
        for (index, piece) in pieces.enumerated() { texts.append((["pieces", .index(index), "text"], piece.text)) }
        for (index, section) in sections.enumerated() {
            texts.append((["sections", .index(index), "text"], section.text))
        }
        for place in itemPlaces { texts.append((place.path + ["text"], place.item.text)) }
        if let renewal { texts.append((["renewal", "text"], renewal.text)) }
        return texts
    }
}
