import LinkedData

/// Changes to a JSON value as a tree.
struct JSONMutation {
    /// Other values, of which parts are put in.
    let donors: [JSONValue]

    /// The value with one to six changes at places of it.
    func mutate(_ value: JSONValue, using chance: inout SplitMix64) -> JSONValue {
        var value = value
        for _ in 0...chance.below(chance.oneIn(4) ? 6 : 2) {
            var place = chance.below(Self.count(value))
            value = replace(in: value, at: &place, &chance)
        }
        return value
    }

    /// How many values there are in it, itself included.
    static func count(_ value: JSONValue) -> Int {
        switch value {
        case .array(let elements): elements.reduce(1) { $0 + count($1) }
        case .object(let object): object.members.reduce(1) { $0 + count($1.value) }
        default: 1
        }
    }

    /// The value with that number in it, counted depth first.
    static func node(of value: JSONValue, at place: inout Int) -> JSONValue? {
        if place == 0 { return value }
        place -= 1
        let children = value.array ?? value.object?.members.map(\.value) ?? []
        for child in children {
            if let found = node(of: child, at: &place) { return found }
        }
        return nil
    }

    private func replace(in value: JSONValue, at place: inout Int, _ chance: inout SplitMix64) -> JSONValue {
        guard place > 0 else {
            place = -1
            return change(value, &chance)
        }
        place -= 1
        switch value {
        case .array(var elements):
            for index in elements.indices where place >= 0 {
                elements[index] = replace(in: elements[index], at: &place, &chance)
            }
            return .array(elements)
        case .object(var object):
            for name in object.names where place >= 0 {
                object[name] = replace(in: object[name] ?? .null, at: &place, &chance)
            }
            return .object(object)
        default:
            return value
        }
    }

    private func change(_ value: JSONValue, _ chance: inout SplitMix64) -> JSONValue {
        switch chance.below(12) {
        case 0: return Words.value(&chance)
        case 1: return donated(&chance)
        case 2: return nested(value, &chance)
        case 3: return .array([value, chance.oneIn(2) ? value : donated(&chance)])
        case 4: return many(value, &chance)
        default: break
        }
        switch value {
        case .object(let object): return .object(change(object, &chance))
        case .array(let elements): return .array(change(elements, &chance))
        case .string(let text): return .string(change(text, &chance))
        default: return Words.value(&chance)
        }
    }

    private func change(_ object: JSONObject, _ chance: inout SplitMix64) -> JSONObject {
        var object = object
        let name = chance.pick(object.names, or: "@id")
        switch chance.below(8) {
        case 0: object[name] = nil
        case 1:
            // Another name for the same value.
            let value = object[name]
            if chance.oneIn(2) { object[name] = nil }
            object[chance.pick(Words.names, or: "")] = value ?? .null
        case 2: object["@context"] = ContextGrammar.context(&chance, depth: 3)
        case 3:
            let old = object["@context"]?.list ?? []
            object["@context"] = .array(old + [ContextGrammar.context(&chance, depth: 2)])
        case 4: object[name] = object[chance.pick(object.names, or: "@id")]
        case 5: object = JSONObject(object.members.shuffled(using: &chance).map { ($0.name, $0.value) })
        case 6: object[chance.pick(Words.names, or: "")] = donated(&chance)
        default: object[chance.pick(Words.names, or: "")] = Words.value(&chance)
        }
        return object
    }

    private func change(_ elements: [JSONValue], _ chance: inout SplitMix64) -> [JSONValue] {
        switch chance.below(4) {
        case 0: []
        case 1: elements.shuffled(using: &chance)
        case 2: Array(elements.dropFirst())
        default: elements + elements
        }
    }

    private func change(_ text: String, _ chance: inout SplitMix64) -> String {
        var scalars = Array(text.unicodeScalars)
        switch chance.below(6) {
        case 0: return text + Words.text(&chance)
        case 1: return String(text.unicodeScalars.prefix(chance.below(scalars.count + 1)))
        case 2: return String(repeating: text, count: 2 + chance.below(30))
        case 3 where !scalars.isEmpty:
            scalars[chance.below(scalars.count)] = chance.pick(
                Array("\u{0}\"\\@:#/%<>Zz0\u{E9}\u{2028}".unicodeScalars),
                or: "a"
            )
            return String(String.UnicodeScalarView(scalars))
        case 4 where scalars.count > 1:
            scalars.swapAt(chance.below(scalars.count), chance.below(scalars.count))
            return String(String.UnicodeScalarView(scalars))
        default: return Words.text(&chance)
        }
    }

    private func donated(_ chance: inout SplitMix64) -> JSONValue {
        let donor = chance.pick(donors, or: .null)
        var place = chance.below(Self.count(donor))
        return Self.node(of: donor, at: &place) ?? .null
    }

    private func nested(_ value: JSONValue, _ chance: inout SplitMix64) -> JSONValue {
        let name = chance.pick(Words.names, or: "a")
        let isArray = chance.oneIn(3)
        return (0..<chance.below(chance.oneIn(3) ? 120 : 8)).reduce(value) { inner, _ in
            isArray ? .array([inner]) : .object(JSONObject([(name, inner)]))
        }
    }

    private func many(_ value: JSONValue, _ chance: inout SplitMix64) -> JSONValue {
        guard Self.count(value) < 50 else { return .array([value, value]) }
        let count = chance.oneIn(30) ? chance.below(1500) : chance.below(12)
        return .array([JSONValue](repeating: value, count: count))
    }
}
