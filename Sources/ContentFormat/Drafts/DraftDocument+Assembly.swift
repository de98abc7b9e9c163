package import Credentialing
internal import LinkedData

/// A draft put together, and what is wrong with it by part.
package struct DraftReading: Sendable {
    /// As much as can be read; what is missing is empty, so that it can be previewed at any time.
    package let title: MicroCredential
    /// What keeps it from being read or published, and advice, in the order of the parts.
    package let problems: [DraftProblem]

    /// Whether it can be published as it is.
    package var isSound: Bool { !problems.contains { $0.severity == .error } }
}

/// One thing that is wrong with a part of a draft, or could be better.
package struct DraftProblem: Hashable, Sendable {
    package let severity: ContentFinding.Severity
    package let place: String
    /// The way from the part to what is meant.
    package let path: [TitleStep]
    package let sentence: String

    /// A problem of a part.
    package init(severity: ContentFinding.Severity, place: String, path: [TitleStep], sentence: String) {
        self.severity = severity
        self.place = place
        self.path = path
        self.sentence = sentence
    }
}

extension DraftDocument {
    /// The title as it stands, read as its file would be.
    package func read() -> DraftReading {
        var assembly = Assembly(draft: self)
        let value = assembly.title()
        let reading = Reading()
        var paths: [[TitleStep]] = []
        let tree = Tree(numbering: value, at: [], into: &paths)
        let title = MicroCredential.read(tree, reading)
        var problems = reading.problems.map { problem in
            let path = problem.line.flatMap { paths.indices.contains($0) ? paths[$0] : nil } ?? []
            return assembly.problem(at: path, .error, problem.sentence)
        }
        // A key is made of the title, so whoever has neither is asked for the title alone.
        let missing = "“key” is missing."
        let all = problems
        problems.removeAll { problem in
            problem.sentence == missing
                && all.contains { $0.place == problem.place && $0.path == problem.path && $0.sentence != missing }
        }
        let needs = needs
        let found = title.contentFindings.map { assembly.problem(at: $0.path, $0.severity, $0.sentence) }
            .filter { needs.isEmpty || !["There are no items.", "There are no criteria."].contains($0.sentence) }
        // Parts that cannot be read have no rule to keep yet, and advice waits until all can be. What is out of bounds
        // elsewhere is told at once.
        let unread = Set(problems.map(\.place))
        problems += unread.isEmpty ? found : found.filter { $0.severity == .error && isOwn($0, beside: unread) }
        return DraftReading(title: title, problems: needs + problems)
    }

    /// Whether what a rule says of a part rests on nothing that cannot be read.
    private func isOwn(_ problem: DraftProblem, beside unread: Set<String>) -> Bool {
        if unread.contains(problem.place) { return false }
        switch DraftPlace.kind(of: problem.place) {
        // A criterion leads to scales and items, an item to others.
        case .criterion: return problem.path.first != "required" && problem.path.first != "judgedOn"
        case .section, .item, .option, nil: return true
        }
    }

    /// What a title cannot be without and nothing in the draft asks for yet.
    private var needs: [DraftProblem] {
        var needs: [DraftProblem] = []
        let sections = outline.sections
        if let place = (sections.count > 1 ? sections[1] : sections.first)?.place,
            sections.allSatisfy(\.children.isEmpty)
        {
            needs.append(
                DraftProblem(
                    severity: .error,
                    place: place,
                    path: [],
                    sentence: "Nothing is asked for yet. Add evidence that shows the practice, or a question."
                )
            )
        }
        if outline.criteria.isEmpty {
            needs.append(
                DraftProblem(
                    severity: .error,
                    place: DraftPlace.scales,
                    path: [],
                    sentence: "Nothing is judged yet. Add a criterion: one aspect of the work, judged on what shows it."
                )
            )
        }
        return needs
    }
}

/// Puts the parts together and remembers where each of them went.
private struct Assembly {
    let draft: DraftDocument
    private var placed: [(path: [TitleStep], place: String)] = []

