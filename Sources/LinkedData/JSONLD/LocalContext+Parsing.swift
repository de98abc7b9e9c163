extension LocalContext {
    /// Parses the value of an `@context` member (JSON-LD 1.1 §9.15).
    convenience init(_ value: JSONValue) throws(JSONLDError) {
        var parts: [Part] = []
        var isSingleObject = false
        switch value {
        case .array(let elements):
            for element in elements { parts.append(try Self.part(element)) }
        default:
            parts.append(try Self.part(value))
            isSingleObject = value.object != nil
        }
        self.init(parts: parts, isSingleObject: isSingleObject)
    }

    private static func part(_ value: JSONValue) throws(JSONLDError) -> Part {
        switch value {
        case .null: return .reset
        case .string(let url): return .reference(url)
        case .object(let object): return .definition(try ContextDefinition(object))
        default: throw JSONLDError(.invalidLocalContext, "A context must be an object, a URL or null")
        }
    }
}

extension ContextDefinition {
    /// Parses one context object: the checks of JSON-LD 1.1 API §4.1.2 step 5 that need no active context.
    init(_ object: JSONObject) throws(JSONLDError) {
        self.init()
        for member in object {
            switch member.name {
            case "@version":
                guard member.value.number?.double == 1.1 else {
                    throw JSONLDError(.invalidVersionValue, "@version must be the number 1.1")
                }
                isVersion11 = true
            case "@import":
                guard let url = member.value.string else {
                    throw JSONLDError(.invalidImportValue, "@import must be a URL")
                }
                importURL = url
            case "@base":
                base = try Self.setting(member.value, .invalidBaseIRI, "@base must be an IRI or null")
            case "@vocab":
                vocab = try Self.setting(member.value, .invalidVocabMapping, "@vocab must be an IRI or null")
            case "@language":
                language = try Self.setting(
                    member.value,
                    .invalidDefaultLanguage,
                    "@language must be a language tag or null"
                )
            case "@direction":
                direction = try TermSource.direction(member.value)
            case "@propagate":
                guard let flag = member.value.bool else {
                    throw JSONLDError(.invalidPropagateValue, "@propagate must be true or false")
                }
                propagate = flag
            case "@protected":
                guard let flag = member.value.bool else {
                    throw JSONLDError(.invalidProtectedValue, "@protected must be true or false")
                }
                isProtected = flag
            case let name where Keyword.looksLike(name) && !Keyword.matches(name):
                continue  // Kept free for later versions of JSON-LD: ignored (§4.2.2 step 5).
            default:
                define(member.name, try TermSource(member.value, for: member.name))
            }
        }
    }

    private static func setting(
        _ value: JSONValue,
        _ code: JSONLDError.Code,
        _ sentence: String
    ) throws(JSONLDError) -> Setting<String> {
        switch value {
        case .null: return .null
        case .string(let text): return .value(text)
        default: throw JSONLDError(code, sentence)
        }
    }
}
