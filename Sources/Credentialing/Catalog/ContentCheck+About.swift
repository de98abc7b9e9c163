extension ContentCheck {
    /// One competency that can be seen, an effect, and reasons by research.
    mutating func checkAbout() {
        let about = title.about
        if !about.competency.isEmpty {
            let path: [TitleStep] = ["about", "competency"]
            if let words, !words.namesEffect(about.competency) {
                advise(
                    path,
                    "The competency does not say what comes of it. Write “The educator does …, \(words.effectWords) "
                        + "students …”."
                )
            }
            if PlainWords(about.competency).sentences.count > 1 {
                advise(
                    path,
                    "The competency has more than one sentence. Keep one ability; others are titles of their own."
                )
            } else if PlainWords(about.competency).words.count > 60 {
                advise(path, "The competency has more than 60 words. Keep one ability that a reader can see.")
            }
        }
        if about.method.isEmpty {
            advise(
                ["about", "method"],
                "The method is missing. Say in a few sentences what the educator does, step by step."
            )
        }
        if about.rationale.isEmpty {
            advise(
                ["about", "rationale"],
                "The rationale is missing. Say which studies found that this helps, for whom, and what they did not find."
            )
        } else if about.citations.isEmpty {
            advise(
                ["about", "citations"],
                "The rationale names no source. Add the studies it rests on, each with author, year and title."
            )
        }
        if about.license.trimmed.isEmpty {
            refuse(
                ["about", "license"],
                "The license is missing. Say what others may do with the title, such as “CC BY 4.0”, or “All rights "
                    + "reserved”: without one nobody may use it at all."
            )
        }
        checkResourceForms(about.resources, ["about", "resources"])
        checkResourceForms(title.supports.exemplars, ["supports", "exemplars"])
    }

    /// A resource has to be found by whoever reads of it.
    mutating func checkResourceForms(_ resources: [About.Resource], _ path: [TitleStep]) {
        for (index, resource) in resources.enumerated() where resource.link == nil && resource.note.isEmpty {
            advise(
                path + [.index(index)],
                "Nobody can find “\(resource.title)”: add an https address, or a note that says where it is kept."
            )
        }
    }

    /// Citations complete in form, and a citation for each study that the rationale names.
    mutating func checkCitations() {
        let citations = title.about.citations
        for (index, citation) in citations.enumerated() {
            let missing = CitationForm(citation.text).missing
            guard !missing.isEmpty else { continue }
            advise(
                ["about", "citations", .index(index), "text"],
                "The citation “\(Self.short(citation.text))” has no \(Self.list(missing)). "
                    + "Write it as “Author, A. (2019). Title. Journal, 12(3), 45–67.”"
            )
        }
        guard !citations.isEmpty else { return }
        let known = Set(citations.flatMap { CitationForm.years(in: $0.text) })
        for year in CitationForm.yearsInBrackets(of: title.about.rationale) where !known.contains(year) {
            advise(
                ["about", "rationale"],
                "The rationale names a work of \(year), and no citation has that year. Add the source or correct the year."
            )
        }
    }

    /// Learning and practice in pieces that fit into a day.
    mutating func checkPieces() {
        for (index, piece) in title.pieces.enumerated() {
            let path: [TitleStep] = ["pieces", .index(index)]
            if piece.minutes > 90 {
                advise(
                    path + ["minutes"],
                    "“\(piece.title)” takes \(piece.minutes) minutes. Break it into pieces of 45 to 90 minutes."
                )
            }
            let reading = piece.resources.reduce(0) { $0 + ($1.minutes ?? 0) }
            if reading > piece.minutes {
                advise(
                    path + ["minutes"],
                    "The resources of “\(piece.title)” take \(reading) minutes together, the piece only "
                        + "\(piece.minutes). Correct one of them."
                )
            }
            checkResourceForms(piece.resources, path + ["resources"])
        }
    }

    static func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(60).trimmed + "…" : text
    }

    /// “author”, “author and year”, “author, year and title”.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
