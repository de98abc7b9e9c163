import LinkedData

extension JSONObject {
    /// The URLs of the contexts named anywhere in it, those behind `@import` too.
    var contextURLs: [String] {
        flatMap { member -> [String] in
            let names = member.name == "@context" || member.name == "@import"
            return (names ? member.value.list.compactMap(\.string) : []) + member.value.contextURLs
        }
    }
}

extension JSONValue {
    fileprivate var contextURLs: [String] {
        switch self {
        case .object(let object): object.contextURLs
        case .array(let elements): elements.flatMap(\.contextURLs)
        default: []
        }
    }
}
