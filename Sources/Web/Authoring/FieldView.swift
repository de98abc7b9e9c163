internal import LinkedData

/// One field of the editor, ready to be drawn; the one part of it that is not `nil` says how.
struct FieldView: Sendable {
    struct Choice: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Line: Sendable {
        let value: String
        let isNarrow: Bool
        let inputmode: String?
    }

    struct Area: Sendable {
        let value: String
        let rows: Int
    }

    struct Choices: Sendable {
        let choices: [Choice]
    }

    struct Flag: Sendable {
        let isChosen: Bool
    }

    struct Row: Sendable {
        let id: String
        let head: String
        let path: String
        let fields: [FieldView]
        let more: More?
        let isFirst: Bool
        let isLast: Bool
    }

    struct List: Sendable {
        let thing: String
        let count: Int
        let rows: [Row]
    }

    struct Group: Sendable {
        let fields: [FieldView]
        /// At most one; a list, because a struct cannot hold itself.
        let more: [More]
    }

    /// What a plain title needs nothing of; open where something is written.
    struct More: Sendable {
        /// What it is more of: one page may have several.
        let summary: String
        let isOpen: Bool
        let fields: [FieldView]
    }

    let id: String
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let describedBy: String?
    let line: Line?
    let area: Area?
    let select: Choices?
    let many: Choices?
    let flag: Flag?
    let group: Group?
    let list: List?
}

/// Draws the fields of a part.
struct FieldDrawing {
    /// Sentences by the path they are about, as `slots.0.title`.
    let problems: [String: String]

    /// The fields that always show, and those below “More”.
    func fields(
        _ plans: [FieldPlan],
        of content: JSONObject,
        at path: String = "",
        named name: String = "this part"
    ) -> (fields: [FieldView], more: FieldView.More?) {
        func view(_ plan: FieldPlan) -> FieldView {
            self.view(plan, content[plan.key], at: path.isEmpty ? plan.key : "\(path).\(plan.key)")
        }
        let more = plans.filter(\.isMore)
        let isUsed = more.contains { plan in
            let place = path.isEmpty ? plan.key : "\(path).\(plan.key)"
            // A key is always there, and nobody has to look at it.
            return plan.key != "key" && content[plan.key] != nil
                || problems.keys.contains { $0 == place || $0.hasPrefix(place + ".") }
        }
        return (
            plans.filter { !$0.isMore }.map(view),
            more.isEmpty ? nil : FieldView.More(summary: "More for \(name)", isOpen: isUsed, fields: more.map(view))
        )
    }

    private func view(_ plan: FieldPlan, _ value: JSONValue?, at path: String) -> FieldView {
        let id = path.replacing(".", with: "-")
        let error = problems[path]
        var line: FieldView.Line?
        var area: FieldView.Area?
        var select: FieldView.Choices?
        var many: FieldView.Choices?
        var flag: FieldView.Flag?
        var group: FieldView.Group?
        var list: FieldView.List?
        switch plan.kind {
        case .line: line = FieldView.Line(value: Self.text(value), isNarrow: false, inputmode: nil)
        case .number: line = FieldView.Line(value: Self.text(value), isNarrow: true, inputmode: "numeric")
        case .text(let rows): area = FieldView.Area(value: Self.text(value), rows: rows)
        case .lines:
            let lines = (value?.array ?? []).map { Self.text($0) }
            area = FieldView.Area(value: lines.joined(separator: "\n"), rows: max(3, lines.count + 1))
        case .flag: flag = FieldView.Flag(isChosen: value == true)
        case .choice(let choices): select = Self.choices(choices, chosen: [Self.text(value)])
        case .many(let choices):
            many = Self.choices(choices, chosen: Set((value?.array ?? []).map { Self.text($0) }))
        case .group(let plans, _):
            let inner = fields(plans, of: Self.object(value), at: path, named: plan.label.lowercasedFirst)
            group = FieldView.Group(fields: inner.fields, more: inner.more.map { [$0] } ?? [])
        case .list(let plans, let thing): list = self.list(plans, of: thing, value, at: path)
        }
        return FieldView(
            id: id,
            name: path,
            label: plan.label,
            hint: plan.hint,
            error: error,
            describedBy: Web.describedBy(id, hint: plan.hint, error: error),
            line: line,
            area: area,
            select: select,
            many: many,
            flag: flag,
            group: group,
            list: list
        )
    }

    private func list(
        _ plans: [FieldPlan],
        of thing: String,
        _ value: JSONValue?,
        at path: String
    ) -> FieldView.List {
        let entries = value?.array ?? []
        let rows = entries.enumerated().map { index, entry in
            let inner = fields(
                plans,
                of: Self.object(entry),
                at: "\(path).\(index)",
                named: "\(thing) \(index + 1)"
            )
            return FieldView.Row(
                id: "\(path).\(index)".replacing(".", with: "-"),
                head: "\(thing.prefix(1).uppercased() + thing.dropFirst()) \(index + 1)",
                path: "\(path).\(index)",
                fields: inner.fields,
                more: inner.more,
                isFirst: index == 0,
                isLast: index == entries.count - 1
            )
        }
        return FieldView.List(thing: thing, count: entries.count, rows: rows)
    }

    private static func choices(_ choices: [FieldPlan.Choice], chosen: Set<String>) -> FieldView.Choices {
        FieldView.Choices(
            choices: choices.map {
                FieldView.Choice(value: $0.value, label: $0.label, isChosen: chosen.contains($0.value))
            }
        )
    }

    /// A level of the rubric may be written as a text alone.
    private static func object(_ value: JSONValue?) -> JSONObject {
        if let text = value?.string { return JSONObject([("text", .string(text))]) }
        return value?.object ?? JSONObject()
    }

    private static func text(_ value: JSONValue?) -> String {
        value?.string ?? value?.number?.text ?? value?.bool.map { $0 ? "true" : "false" } ?? ""
    }
}

extension String {
    /// As it stands inside of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
