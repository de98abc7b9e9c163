import LinkedData

/// What a member may hold.
enum ValueRule: Sendable {
    /// A string.
    case text
    /// Text as the Verifiable Credentials Data Model 2.0 §11.1 has it: a string, a language value object, or an array.
    case languageText
    /// The same, or a map from language tag to text, which the Open Badges schema also allows.
    case languageTextOrMap
    /// The same, but no array: Open Badges has one value for every text.
    case prose
    /// An absolute URI.
    case uri
    /// A `data:` URL.
    case dataURL
    /// A date and time with a zone.
    case dateTime
    /// A date.
    case date
    /// A number.
    case number
    /// A whole number greater than zero.
    case count
    /// A whole number from zero, written as a string.
    case index
    /// `true` or `false`.
    case flag
    /// One of a list of names.
    case choice(Vocabulary)
    /// A language tag in the form of the Open Badges schema.
    case languageTag
    /// A compact JWS.
    case compactJWS
    /// One or more Subresource Integrity digests.
    case integrity
    /// A multibase text.
    case multibase
    /// An object of a class.
    case object(@Sendable () -> Shape)
    /// An object whose class depends on what is in it.
    case chosen(@Sendable (JSONObject) -> Shape)
    /// A URI, or an object of a class.
    case uriOrObject(@Sendable () -> Shape)
    /// A compact JWS, or an object whose class depends on what is in it.
    case compactJWSOrChosen(@Sendable (JSONObject) -> Shape)

    /// What a value should be, to follow "must be".
    var expected: String {
        switch self {
        case .text: "text in quotes"
        case .languageText, .languageTextOrMap:
            "text in quotes, or objects with @value, @language and @direction only"
        case .prose: "text in quotes, or one object with @value, @language and @direction only"
        case .uri: "one absolute URI, such as https://example.org/a or did:web:example.org"
        case .dataURL: "a data: URL that holds the secured document"
        case .dateTime: "a date and time with a zone, such as 2025-01-31T09:30:00Z"
        case .date: "a date such as 2025-01-31"
        case .number: "a number without quotes"
        case .count: "a whole number greater than zero"
        case .index: "a whole number from 0, in quotes"
        case .flag: "true or false, without quotes"
        case .choice(let vocabulary): vocabulary.expected
        case .languageTag: "a language tag such as en or en-US"
        case .compactJWS: "a compact JWS, three base64url parts with dots between"
        case .integrity: "a digest such as sha256-…, with the hash in base64"
        case .multibase: "a multibase text that begins with u or z"
        case .object, .chosen: "an object"
        case .uriOrObject: "one absolute URI, or one object with an “id”"
        case .compactJWSOrChosen: "an object or a compact JWS"
        }
    }

    /// Whether an array is itself a value of this kind.
    var takesArray: Bool {
        switch self {
        case .languageText, .languageTextOrMap: true
        default: false
        }
    }

    /// The kind of a fault in such a value, where the kind of value tells.
    var about: StructureFault.Kind? {
        switch self {
        case .dateTime, .date: .date
        default: nil
        }
    }

    /// Whether a value that is not an object conforms; `nil` when it has to be an object.
    func holds(for value: JSONValue) -> Bool? {
        switch self {
        case .text: value.string != nil
        case .languageText: LanguageText.conforms(value)
        case .languageTextOrMap, .prose: LanguageText.conforms(value) || LanguageText.isMap(value)
        case .uri: value.string.map(TextSyntax.isURI) ?? false
        case .dataURL: value.string.map { $0.lowercased().hasPrefix("data:") && TextSyntax.isURI($0) } ?? false
        case .dateTime: value.string.flatMap(DateTimeStamp.init(parsing:)) != nil
        case .date: value.string.map(TextSyntax.isDate) ?? false
        case .number: value.number != nil
        case .count: value.number?.integer.map { $0 > 0 } ?? false
        case .index: value.string.map(TextSyntax.isDigits) ?? false
        case .flag: value.bool != nil
        case .choice(let vocabulary): value.string.map(vocabulary.holds) ?? false
        case .languageTag: value.string.map(TextSyntax.isSchemaLanguageTag) ?? false
        case .compactJWS: value.string.map(TextSyntax.isCompactJWS) ?? false
        case .integrity: value.string.map(TextSyntax.isIntegrity) ?? false
        case .multibase: value.string.map(TextSyntax.isMultibaseDigest) ?? false
        case .object, .chosen: nil
        case .uriOrObject: value.object == nil ? value.string.map(TextSyntax.isURI) ?? false : nil
        case .compactJWSOrChosen: value.object == nil ? value.string.map(TextSyntax.isCompactJWS) ?? false : nil
        }
    }

    /// The class of an object in this place.
    func shape(of object: JSONObject) -> Shape? {
        switch self {
        case .object(let shape), .uriOrObject(let shape): shape()
        case .chosen(let shape), .compactJWSOrChosen(let shape): shape(object)
        default: nil
        }
    }
}
