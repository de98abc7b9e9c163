internal import Credentialing
internal import Edge
internal import LinkedData

/// What a form says, as a part keeps it. Nothing is refused: a number that is none stays as it was typed, for the content
/// check to name.
struct FieldReading {
    private let form: FormFields
    private let act: [String]

    /// - Parameter form: Its field `act` may ask for an entry to be added to a list, moved or taken out.
    init(_ form: FormFields) {
        self.form = form
        act = form.line("act").split(separator: ":", maxSplits: 1).map(String.init)
    }

    /// Where the form goes on after an entry was added or moved, as the id of what to look at.
    var focus: String? {
        act.count == 2 && ["add", "up", "down", "remove"].contains(act[0]) ? act[1].replacing(".", with: "-") : nil
    }

    func object(_ plans: [FieldPlan], at path: String = "") -> JSONObject {
        var object = JSONObject()
        for plan in plans {
            if let value = value(plan, at: path.isEmpty ? plan.key : "\(path).\(plan.key)") { object[plan.key] = value }
        }
        return object
    }

    private func value(_ plan: FieldPlan, at path: String) -> JSONValue? {
        switch plan.kind {
        case .line: return text(form.line(path))
        case .text: return text(form.text(path).trimmed)
        case .number: return number(form.line(path))
        case .flag: return form.line(path) == "true" ? true : nil
        case .choice: return text(form.line(path))
        case .many(let choices):
            let chosen = form.values(path)
            let known = choices.map(\.value).filter { chosen.contains($0) }
            return known.isEmpty ? nil : .array(known.map { .string($0) })
        case .lines:
            let lines = form.text(path).split(whereSeparator: \.isNewline).map { String($0).trimmed }
            let texts = lines.filter { !$0.isEmpty }
            return texts.isEmpty ? nil : .array(texts.map { .string($0) })
        case .group(let plans, let isKept):
            let object = object(plans, at: path)
            return object.isEmpty && !isKept ? nil : .object(object)
        case .list(let plans, _): return list(plans, at: path)
        }
    }

    private func text(_ text: String) -> JSONValue? {
        text.isEmpty ? nil : .string(text)
    }

    private func number(_ text: String) -> JSONValue? {
        if text.isEmpty { return nil }
        guard text.utf8.count <= 9, let number = Int(text), String(number) == text else { return .string(text) }
        return .number(JSONNumber(number))
    }

    /// The entries in the order of the form, but for what `act` says.
    private func list(_ plans: [FieldPlan], at path: String) -> JSONValue? {
        let count = min(form.int(path + ".count") ?? 0, 200)
        var entries = (0..<max(0, count)).map { object(plans, at: "\(path).\($0)") }
        if act == ["add", path] { entries.append(Self.begun(plans)) }
        if act.count == 2, let (list, index) = Self.place(act[1]), list == path, entries.indices.contains(index) {
            switch act[0] {
            case "remove": entries.remove(at: index)
            case "up" where index > 0: entries.swapAt(index, index - 1)
            case "down" where index + 1 < entries.count: entries.swapAt(index, index + 1)
            default: break
            }
        }
        if plans.contains(where: { $0.key == "key" }) { entries = Self.named(entries) }
        return entries.isEmpty ? nil : .array(entries.map { .object($0) })
    }

    /// A new entry says what its form shows: a choice that has no empty one begins with its first.
    private static func begun(_ plans: [FieldPlan]) -> JSONObject {
        var entry = JSONObject()
        for plan in plans {
            if case .choice(let choices) = plan.kind, let first = choices.first, !first.value.isEmpty {
                entry[plan.key] = .string(first.value)
            }
        }
        return entry
    }

    /// `slots.2` is the third entry of `slots`.
    private static func place(_ path: String) -> (list: String, index: Int)? {
        guard let dot = path.lastIndex(of: "."), let index = Int(path[path.index(after: dot)...]) else { return nil }
        return (String(path[..<dot]), index)
    }

    /// Entries without a key get one from their words.
    private static func named(_ entries: [JSONObject]) -> [JSONObject] {
        var taken = Set(entries.compactMap { $0["key"]?.string })
        return entries.map { entry in
            guard entry["key"] == nil,
                let words = ["title", "question", "text"].compactMap({ entry[$0]?.string }).first
            else { return entry }
            var entry = entry
            var (key, number) = (KeyText.key(of: String(words.prefix(40))), 1)
            let wish = key
            while !taken.insert(key).inserted {
                number += 1
                key = "\(wish)-\(number)"
            }
            entry["key"] = .string(key)
            return entry
        }
    }
}
