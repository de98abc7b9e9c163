extension ExpansionRun {
    /// Steps 15 to 20: what an object has become, or `nil` when nothing of it stays.
    func finish(_ object: JSONObject, of property: String?) throws(JSONLDError) -> JSONValue? {
        var result = object
        if result["@value"] != nil {
            guard try isKept(value: result) else { return nil }
        } else if let type = result["@type"], type.array == nil {
            result["@type"] = .array([type])
        }
        if result["@value"] == nil, result["@set"] != nil || result["@list"] != nil {
            guard result.count == 1 || (result.count == 2 && result["@index"] != nil) else {
                throw JSONLDError(.invalidSetOrListObject, "A @set or @list can have an @index beside it and no more")
            }
            if let set = result["@set"] {
                guard let inner = set.object else { return try dropFloating(set, of: property) }
                result = inner
            }
        }
        if result.count == 1, result["@language"] != nil {
            try refuse(.droppedValue, "A language without a value says nothing")
            return nil
        }
        return try dropFloating(.object(result), of: property)
    }

    /// Step 15.
    private func isKept(value result: JSONObject) throws(JSONLDError) -> Bool {
        let allowed = ["@value", "@type", "@language", "@direction", "@index"]
        let hasLanguage = result["@language"] != nil || result["@direction"] != nil
        guard result.allSatisfy({ allowed.contains($0.name) }), result["@type"] == nil || !hasLanguage else {
            throw JSONLDError(
                .invalidValueObject,
                "A value can have a type, or a language and direction, and nothing else"
            )
        }
        let value = result["@value"] ?? .null
        if result["@type"]?.string == "@json" || result["@type"]?.array == ["@json"] { return true }
        if value.isNull { return false }
        guard value.string != nil || result["@language"] == nil else {
            throw JSONLDError(.invalidLanguageTaggedValue, "Only text can have a language")
        }
        if let type = result["@type"] {
            guard let iri = type.string, IRI.isWellFormed(iri) else {
                throw JSONLDError(.invalidTypedValue, "The type of a value must be one IRI")
            }
        }
        return true
    }

    /// Step 19: at the top, and in a graph, only nodes that say something stay.
    private func dropFloating(_ value: JSONValue, of property: String?) throws(JSONLDError) -> JSONValue? {
        guard property == nil || property == "@graph", let object = value.object else { return value }
        let isOnlyID = object.count == 1 && object["@id"] != nil
        guard object.isEmpty || isOnlyID || object["@value"] != nil || object["@list"] != nil else { return value }
        if !object.isEmpty {
            try refuse(.droppedValue, "An object stands at the top without saying anything of a node")
        }
        return nil
    }
}
