package import LinkedData

/// Brings two changes of one part together, when they do not touch the same thing.
package enum DraftMerge {
    /// What both changes make of the base, or `nil` when both changed the same text to something else.
    ///
    /// Keys of a part are brought together one by one; lists entry by entry while both have as many as the base.
    package static func merged(base: JSONObject, mine: JSONObject, theirs: JSONObject) -> JSONObject? {
        if mine == theirs || base == theirs { return mine }
        if base == mine { return theirs }
        var result = JSONObject()
        let names = theirs.names + mine.names.filter { theirs[$0] == nil }
        for name in names + base.names.filter({ theirs[$0] == nil && mine[$0] == nil }) {
            guard let value = merged(base: base[name], mine: mine[name], theirs: theirs[name]) else { return nil }
            if let value { result[name] = value }
        }
        return result
    }

    /// The outer optional is `nil` when they cannot be brought together; the inner when nothing is left.
    private static func merged(base: JSONValue?, mine: JSONValue?, theirs: JSONValue?) -> JSONValue?? {
        if mine == theirs || base == theirs { return .some(mine) }
        if base == mine { return .some(theirs) }
        switch (base, mine, theirs) {
        case (.object(let base)?, .object(let mine)?, .object(let theirs)?):
            guard let object = merged(base: base, mine: mine, theirs: theirs) else { return nil }
            return .some(.object(object))
        case (.array(let base)?, .array(let mine)?, .array(let theirs)?)
        where base.count == mine.count && base.count == theirs.count:
            var elements: [JSONValue] = []
            for index in base.indices {
                guard let element = merged(base: base[index], mine: mine[index], theirs: theirs[index]) else {
                    return nil
                }
                if let element { elements.append(element) }
            }
            return .some(.array(elements))
        default: return nil
        }
    }
}
