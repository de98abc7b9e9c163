extension ExpansionRun {
    /// What is at hand while the members of one object are expanded.
    struct ObjectState {
        let active: ActiveContext
        /// The context before those of the types were applied; types themselves are read in it.
        let typeScoped: ActiveContext
        /// The expansion of the last type, which tells how a value is to be read.
        let inputType: String?
        var result = JSONObject()
        var nests: [String] = []
    }

    /// Steps 6 to 20.
    func expand(
        _ object: JSONObject,
        of property: String?,
        in outer: ActiveContext,
        fromMap: Bool
    ) throws(JSONLDError) -> JSONValue? {
        var active = outer
        if let previous = active.previous, !fromMap, !keepsContext(object, in: active) { active = previous }
        active = try scoped(by: property, active, of: outer)
        if let context = object["@context"] {
            active = try processor.apply(try LocalContext(context), to: active, baseURL: options.base)
        }
        let typeScoped = active
        let typeMembers = members(of: object, expandingToType: active)
        active = try applyTypeScopes(typeMembers, to: active)
        let inputType = typeMembers.first?.value.list.last?.string.flatMap {
            active.expand($0, as: .vocabulary, budget)
        }
        var state = ObjectState(active: active, typeScoped: typeScoped, inputType: inputType)
        try expandMembers(of: object, property: property, into: &state)
        return try finish(state.result, of: property)
    }

    /// Step 7: a value object, or a mere reference, stays in a context that does not propagate.
    private func keepsContext(_ object: JSONObject, in active: ActiveContext) -> Bool {
        if object.count == 1, let name = object.members.first?.name,
            active.expand(name, as: .vocabulary, budget) == "@id"
        {
            return true
        }
        return active.hasValue(object, budget)
    }

    private func members(of object: JSONObject, expandingToType active: ActiveContext) -> [JSONObject.Member] {
        let found = active.typeMembers(of: object, budget)
        guard found.count > 1 else { return found }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Step 11: the contexts of the types, in the order of their names.
    private func applyTypeScopes(
        _ members: [JSONObject.Member],
        to active: ActiveContext
    ) throws(JSONLDError) -> ActiveContext {
        let typeScoped = active
        var active = active
        for member in members {
            let types = member.value.list.compactMap(\.string)
            for type in types.count > 1 ? types.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) : types {
                guard let definition = typeScoped.definition(of: type), let context = definition.scoped else {
                    continue
                }
                active = try processor.applyKnown(
                    context,
                    to: active,
                    baseURL: definition.scopedBase,
                    mode: .init(propagates: false)
                )
            }
        }
        return active
    }

    /// Steps 13 and 14.
    func expandMembers(
        of object: JSONObject,
        property: String?,
        into state: inout ObjectState
    ) throws(JSONLDError) {
        try checkNames(of: object, in: state.active)
        for member in object where member.name != "@context" {
            do {
                try expand(member, property: property, into: &state)
            } catch {
                throw error.within(member.name)
            }
        }
        let nests = state.nests
        state.nests = []
        for nest in nests {
            for nested in object[nest]?.list ?? [] {
                try expandNested(nested, under: nest, into: &state)
            }
        }
    }

    /// Step 14.2.
    private func expandNested(
        _ nested: JSONValue,
        under nest: String,
        into state: inout ObjectState
    ) throws(JSONLDError) {
        let active = try scoped(by: nest, state.active)
        guard let object = nested.object, !active.hasValue(object, budget) else {
            throw JSONLDError(.invalidNestValue, "What stands under \(nest) must be an object of properties")
        }
        var inner = ObjectState(active: active, typeScoped: state.typeScoped, inputType: state.inputType)
        inner.result = state.result
        try expandMembers(of: object, property: nest, into: &inner)
        state.result = inner.result
    }

    private func expand(
        _ member: JSONObject.Member,
        property: String?,
        into state: inout ObjectState
    ) throws(JSONLDError) {
        guard let expanded = state.active.expand(member.name, as: .vocabulary, budget) else {
            try budget.checkText()
            return try refuse(
                .undefinedProperty,
                "\"\(member.name)\" is given no meaning by any context, so no signature would cover it"
            )
        }
        if Keyword.matches(expanded) {
            try expandKeyword(expanded, member, property: property, into: &state)
        } else if expanded.utf8.contains(UInt8(ascii: ":")) {
            if isSafe, !IRI.isWellFormed(expanded) {
                throw JSONLDError(.undefinedProperty, "\"\(member.name)\" does not stand for an IRI")
            }
            try expandProperty(expanded, member, into: &state)
        } else {
            try refuse(
                .undefinedProperty,
                "\"\(member.name)\" is defined by no context, so no signature would cover it"
            )
        }
    }

    /// Steps 13.5 to 13.14.
    private func expandProperty(
        _ iri: String,
        _ member: JSONObject.Member,
        into state: inout ObjectState
    ) throws(JSONLDError) {
        let definition = state.active.definition(of: member.name)
        let container = definition?.container ?? []
        guard var value = try propertyValue(member, definition, container, in: state.active) else { return }
        if container.contains(.list), value["@list"] == nil {
            value = .object(JSONObject([("@list", .array(value.list))]))
        }
        if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
            value = .array(value.list.map { .object(JSONObject([("@graph", .array($0.list))])) })
        }
        if definition?.isReverse == true {
            try addReverse(value.list, as: iri, to: &state.result)
        } else {
            state.result.add(value.list, to: iri)
        }
    }

    private func propertyValue(
        _ member: JSONObject.Member,
        _ definition: TermDefinition?,
        _ container: Container,
        in active: ActiveContext
    ) throws(JSONLDError) -> JSONValue? {
        if definition?.type == "@json" {
            return .object(JSONObject([("@value", member.value), ("@type", "@json")]))
        }
        if let object = member.value.object {
            if container.contains(.language) {
                return .array(try expandLanguageMap(object, definition, in: active))
            }
            if !container.isDisjoint(with: [.index, .type, .id]) {
                return .array(try expandMap(object, of: member.name, definition, container, in: active))
            }
        }
        return try expand(member.value, of: member.name, in: active)
    }

    /// Adds to the reverse map; neither values nor lists can be subjects.
    func addReverse(_ items: [JSONValue], as iri: String, to result: inout JSONObject) throws(JSONLDError) {
        for item in items where item["@value"] != nil || item["@list"] != nil {
            throw JSONLDError(.invalidReversePropertyValue, "Only nodes can stand under a reverse property")
        }
        result.update("@reverse", default: .object(JSONObject())) { reverse in
            guard case .object(var object) = reverse else { return }
            reverse = .null
            object.add(items, to: iri)
            reverse = .object(object)
        }
    }
}

extension JSONObject {
    /// Appends values to a property's array, making it if need be.
    mutating func add(_ values: [JSONValue], to name: String) {
        update(name, default: .array([])) { existing in
            guard case .array(var elements) = existing else {
                existing = .array([existing] + values)
                return
            }
            existing = .null
            elements += values
            existing = .array(elements)
        }
    }
}
