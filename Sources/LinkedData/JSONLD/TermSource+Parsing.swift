extension TermSource {
    /// Parses a term definition: the checks of JSON-LD 1.1 API §4.2.2 that need no active context.
    init(_ value: JSONValue, for term: String) throws(JSONLDError) {
        self.init()
        if term == "@type" {
            try Self.checkTypeKeyword(value)
        } else if Keyword.matches(term) {
            throw JSONLDError(.keywordRedefinition, "The keyword \(term) cannot be given another meaning")
        }
        switch value {
        case .null:
            id = .null
            isSimple = true
        case .string(let text):
            id = .value(text)
            isSimple = true
        case .object(let object):
            for member in object { try read(member, of: term) }
            try checkReverse(object)
        default:
            throw JSONLDError(.invalidTermDefinition, "The definition of \(term) must be a string, an object or null")
        }
    }

    /// Step 4: all that may be said of `@type` is `@container: @set` and `@protected`.
    private static func checkTypeKeyword(_ value: JSONValue) throws(JSONLDError) {
        let names = value.object?.names ?? []
        guard !names.isEmpty, names.allSatisfy({ $0 == "@container" || $0 == "@protected" }),
            value["@container"].map({ $0.string == "@set" || $0.array == ["@set"] }) ?? true
        else { throw JSONLDError(.keywordRedefinition, "Only @container: @set can be said of @type") }
    }

    private mutating func read(_ member: JSONObject.Member, of term: String) throws(JSONLDError) {
        func text(_ code: JSONLDError.Code) throws(JSONLDError) -> String {
            guard let text = member.value.string else {
                throw JSONLDError(code, "\(member.name) of \(term) must be a string")
            }
            return text
        }
        switch member.name {
        case "@id": id = member.value.isNull ? .null : .value(try text(.invalidIRIMapping))
        case "@reverse": reverse = try text(.invalidIRIMapping)
        case "@type": type = try text(.invalidTypeMapping)
        case "@container": try readContainer(member.value, of: term)
        case "@context": scoped = try Self.scopedContext(member.value, of: term)
        case "@language":
            language = member.value.isNull ? .null : .value(try text(.invalidLanguageMapping))
        case "@direction": direction = try Self.direction(member.value)
        case "@nest":
            let word = try text(.invalidNestValue)
            guard word == "@nest" || !Keyword.matches(word) else {
                throw JSONLDError(.invalidNestValue, "@nest of \(term) cannot be the keyword \(word)")
            }
            nest = word
        case "@index": index = try text(.invalidTermDefinition)
        case "@prefix": prefix = try Self.flag(member, of: term, .invalidPrefixValue)
        case "@protected": isProtected = try Self.flag(member, of: term, .invalidProtectedValue)
        default:
            throw JSONLDError(.invalidTermDefinition, "The definition of \(term) has an unknown entry \(member.name)")
        }
    }

    private static func flag(
        _ member: JSONObject.Member,
        of term: String,
        _ code: JSONLDError.Code
    ) throws(JSONLDError) -> Bool {
        guard let flag = member.value.bool else {
            throw JSONLDError(code, "\(member.name) of \(term) must be true or false")
        }
        return flag
    }

    private static func scopedContext(_ value: JSONValue, of term: String) throws(JSONLDError) -> LocalContext {
        do {
            return try LocalContext(value)
        } catch {
            throw JSONLDError(.invalidScopedContext, "The context inside \(term) is not valid: \(error.detail)")
        }
    }

    static func direction(_ value: JSONValue) throws(JSONLDError) -> Setting<TextDirection> {
        if value.isNull { return .null }
        guard let direction = value.string.flatMap(TextDirection.init(rawValue:)) else {
            throw JSONLDError(.invalidBaseDirection, "@direction must be ltr, rtl or null")
        }
        return .value(direction)
    }

    /// Step 19.1; what a reverse property may have is checked apart.
    private mutating func readContainer(_ value: JSONValue, of term: String) throws(JSONLDError) {
        guard !value.isNull else {
            hasNullContainer = true
            return
        }
        var result: Container = []
        for element in value.list {
            guard let word = element.string, let one = Container(word: word), !result.contains(one) else {
                throw JSONLDError(.invalidContainerMapping, "@container of \(term) is not one that JSON-LD knows")
            }
            result.insert(one)
        }
        guard result.isAllowed else {
            throw JSONLDError(.invalidContainerMapping, "@container of \(term) combines what cannot stand together")
        }
        container = result
        isContainerNew = value.string == nil || !result.isDisjoint(with: [.graph, .id, .type])
    }

    /// Step 13, and the null container that only a reverse property may have.
    private func checkReverse(_ object: JSONObject) throws(JSONLDError) {
        guard reverse != nil else {
            if hasNullContainer { throw JSONLDError(.invalidContainerMapping, "@container cannot be null") }
            return
        }
        guard object["@id"] == nil, object["@nest"] == nil else {
            throw JSONLDError(.invalidReverseProperty, "A term with @reverse can have neither @id nor @nest")
        }
        guard container.map({ $0 == .set || $0 == .index }) ?? true else {
            throw JSONLDError(.invalidReverseProperty, "A term with @reverse can only be a @set or an @index")
        }
    }
}
