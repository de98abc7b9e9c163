package import LinkedData

/// The case of language tags, which JSON-LD leaves to each processor (JSON-LD 1.1 API, expansion: a processor may put
/// them in lower case).
///
/// Some widely used libraries do so before they hash, others keep what is written; a text tagged `de-CH` is then signed
/// as two different statements. In lower case all of them read the same.
extension JSONObject {
    /// The same with the tags of all texts (`@value` beside `@language`) in lower case, which means the same (BCP 47
    /// §2.1.1); `nil` when they are so already.
    package func withLowerCaseLanguages() -> JSONObject? {
        hasCapitalLanguages ? changedToLowerCase() : nil
    }

    /// Whether there is anything to change, found out without building anything: nearly always there is not.
    fileprivate var hasCapitalLanguages: Bool {
        members.contains { member in
            if member.name.utf8.first == UInt8(ascii: "@"), member.name.isExactly("@language") {
                return member.value.string?.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
                    == true
            }
            return member.value.hasCapitalLanguages && !member.name.isExactly("@context")
        }
    }

    private func changedToLowerCase() -> JSONObject? {
        var changed = self
        var isChanged = false
        for member in self where member.name != "@context" {
            if let value = member.value.withLowerCaseLanguages() {
                changed[member.name] = value
                isChanged = true
            }
        }
        if let tag = self["@language"]?.string, self["@value"]?.string != nil, tag.utf8.allSatisfy({ $0 < 128 }),
            !tag.lowercased().isExactly(tag)
        {
            changed["@language"] = .string(tag.lowercased())
            isChanged = true
        }
        return isChanged ? changed : nil
    }
}

extension JSONValue {
    fileprivate var hasCapitalLanguages: Bool {
        switch self {
        case .object(let object): object.hasCapitalLanguages
        case .array(let elements): elements.contains { $0.hasCapitalLanguages }
        default: false
        }
    }

    fileprivate func withLowerCaseLanguages() -> JSONValue? {
        switch self {
        case .object(let object):
            return object.withLowerCaseLanguages().map(JSONValue.object)
        case .array(let elements):
            let changed = elements.map { $0.withLowerCaseLanguages() }
            guard changed.contains(where: { $0 != nil }) else { return nil }
            return .array(zip(changed, elements).map { $0 ?? $1 })
        default:
            return nil
        }
    }
}
