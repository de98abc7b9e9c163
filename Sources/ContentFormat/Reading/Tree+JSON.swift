internal import LinkedData

extension Tree {
    /// Canonical JSON as a tree without lines.
    init(_ value: JSONValue) {
        line = nil
        switch value {
        case .null: content = .bare("null")
        case .bool(let flag): content = .bare(flag ? "true" : "false")
        case .number(let number): content = .bare(number.text)
        case .string(let text): content = .text(text)
        case .array(let elements): content = .list(elements.map { Tree($0) })
        case .object(let object):
            content = .map(object.members.map { Member(key: $0.name, line: nil, value: Tree($0.value)) })
        }
    }
}
