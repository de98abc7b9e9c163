/// A text that a learner follows or is judged by, with the place it stands at. Help beside it is not among them.
struct AskedText: Hashable, Sendable {
    /// Says where it stands, by keys.
    let id: String
    /// The place in words, such as “Criterion “Planning”, level “Proficient””.
    let label: String
    let text: String

    /// The part of the structure that it belongs to; empty for what stands for itself.
    var part: String {
        let names = id.split(separator: "/").prefix(2)
        let parts: Set<Substring> = ["section", "item", "scale", "criterion"]
        return names.first.map(parts.contains) == true ? names.joined(separator: "/") : ""
    }

    /// Every such text of a title, in the order of the title.
    static func all(of title: MicroCredential) -> [AskedText] {
        var texts = [AskedText(id: "competency", label: "The competency", text: title.about.competency)]
        texts += before(title)
        for section in title.sections { texts += Self.texts(section) }
        for item in title.placedItems { texts += Self.texts(item) }
        texts += bounds(title)
        texts += scales(title.rubric)
        for criterion in title.rubric.criteria { texts += Self.texts(criterion, title.rubric) }
        for declaration in title.declarations {
            let label = "What is said when work is submitted"
            texts.append(AskedText(id: "declaration/\(declaration.key)", label: label, text: declaration.text))
        }
        return texts.filter { !$0.text.isEmpty }
    }

    private static func before(_ title: MicroCredential) -> [AskedText] {
        var texts: [AskedText] = []
        for need in title.needs {
            texts.append(AskedText(id: "need/\(need.key)", label: "What is needed before work begins", text: need.text))
        }
        for declare in title.declares {
            let id = "declare/\(declare.key)"
            let label = "Question before work, “\(declare.question)”"
            texts.append(AskedText(id: id, label: "A question before work", text: declare.question))
            texts.append(AskedText(id: id + "/hint", label: label + ", hint", text: declare.hint))
            for option in declare.options {
                texts.append(AskedText(id: "\(id)/\(option.key)", label: label, text: option.title))
            }
        }
        return texts
    }

    private static func texts(_ section: Section) -> [AskedText] {
        [
            AskedText(id: "section/\(section.key)", label: "The title of a section", text: section.title),
            AskedText(id: "section/\(section.key)/text", label: "Section “\(section.title)”", text: section.text),
        ]
    }

    private static func bounds(_ title: MicroCredential) -> [AskedText] {
        var texts = [AskedText(id: "words", label: "Words in all", text: words(title.bounds.words))]
        for bound in title.jointBounds {
            let label = "Words over several parts"
            texts.append(AskedText(id: "joint/\(bound.key)", label: label, text: words(bound.words)))
        }
        return texts
    }

    private static func scales(_ rubric: Rubric) -> [AskedText] {
        var texts: [AskedText] = []
        for scale in rubric.scales {
            for level in scale.levels {
                let id = "scale/\(scale.key)/\(level.key)"
                texts.append(AskedText(id: id, label: "The name of a level", text: level.title))
            }
        }
        return texts
    }

    private static func texts(_ criterion: Criterion, _ rubric: Rubric) -> [AskedText] {
        let (id, label) = ("criterion/\(criterion.key)", "Criterion “\(criterion.title)”")
        var texts = [
            AskedText(id: id, label: "The title of a criterion", text: criterion.title),
            AskedText(id: id + "/text", label: label, text: criterion.text),
        ]
        for level in rubric.scale(criterion.scale)?.levels ?? [] {
            guard let text = criterion.levels[level.key] else { continue }
            let words = text.addsToBelow ? "Everything below, and: " + text.text : text.text
            let name = "\(label), level “\(level.title)”"
            texts.append(AskedText(id: "\(id)/level/\(level.key)", label: name, text: words))
        }
        for indicator in criterion.indicators {
            let name = label + ", what to look for"
            texts.append(AskedText(id: "\(id)/indicator/\(indicator.key)", label: name, text: indicator.text))
        }
        return texts
    }

    /// Guidance on words is told to people; a limit binds and belongs to the structure.
    static func words(_ bound: WordBound?) -> String {
        bound.map { "Words: " + TitleChanges.words($0) } ?? ""
    }
}
