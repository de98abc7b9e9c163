internal import LinkedData

/// A mapping being written: what is as it is by default is left out.
struct Part {
    private(set) var object = JSONObject()

    var value: JSONValue { .object(object) }

    /// A text that is always written.
    mutating func text(_ key: String, _ text: String) {
        object.append(key, .string(text))
    }

    mutating func text(_ key: String, _ text: String, unless usual: String) {
        if !text.isExactly(usual) { self.text(key, text) }
    }

    mutating func text(_ key: String, _ text: String?) {
        if let text { self.text(key, text) }
    }

    mutating func texts(_ key: String, _ texts: [String]) {
        if !texts.isEmpty { object.append(key, .array(texts.map { .string($0) })) }
    }

    mutating func number(_ key: String, _ number: Int) {
        object.append(key, .number(JSONNumber(number)))
    }

    mutating func number(_ key: String, _ number: Int, unless usual: Int) {
        if number != usual { self.number(key, number) }
    }

    mutating func number(_ key: String, _ number: Int?) {
        if let number { self.number(key, number) }
    }

    /// True is written, false is left out.
    mutating func flag(_ key: String, _ flag: Bool) {
        if flag { object.append(key, .bool(true)) }
    }

    mutating func choice<Choice: RawRepresentable<String>>(_ key: String, _ choice: Choice) {
        text(key, choice.rawValue)
    }

    mutating func choice<Choice: RawRepresentable<String> & Equatable>(
        _ key: String,
        _ choice: Choice,
        unless usual: Choice
    ) {
        if choice != usual { text(key, choice.rawValue) }
    }

    mutating func part(_ key: String, _ part: Part?) {
        if let part { object.append(key, part.value) }
    }

    /// A mapping that is left out when nothing is in it.
    mutating func part(_ key: String, unlessEmpty part: Part) {
        if !part.object.isEmpty { object.append(key, part.value) }
    }

    mutating func list<Element>(_ key: String, _ elements: [Element], _ write: (Element) -> Part) {
        if !elements.isEmpty { parts(key, elements.map(write)) }
    }

    /// A list that is written even when it is empty.
    mutating func parts(_ key: String, _ parts: [Part]) {
        object.append(key, .array(parts.map(\.value)))
    }

    /// Makes a mapping in place.
    static func of(_ write: (inout Part) -> Void) -> Part {
        var part = Part()
        write(&part)
        return part
    }
}
