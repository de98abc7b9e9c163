import LinkedData

/// Goes through a document by the tables of its classes and gathers faults.
///
/// Depth is that of the document, which the parser bounds.
struct ShapeWalk {
    private(set) var faults: [StructureFault] = []
    let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func report(
        _ sentence: String,
        at path: JSONPath,
        _ kind: StructureFault.Kind,
        _ severity: StructureFault.Severity = .error
    ) {
        guard faults.count < limit else { return }
        faults.append(
            StructureFault(path: path.description, sentence: sentence, kind: kind, severity: severity)
        )
    }

    mutating func check(_ object: JSONObject, by shape: Shape, at path: JSONPath, about kind: StructureFault.Kind) {
        guard faults.count < limit else { return }
        checkType(of: object, by: shape, at: path)
        for rule in shape.rules {
            checkMember(object[rule.name], by: rule, of: shape, at: path.member(rule.name), about: rule.about ?? kind)
        }
        if shape.isClosed {
            let known = shape.rules.map(\.name) + ["type"]
            for member in object where !known.contains(where: member.name.isExactly) {
                let sentence = "Take “\(member.name)” out: \(shape.noun) may not have further members."
                report(sentence, at: path.member(member.name), kind)
            }
        }
        for invariant in shape.invariants {
            invariant(object, path, &self)
        }
    }

    private mutating func checkType(of object: JSONObject, by shape: Shape, at path: JSONPath) {
        let path = path.member("type")
        guard let value = object["type"] else {
            if !shape.isTypeOptional {
                let names = shape.types.compactMap(\.first).map { "“\($0)”" }.joined(separator: " and ")
                report("Add “type” to \(shape.noun)" + (names.isEmpty ? "." : ", with \(names)."), at: path, .type)
            }
            return
        }
        let names = value.list.compactMap(\.string)
        guard !names.isEmpty, names.count == value.list.count, !names.contains("") else {
            report("“type” of \(shape.noun) must hold names only, at least one.", at: path, .type)
            return
        }
        for group in shape.types where !group.isEmpty {
            if names.contains(where: { group.contains(where: $0.isExactly) }) { continue }
            let wanted = group.map { "“\($0)”" }.joined(separator: " or ")
            report("“type” of \(shape.noun) must hold \(wanted).", at: path, .type)
        }
    }

    private mutating func checkMember(
        _ value: JSONValue?,
        by rule: MemberRule,
        of shape: Shape,
        at path: JSONPath,
        about kind: StructureFault.Kind
    ) {
        let kind = rule.value.about ?? kind
        let isRequired = rule.cardinality == .one || rule.cardinality == .some
        guard let value else {
            if isRequired {
                report("Add “\(rule.name)” to \(shape.noun): \(rule.value.expected).", at: path, kind)
            }
            return
        }
        if value.isNull {
            let what = isRequired ? "give it a value: \(rule.value.expected)" : "leave it out instead"
            report("“\(rule.name)” of \(shape.noun) may not be null; \(what).", at: path, kind)
            return
        }
        let isSeveral = rule.cardinality == .some || rule.cardinality == .any
        guard let elements = value.array, isSeveral || !rule.value.takesArray else {
            checkValue(value, by: rule, of: shape, at: path, about: kind)
            return
        }
        guard isSeveral else {
            report("“\(rule.name)” of \(shape.noun) must be \(rule.value.expected), not a list.", at: path, kind)
            return
        }
        if elements.isEmpty {
            let sentence =
                isRequired
                ? "Put at least one value into “\(rule.name)” of \(shape.noun)."
                : "Leave “\(rule.name)” of \(shape.noun) out when it is empty."
            report(sentence, at: path, kind, isRequired ? .error : .warning)
        }
        for (index, element) in elements.enumerated() where faults.count < limit {
            checkValue(element, by: rule, of: shape, at: path.element(index), about: kind)
        }
    }

    private mutating func checkValue(
        _ value: JSONValue,
        by rule: MemberRule,
        of shape: Shape,
        at path: JSONPath,
        about kind: StructureFault.Kind
    ) {
        if let object = value.object, let inner = rule.value.shape(of: object) {
            check(object, by: inner, at: path, about: kind)
            return
        }
        if rule.value.holds(for: value) == true { return }
        if case .index = rule.value, let number = value.number?.integer, number >= 0 {
            report("Put “\(rule.name)” of \(shape.noun) in quotes.", at: path, kind, .warning)
            return
        }
        let found = value.string == nil ? "; it is \(Self.name(of: value))" : ""
        let severity: StructureFault.Severity = Self.isTolerated(value, rule) ? .deviation : .error
        report("“\(rule.name)” of \(shape.noun) must be \(rule.value.expected)\(found).", at: path, kind, severity)
    }

    /// An image by its bare URL, and a kind of achievement outside the vocabulary, are written by issuers whose badges
    /// are in use.
    private static func isTolerated(_ value: JSONValue, _ rule: MemberRule) -> Bool {
        guard let text = value.string else { return false }
        switch rule.value {
        case .object: return rule.name == "image" && TextSyntax.isURI(text)
        case .choice: return rule.name == "achievementType" && !text.isEmpty
        default: return false
        }
    }

    /// What a value is, in a sentence.
    static func name(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
