extension ExpansionRun {
    /// Step 13.4: a member whose name expands to a keyword.
    func expandKeyword(
        _ keyword: String,
        _ member: JSONObject.Member,
        property: String?,
        into state: inout ObjectState
    ) throws(JSONLDError) {
        guard property != "@reverse" else {
            throw JSONLDError(.invalidReversePropertyMap, "A reverse map can hold properties only, not \(member.name)")
        }
        if state.result[keyword] != nil, keyword != "@included", keyword != "@type" {
            throw JSONLDError(.collidingKeywords, "\(keyword) stands twice in one object, under two names")
        }
        let value = member.value
        switch keyword {
        case "@id": try expandID(value, into: &state)
        case "@type": try expandType(value, into: &state)
        case "@graph":
            let expanded = try expand(value, of: "@graph", in: state.active)
            state.result["@graph"] = .array(expanded?.list ?? [])
        case "@included": try expandIncluded(value, into: &state)
        case "@value": try expandValueMember(value, into: &state)
        case "@language":
            guard value.string != nil else {
                throw JSONLDError(.invalidLanguageTaggedString, "@language must be a language tag")
            }
            state.result["@language"] = value
        case "@direction":
            guard !options.isVersion10 else { return }
            guard let word = value.string, TextDirection(rawValue: word) != nil else {
                throw JSONLDError(.invalidBaseDirection, "@direction must be ltr or rtl")
            }
            state.result["@direction"] = value
        case "@index":
            guard value.string != nil else { throw JSONLDError(.invalidIndexValue, "@index must be a string") }
            try refuse(.droppedValue, "@index has no form in RDF, so no signature would cover it")
            state.result["@index"] = value
        case "@list":
            guard property != nil, property != "@graph" else {
                return try refuse(.droppedValue, "A list stands where only objects have a meaning")
            }
            state.result["@list"] = .array(try expand(value, of: property, in: state.active)?.list ?? [])
        case "@set":
            state.result["@set"] = try expand(value, of: property, in: state.active) ?? .array([])
        case "@reverse": try expandReverse(value, into: &state)
        case "@nest": state.nests.append(member.name)
        default: try refuse(.droppedValue, "\(keyword) has no meaning here")
        }
    }

    private func expandID(_ value: JSONValue, into state: inout ObjectState) throws(JSONLDError) {
        guard let text = value.string else { throw JSONLDError(.invalidIDValue, "An @id must be a string") }
        state.result["@id"] = try reference(text, as: .document, in: state.active)
    }

    private func expandType(_ value: JSONValue, into state: inout ObjectState) throws(JSONLDError) {
        var types: [JSONValue] = []
        for element in value.isNull ? [.null] : value.list {
            guard let text = element.string else {
                throw JSONLDError(.invalidTypeValue, "A type must be a string, or an array of strings")
            }
            let expanded = state.typeScoped.expand(text, as: [.vocabulary, .document], budget)
            try budget.checkText()
            if isSafe, expanded != "@json", !Self.canStandInRDF(expanded) {
                throw JSONLDError(
                    .undefinedType,
                    "The type \"\(text)\" is defined by no context, so no signature would cover it"
                )
            }
            try checkType(text, expanded, in: state.typeScoped)
            types.append(expanded.map(JSONValue.string) ?? .null)
        }
        if let existing = state.result["@type"] {
            state.result["@type"] = .array(existing.list + types)
        } else if value.array == nil, let type = types.first {
            state.result["@type"] = type
        } else {
            state.result["@type"] = .array(types)
        }
    }

    private func expandIncluded(_ value: JSONValue, into state: inout ObjectState) throws(JSONLDError) {
        guard !options.isVersion10 else { return }
        let nodes = try expand(value, of: nil, in: state.active).map(\.list) ?? [.null]
        guard nodes.allSatisfy(Self.isNode) else {
            throw JSONLDError(.invalidIncludedValue, "Only nodes can be included")
        }
        state.result["@included"] = .array((state.result["@included"]?.list ?? []) + nodes)
    }

    /// Step 13.4.7. A null is kept as such, so that the object around it can be dropped as a whole.
    private func expandValueMember(_ value: JSONValue, into state: inout ObjectState) throws(JSONLDError) {
        if state.inputType == "@json" {
            guard !options.isVersion10 else {
                throw JSONLDError(.invalidValueObjectValue, "JSON literals need JSON-LD 1.1")
            }
        } else if value.object != nil || value.array != nil {
            throw JSONLDError(.invalidValueObjectValue, "@value must be a string, a number, true, false or null")
        }
        state.result["@value"] = value
    }

    private func expandReverse(_ value: JSONValue, into state: inout ObjectState) throws(JSONLDError) {
        guard value.object != nil else { throw JSONLDError(.invalidReverseValue, "@reverse must be an object") }
        guard let expanded = try expand(value, of: "@reverse", in: state.active)?.object else { return }
        if let twice = expanded["@reverse"]?.object {
            for member in twice { state.result.add(member.value.list, to: member.name) }
        }
        for member in expanded where member.name != "@reverse" {
            try addReverse(member.value.list, as: member.name, to: &state.result)
        }
    }

    /// Whether an expanded value is a node: neither a value, nor a list, nor a set.
    static func isNode(_ value: JSONValue) -> Bool {
        guard let object = value.object else { return false }
        return object["@value"] == nil && object["@list"] == nil && object["@set"] == nil
    }
}
