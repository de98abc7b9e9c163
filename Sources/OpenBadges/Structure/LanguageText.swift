import LinkedData

/// Text in one or several languages, as JSON.
enum LanguageText {
    /// A string, a language value object, or a non-empty array of these (Verifiable Credentials Data Model 2.0 §11.1).
    static func conforms(_ value: JSONValue) -> Bool {
        guard let elements = value.array else { return isSingle(value) }
        return !elements.isEmpty && elements.allSatisfy(isSingle)
    }

    private static func isSingle(_ value: JSONValue) -> Bool {
        guard let object = value.object else { return value.string != nil }
        return object["@value"]?.string != nil
            && object.allSatisfy { member in
                switch member.name {
                case "@value": true
                case "@language": member.value.string.map(TextSyntax.isLanguageTag) ?? false
                case "@direction": member.value.string.map { $0 == "ltr" || $0 == "rtl" } ?? false
                default: false
                }
            }
    }

    /// A map from language tag (`en` or `en-US`) to text, as the official Open Badges schema allows for every text.
    static func isMap(_ value: JSONValue) -> Bool {
        guard let object = value.object, !object.isEmpty else { return false }
        return object.allSatisfy { member in
            let count = member.name.utf8.count
            return (count == 2 || count == 5) && TextSyntax.isSchemaLanguageTag(member.name)
                && member.value.string != nil
        }
    }
}
