import LinkedData

/// JSON-LD made up by the grammar rather than changed: contexts with every kind of term, and documents that use them.
enum ContextGrammar {
    static let terms = ["a", "b", "c", "d", "e", "f", "T", "U", "ex"]
    private static let references = [
        "https://a.example/context", "https://b.example/context", "https://c.example/context",
        "https://e.example/context",
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://w3id.org/security/data-integrity/v2", "https://www.w3.org/2018/credentials/v1", "../context", "",
    ]
    private static let containers = [
        "@list", "@set", "@index", "@language", "@graph", "@id", "@type", "@none", "", "@set", "@graph",
    ]

    /// A context of any form.
    static func context(_ chance: inout SplitMix64, depth: Int) -> JSONValue {
        switch chance.below(10) {
        case 0: .null
        case 1: .string(chance.pick(references, or: ""))
        case 2 where depth > 0: .array((0..<chance.below(4)).map { _ in context(&chance, depth: depth - 1) })
        default: .object(definitions(&chance, depth: depth))
        }
    }

    private static func definitions(_ chance: inout SplitMix64, depth: Int) -> JSONObject {
        var result = JSONObject()
        if chance.oneIn(2) { result["@version"] = .number(JSONNumber(checked: "1.1")) }
        if chance.oneIn(2) {
            result["@vocab"] = chance.pick(["https://v.example/", "", "a", "_:v", "../v#", .null], or: "")
        }
        if chance.oneIn(6) { result["@base"] = chance.pick(["https://v.example/a/b", "", "../", .null], or: "") }
        if chance.oneIn(8) { result["@language"] = chance.pick(["en", "", .null], or: "") }
        if chance.oneIn(8) { result["@direction"] = chance.pick(["ltr", .null], or: "") }
        if chance.oneIn(6) { result["@propagate"] = .bool(chance.oneIn(2)) }
        if chance.oneIn(5) { result["@protected"] = .bool(!chance.oneIn(4)) }
        if chance.oneIn(12) { result["@import"] = .string(chance.pick(references, or: "")) }
        result["ex"] = "https://ex.example/"
        for _ in 0..<chance.below(6) { result[term(&chance)] = definition(&chance, depth: depth) }
        return result
    }

    private static func term(_ chance: inout SplitMix64) -> String {
        chance.oneIn(8) ? chance.pick(Words.names, or: "a") : chance.pick(terms, or: "a")
    }

    private static func iri(_ chance: inout SplitMix64) -> JSONValue {
        switch chance.below(6) {
        case 0: .string(term(&chance) + ":" + term(&chance))
        case 1: .string(term(&chance))
        case 2:
            .string(chance.pick(["@id", "@type", "@graph", "@nest", "@included", "@index", "@list", "@value"], or: ""))
        case 3 where chance.oneIn(3): .null
        default: .string("ex:" + term(&chance))
        }
    }

    private static func definition(_ chance: inout SplitMix64, depth: Int) -> JSONValue {
        if chance.oneIn(4) { return iri(&chance) }
        var result = JSONObject()
        if !chance.oneIn(5) { result[chance.oneIn(8) ? "@reverse" : "@id"] = iri(&chance) }
        if chance.oneIn(3) {
            let types = ["@id", "@vocab", "@json", "@none", "ex:t", "a"]
            result["@type"] = .string(chance.pick(types, or: ""))
        }
        if chance.oneIn(3) {
            let words = (0...chance.below(3)).map { _ in JSONValue.string(chance.pick(containers, or: "")) }
            result["@container"] = words.count == 1 ? words[0] : .array(words)
        }
        if depth > 0, chance.oneIn(3) { result["@context"] = context(&chance, depth: depth - 1) }
        if chance.oneIn(10) { result["@nest"] = .string(chance.oneIn(2) ? "@nest" : term(&chance)) }
        if chance.oneIn(10) { result["@index"] = .string(term(&chance)) }
        if chance.oneIn(8) { result["@prefix"] = .bool(chance.oneIn(2)) }
        if chance.oneIn(8) { result["@protected"] = .bool(chance.oneIn(2)) }
        if chance.oneIn(10) { result["@language"] = .string("de") }
        return .object(result)
    }

    /// A document that has a made-up context and uses its terms.
    static func document(_ chance: inout SplitMix64) -> JSONValue {
        var node = node(&chance, depth: 5)
        var object = JSONObject([("@context", context(&chance, depth: 3))])
        if case .object(let members) = node {
            for member in members { object[member.name] = member.value }
            node = .object(object)
        }
        return node
    }

    private static func node(_ chance: inout SplitMix64, depth: Int) -> JSONValue {
        var object = JSONObject()
        if chance.oneIn(2) { object["@id"] = chance.pick(["_:a", "_:b", "ex:1", "", "https://ex.example/2"], or: "") }
        if chance.oneIn(2) { object["@type"] = .array((0...chance.below(3)).map { _ in .string(term(&chance)) }) }
        if chance.oneIn(6) { object["@context"] = context(&chance, depth: 2) }
        for _ in 0..<chance.below(5) { object[term(&chance)] = value(&chance, depth: depth - 1) }
        if chance.oneIn(8) { object[chance.pick(Words.names, or: "")] = value(&chance, depth: depth - 1) }
        return .object(object)
    }

    private static func value(_ chance: inout SplitMix64, depth: Int) -> JSONValue {
        guard depth > 0 else { return Words.value(&chance) }
        switch chance.below(6) {
        case 0: return .array((0..<chance.below(4)).map { _ in value(&chance, depth: depth - 1) })
        case 1, 2: return node(&chance, depth: depth)
        case 3:
            let kind = chance.pick(["@value", "@list", "@set", "@graph", "@reverse"], or: "@set")
            return .object(JSONObject([(kind, value(&chance, depth: depth - 1))]))
        case 4:
            let names = ["en", "@none", "ex:x", "T", "_:m", "a"]
            return .object(
                JSONObject(
                    (0..<chance.below(4)).map { _ in (chance.pick(names, or: ""), value(&chance, depth: depth - 1)) }
                )
            )
        default: return Words.value(&chance)
        }
    }
}
