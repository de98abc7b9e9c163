extension ExpansionRun {
    /// Step 13.7: text by language.
    func expandLanguageMap(
        _ object: JSONObject,
        _ definition: TermDefinition?,
        in active: ActiveContext
    ) throws(JSONLDError) -> [JSONValue] {
        let direction = Self.effective(definition?.direction, active.direction)
        var result: [JSONValue] = []
        for member in Self.ordered(object) {
            for item in member.value.list where !item.isNull {
                guard item.string != nil else {
                    throw JSONLDError(.invalidLanguageMapValue, "What stands under a language must be text")
                }
                var value = JSONObject([("@value", item)])
                if active.expand(member.name, as: .vocabulary, budget) != "@none" {
                    value["@language"] = .string(member.name)
                }
                if let direction { value["@direction"] = .string(direction.rawValue) }
                result.append(.object(value))
            }
        }
        return result
    }

    /// Step 13.8: values by index, identifier or type.
    func expandMap(
        _ object: JSONObject,
        of term: String,
        _ definition: TermDefinition?,
        _ container: Container,
        in active: ActiveContext
    ) throws(JSONLDError) -> [JSONValue] {
        var result: [JSONValue] = []
        for member in Self.ordered(object) {
            var context = active
            if !container.isDisjoint(with: [.id, .type]) { context = active.previous ?? active }
            if container.contains(.type), let type = context.definition(of: member.name), let scoped = type.scoped {
                context = try processor.applyKnown(
                    scoped,
                    to: context,
                    baseURL: type.scopedBase,
                    mode: .init(propagates: false)
                )
            } else if !container.contains(.type), container.isDisjoint(with: [.id]) {
                context = active
            }
            let values = try expand(.array(member.value.list), of: term, in: context, fromMap: true)?.list ?? []
            for value in values {
                result.append(
                    try indexed(value, under: member.name, of: definition, container, in: active)
                )
            }
        }
        return result
    }

    /// Step 13.8.3.7: one value of a map, with its place in the map written into it.
    private func indexed(
        _ value: JSONValue,
        under name: String,
        of definition: TermDefinition?,
        _ container: Container,
        in active: ActiveContext
    ) throws(JSONLDError) -> JSONValue {
        var item = value.object ?? JSONObject()
        if container.contains(.graph), !Self.isGraph(item) {
            item = JSONObject([("@graph", .array([value]))])
        }
        guard let expanded = active.expand(name, as: .vocabulary, budget), expanded != "@none" else {
            return .object(item)
        }
        if container.contains(.index) {
            try writeIndex(name, definition?.index, into: &item, in: active)
        } else if container.contains(.id) {
            if item["@id"] == nil { item["@id"] = try reference(name, as: .document, in: active) }
        } else if container.contains(.type) {
            guard !isSafe || Self.canStandInRDF(expanded) else {
                throw JSONLDError(
                    .undefinedType,
                    "The type \"\(name)\" is defined by no context, so no signature would cover it"
                )
            }
            item["@type"] = .array([.string(expanded)] + (item["@type"]?.list ?? []))
        }
        return .object(item)
    }

    private func writeIndex(
        _ name: String,
        _ property: String?,
        into item: inout JSONObject,
        in active: ActiveContext
    ) throws(JSONLDError) {
        guard let property, property != "@index" else {
            try refuse(.droppedValue, "The index \"\(name)\" has no form in RDF, so no signature would cover it")
            if item["@index"] == nil { item["@index"] = .string(name) }
            return
        }
        let value = JSONValue.object(try expandValue(.string(name), of: property, in: active))
        guard let iri = active.expand(property, as: .vocabulary, budget) else { return }
        item[iri] = .array([value] + (item[iri]?.list ?? []))
        guard item["@value"] == nil else {
            throw JSONLDError(.invalidValueObject, "A plain value cannot carry the property \(property)")
        }
    }

    /// A graph object has `@graph`, and beside it at most an id and an index.
    private static func isGraph(_ object: JSONObject) -> Bool {
        object["@graph"] != nil && object.allSatisfy { ["@graph", "@id", "@index"].contains($0.name) }
    }

    private static func ordered(_ object: JSONObject) -> [JSONObject.Member] {
        object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
