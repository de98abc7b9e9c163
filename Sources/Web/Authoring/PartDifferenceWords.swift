internal import LinkedData

/// One thing that two states of a part say differently.
struct DifferenceLine: Sendable {
    let label: String
    let old: String
    let new: String
}

/// What two states of a part say differently, in the words of the form.
enum PartDifferenceWords {
    static func lines(from old: JSONObject, to new: JSONObject, _ plans: [FieldPlan]) -> [DifferenceLine] {
        var lines: [DifferenceLine] = []
        compare(.object(old), .object(new), plans, "", &lines)
        return lines
    }

    private static func compare(
        _ old: JSONValue?,
        _ new: JSONValue?,
        _ plans: [FieldPlan],
        _ label: String,
        _ lines: inout [DifferenceLine]
    ) {
        for plan in plans {
            let (was, is_) = (old?[plan.key], new?[plan.key])
            guard was != is_ else { continue }
            let name = label.isEmpty ? plan.label : "\(label): \(plan.label)"
            switch plan.kind {
            case .group(let inner, _): compare(was, is_, inner, name, &lines)
            case .list(let inner, let thing):
                let (before, after) = (was?.array ?? [], is_?.array ?? [])
                for index in 0..<max(before.count, after.count) {
                    compare(
                        before.indices.contains(index) ? before[index] : nil,
                        after.indices.contains(index) ? after[index] : nil,
                        inner,
                        "\(plan.label), \(thing) \(index + 1)",
                        &lines
                    )
                }
            default: lines.append(DifferenceLine(label: name, old: words(was), new: words(is_)))
            }
        }
    }

    private static func words(_ value: JSONValue?) -> String {
        switch value {
        case nil: "–"
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let flag): flag ? "Yes" : "No"
        case .array(let elements): elements.map { words($0) }.joined(separator: "\n")
        default: "–"
        }
    }
}
