public import LinkedData

/// Text for people, in one language or several.
///
/// Written as a plain string, as language value objects (`{"@value", "@language", "@direction"}`, one or an array;
/// Verifiable Credentials Data Model 2.0 §11.1), or as a map from language tag to text, which the official Open
/// Badges 3.0 JSON schema also allows. What was read is written back in the same form.
public struct LocalizedText: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The text in one language.
    public struct Variant: Sendable, Equatable {
        /// The text.
        public var text: String
        /// The language as a BCP 47 tag, for example `nb-NO`.
        public var language: String?
        /// The base direction: `ltr` or `rtl`.
        public var direction: String?

        /// Text in a language.
        public init(_ text: String, language: String? = nil, direction: String? = nil) {
            self.text = text
            self.language = language
            self.direction = direction
        }
    }

    /// How the text is written in JSON.
    public enum Form: Sendable, Equatable {
        /// A string.
        case plain
        /// A language value object.
        case object
        /// An array of strings and language value objects.
        case array
        /// An object whose names are language tags.
        case languageMap
    }

    /// The text in each language, in the order written.
    public let variants: [Variant]
    /// How it is written in JSON.
    public let form: Form

    /// Text without a language.
    public init(_ text: String) {
        variants = [Variant(text)]
        form = .plain
    }

    /// Text without a language.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Text in several languages; one variant is written as an object, more as an array.
    public init(_ variants: [Variant]) {
        self.variants = variants
        form = variants.count == 1 ? .object : .array
    }

    private init(_ variants: [Variant], form: Form) {
        self.variants = variants
        self.form = form
    }

    /// The text to show when the language does not matter: the first variant.
    public var text: String {
        variants.first?.text ?? ""
    }

    /// The text in the first of the languages that there is one for, by the primary subtag (`nb` for `nb-NO`), or
    /// else the first variant.
    public func text(preferring languages: [String]) -> String {
        for language in languages.map(Self.primary) {
            if let found = variants.first(where: { $0.language.map(Self.primary) == language }) { return found.text }
        }
        return text
    }

    private static func primary(_ tag: String) -> String {
        String(tag.prefix { $0 != "-" }).lowercased()
    }
}

extension LocalizedText: ModelValue {
    /// Reads a string, a language value object, an array of these, or a map from language to text.
    ///
    /// - Throws: ``ModelError`` with the place when it is none of these.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        switch value {
        case .string(let text):
            self.init(text)
        case .array(let elements) where !elements.isEmpty:
            var variants: [Variant] = []
            for (index, element) in elements.enumerated() {
                guard let variant = Self.variant(element) else { throw Self.wrong(path.element(index)) }
                variants.append(variant)
            }
            self.init(variants, form: .array)
        case .object(let object):
            if let variant = Self.variant(value) {
                self.init([variant], form: .object)
            } else {
                self.init(try Self.map(object, at: path), form: .languageMap)
            }
        default:
            throw Self.wrong(path)
        }
    }

    /// The text as JSON, in its ``form``.
    public var json: JSONValue {
        switch form {
        case .plain: .string(text)
        case .object: variants.first.map(Self.object) ?? .string("")
        case .array: .array(variants.map { $0.language ?? $0.direction == nil ? .string($0.text) : Self.object($0) })
        case .languageMap: .object(JSONObject(variants.map { ($0.language ?? "", .string($0.text)) }))
        }
    }

    private static func wrong(_ path: JSONPath) -> ModelError {
        ModelError(.expected("a text or a text with its language"), at: path)
    }

    private static func variant(_ value: JSONValue) -> Variant? {
        if let text = value.string { return Variant(text) }
        guard let object = value.object, let text = object["@value"]?.string else { return nil }
        let known = ["@value", "@language", "@direction"]
        guard object.names.allSatisfy(known.contains) else { return nil }
        for name in known {
            if let value = object[name], value.string == nil { return nil }
        }
        return Variant(text, language: object["@language"]?.string, direction: object["@direction"]?.string)
    }

    private static func map(_ object: JSONObject, at path: JSONPath) throws(ModelError) -> [Variant] {
        guard !object.isEmpty else { throw wrong(path) }
        var variants: [Variant] = []
        for member in object {
            guard let text = member.value.string, !member.name.utf8.starts(with: "@".utf8) else {
                throw wrong(path.member(member.name))
            }
            variants.append(Variant(text, language: member.name))
        }
        return variants
    }

    private static func object(_ variant: Variant) -> JSONValue {
        var object = JSONObject()
        object["@value"] = .string(variant.text)
        object["@language"] = variant.language.map { .string($0) }
        object["@direction"] = variant.direction.map { .string($0) }
        return .object(object)
    }
}
