/// One expansion of one document (JSON-LD 1.1 API §5.1).
final class ExpansionRun {
    let options: JSONLD.Options
    let processor: ContextProcessor

    init(_ options: JSONLD.Options) {
        self.options = options
        processor = ContextProcessor(library: options.library, isVersion10: options.isVersion10)
    }

    var isSafe: Bool { options.isSafe }
    var budget: WorkBudget { processor.budget }

    /// API §9.1: the whole document, as an array.
    func expand(_ document: JSONValue) throws(JSONLDError) -> [JSONValue] {
        var active = ActiveContext.empty
        if let base = options.base { active = ActiveContext(base: base, originalBase: base) }
        if let context = options.expandContext {
            let local = try LocalContext(context["@context"] ?? context)
            active = try processor.apply(local, to: active, baseURL: options.base)
        }
        let result = try expand(document, of: nil, in: active) ?? .null
        try budget.checkText()
        if let object = result.object, object.count == 1, let graph = object["@graph"] { return graph.list }
        return result.list
    }

    /// Expands any value, as that of a property.
    ///
    /// - Parameters:
    ///   - property: The term whose value it is, not expanded; `nil` at the top.
    ///   - fromMap: Whether it is a value of an index, id or type map.
    func expand(
        _ element: JSONValue,
        of property: String?,
        in active: ActiveContext,
        fromMap: Bool = false
    ) throws(JSONLDError) -> JSONValue? {
        switch element {
        case .null:
            return nil
        case .array(let elements):
            return .array(try expand(elements, of: property, in: active, fromMap: fromMap))
        case .object(let object):
            return try expand(object, of: property, in: active, fromMap: fromMap)
        default:
            return try expandScalar(element, of: property, in: active)
        }
    }

    /// Step 4.
    private func expandScalar(
        _ value: JSONValue,
        of property: String?,
        in active: ActiveContext
    ) throws(JSONLDError) -> JSONValue? {
        guard let property, property != "@graph" else {
            try refuse(.droppedValue, "A bare value stands where only objects have a meaning")
            return nil
        }
        return .object(try expandValue(value, of: property, in: try scoped(by: property, active)))
    }

    /// Step 5.
    private func expand(
        _ elements: [JSONValue],
        of property: String?,
        in active: ActiveContext,
        fromMap: Bool
    ) throws(JSONLDError) -> [JSONValue] {
        let isList = property.flatMap { active.definition(of: $0) }?.container.contains(.list) ?? false
        var result: [JSONValue] = []
        result.reserveCapacity(elements.count)
        for element in elements {
            guard let expanded = try expand(element, of: property, in: active, fromMap: fromMap) else { continue }
            if case .array(let inner) = expanded {
                if isList {
                    result.append(.object(JSONObject([("@list", .array(inner))])))
                } else {
                    result += inner
                }
            } else {
                result.append(expanded)
            }
        }
        return result
    }

    /// The context inside a property, applied where the property has one (steps 4.2 and 8).
    func scoped(by property: String?, _ active: ActiveContext, of definer: ActiveContext? = nil) throws(JSONLDError)
        -> ActiveContext
    {
        guard let property, let definition = (definer ?? active).definition(of: property),
            let context = definition.scoped
        else { return active }
        return try processor.applyKnown(
            context,
            to: active,
            baseURL: definition.scopedBase,
            mode: .init(overridesProtected: true)
        )
    }

    /// Value expansion (§5.3).
    func expandValue(_ value: JSONValue, of property: String, in active: ActiveContext) throws(JSONLDError)
        -> JSONObject
    {
        let definition = active.definition(of: property)
        let type = definition?.type
        if let text = value.string {
            if type == "@id" {
                return JSONObject([("@id", try reference(text, as: .document, in: active))])
            }
            if type == "@vocab" {
                return JSONObject([("@id", try reference(text, as: [.vocabulary, .document], in: active))])
            }
        }
        var result = JSONObject()
        result.append("@value", value)
        if let type, type != "@id", type != "@vocab", type != "@none" {
            result.append("@type", .string(type))
        } else if value.string != nil {
            if let language = Self.effective(definition?.language, active.language) {
                result.append("@language", .string(language))
            }
            if let direction = Self.effective(definition?.direction, active.direction) {
                result.append("@direction", .string(direction.rawValue))
            }
        }
        return result
    }

    /// A term's own setting, or the context's where the term says nothing.
    static func effective<Value>(_ own: Setting<Value>?, _ inherited: Value?) -> Value? {
        switch own ?? .unset {
        case .unset: inherited
        case .null: nil
        case .value(let value): value
        }
    }

    /// An identifier expanded; in safe mode it must come out as an absolute IRI or a blank node.
    func reference(_ text: String, as reading: WordReading, in active: ActiveContext) throws(JSONLDError) -> JSONValue {
        let expanded = active.expand(text, as: reading, budget)
        try budget.checkText()
        if isSafe, !Self.canStandInRDF(expanded) {
            throw JSONLDError(.relativeReference, "\"\(text)\" is not an absolute IRI, so no signature would cover it")
        }
        try checkReference(text, expanded, in: active)
        return expanded.map(JSONValue.string) ?? .null
    }

    static func canStandInRDF(_ text: String?) -> Bool {
        guard let text else { return false }
        return text.hasPrefix("_:") || IRI.isWellFormed(text)
    }

    /// Throws in safe mode; says nothing otherwise.
    func refuse(_ code: JSONLDError.Code, _ sentence: @autoclosure () -> String) throws(JSONLDError) {
        if isSafe { throw JSONLDError(code, sentence()) }
    }
}