    init(draft: DraftDocument) {
        self.draft = draft
    }

    mutating func title() -> JSONValue {
        var title = JSONObject([("microcredential", .number(JSONNumber(MicroCredential.formatVersion)))])
        for (place, keys) in DraftPlace.fixed {
            for member in draft[place] { title[member.name] = member.value }
            for key in keys { placed.append(([.key(key)], place)) }
        }
        var about = draft[DraftPlace.about]
        placed.append((["about"], DraftPlace.about))
        for member in draft[DraftPlace.research] { about[member.name] = member.value }
        for key in DraftPlace.researched { placed.append((["about", .key(key)], DraftPlace.research)) }
        if !about.isEmpty { title["about"] = .object(about) }
        title["sections"] = list(draft.outline.sections, ["sections"], inner: "items")
        title["rubric"] = rubric()
        placed.append((["supports"], DraftPlace.supports))
        if !draft[DraftPlace.supports].isEmpty { title["supports"] = .object(draft[DraftPlace.supports]) }
        placed.append((["renewal"], DraftPlace.renewal))
        var renewal = draft[DraftPlace.renewal]
        if !renewal.isEmpty || !draft.outline.renewal.isEmpty {
            renewal["items"] = list(draft.outline.renewal, ["renewal", "items"], inner: nil)
            title["renewal"] = .object(renewal)
        }
        return .object(title)
    }

    private mutating func rubric() -> JSONValue {
        placed.append((["rubric"], DraftPlace.scales))
        var rubric = draft[DraftPlace.scales]
        rubric["criteria"] = list(draft.outline.criteria, ["rubric", "criteria"], inner: nil)
        return .object(rubric)
    }

    private mutating func list(_ nodes: [DraftOutline.Node], _ path: [TitleStep], inner: String?) -> JSONValue {
        var elements: [JSONValue] = []
        for (index, node) in nodes.enumerated() {
            let place = path + [.index(index)]
            placed.append((place, node.place))
            var content = draft[node.place]
            if let inner {
                content[inner] = list(node.children, place + [.key(inner)], inner: nil)
            } else if var choose = content["choose"]?.object {
                choose["options"] = list(node.children, place + ["choose", "options"], inner: "items")
                content["choose"] = .object(choose)
            }
            elements.append(.object(content))
        }
        return .array(elements)
    }

    func problem(
        at path: [TitleStep],
        _ severity: ContentFinding.Severity,
        _ sentence: String
    ) -> DraftProblem {
        let found = placed.filter { path.starts(with: $0.path) }.max { $0.path.count < $1.path.count }
        guard let found else {
            return DraftProblem(severity: severity, place: DraftPlace.title, path: path, sentence: sentence)
        }
        // The fixed parts hold the key itself; the numbered ones begin below it.
        let isWhole = DraftPlace.fixed.contains { $0.place == found.place }
        let rest = isWhole ? path[...] : path.dropFirst(found.path.count)
        let own = found.place == DraftPlace.research ? path.dropFirst() : rest
        return DraftProblem(severity: severity, place: found.place, path: Array(own), sentence: sentence)
    }
}

extension Tree {
    /// JSON as a tree whose lines are places in the list of paths, so that what is reported can be found again.
    init(numbering value: JSONValue, at path: [TitleStep], into paths: inout [[TitleStep]]) {
        paths.append(path)
        line = paths.count - 1
        switch value {
        case .array(let elements):
            content = .list(
                elements.enumerated().map { Tree(numbering: $0.element, at: path + [.index($0.offset)], into: &paths) }
            )
        case .object(let object):
            content = .map(
                object.members.map { member in
                    let tree = Tree(numbering: member.value, at: path + [.key(member.name)], into: &paths)
                    return Member(key: member.name, line: tree.line, value: tree)
                }
            )
        default: content = Tree(value).content
        }
    }
}
