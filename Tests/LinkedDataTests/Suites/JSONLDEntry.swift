import LinkedData
import TestKit

/// One entry of a JSON-LD manifest.
struct JSONLDEntry {
    static let base = "https://w3c.github.io/json-ld-api/tests/"

    /// Entries left out, with the clause that says why.
    static let excluded = [
        "#te075": "RDF 1.1 N-Quads §4: a predicate is an IRI. The expected file has blank predicates (generalized RDF)."
    ]

    let id: String
    private let entry: JSONValue
    private let library: ContextLibrary

    private var types: [String] { entry["@type"]?.list.compactMap(\.string) ?? [] }

    static func all(_ standards: Standards, manifest: String) throws -> [JSONLDEntry] {
        let sequence = try standards.json("json-ld/" + manifest)["sequence"]?.list ?? []
        let library = library(standards)
        return sequence.map { JSONLDEntry(id: $0["@id"]?.string ?? "", entry: $0, library: library) }
            .filter { $0.entry["option"]?["specVersion"]?.string != "json-ld-1.0" && excluded[$0.id] == nil }
    }

    func checkExpansion(_ standards: Standards) throws -> Bool {
        try check(in: standards) { options in
            let actual = try JSONLD.expand(try standards.json(path("input")), options: options)
            let expected = try standards.json(path("expect"))
            return Self.isSame(actual, expected)
        }
    }

    func checkRDF(_ standards: Standards) throws -> Bool {
        try check(in: standards) { options in
            let dataset = try JSONLD.toRDF(try standards.json(path("input")), options: options)
            guard entry["expect"] != nil else { return true }
            let expected = try NQuads.parse(try standards.bytes(path("expect")))
            return try RDFC10().canonicalize(dataset).bytes == RDFC10().canonicalize(expected).bytes
        }
    }

    private func check(in standards: Standards, _ run: (JSONLD.Options) throws -> Bool) throws -> Bool {
        guard let code = entry["expectErrorCode"]?.string else { return try run(try options(standards)) }
        do {
            _ = try run(try options(standards))
            return false
        } catch let error as JSONLDError {
            guard error.code.rawValue == code else { throw error }
            return true
        }
    }

    private func path(_ member: String) -> String {
        "json-ld/" + (entry[member]?.string ?? "")
    }

    private func options(_ standards: Standards) throws -> JSONLD.Options {
        let option = entry["option"]
        var options = JSONLD.Options(base: option?["base"]?.string ?? Self.base + (entry["input"]?.string ?? ""))
        options.isVersion10 = option?["processingMode"]?.string == "json-ld-1.0"
        if let file = option?["expandContext"]?.string { options.expandContext = try standards.json("json-ld/" + file) }
        switch option?["rdfDirection"]?.string {
        case "i18n-datatype": options.direction = .i18nDatatype
        case "compound-literal": options.direction = .compoundLiteral
        default: break
        }
        options.library = library
        return options
    }

    /// Every file of the suite as a context, because entries name contexts of each other and even themselves.
    private static func library(_ standards: Standards) -> ContextLibrary {
        var library = ContextLibrary.bundled
        for file in standards.files(under: "json-ld", endings: [".jsonld", ".json"]) {
            guard let document = try? standards.json(file) else { continue }
            library = library.adding(document, at: base + file.dropFirst("json-ld/".count))
        }
        return library
    }

    /// JSON equality in which only lists have an order.
    private static func isSame(_ left: JSONValue, _ right: JSONValue, inList: Bool = false) -> Bool {
        switch (left, right) {
        case (.array(let left), .array(let right)) where inList:
            return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
        case (.array(let left), .array(let right)):
            guard left.count == right.count else { return false }
            var rest = right
            return left.allSatisfy { element in
                guard let match = rest.firstIndex(where: { isSame(element, $0) }) else { return false }
                rest.remove(at: match)
                return true
            }
        case (.object(let left), .object(let right)):
            guard left.count == right.count else { return false }
            return left.allSatisfy { member in
                guard let other = right[member.name] else { return false }
                return isSame(member.value, other, inList: member.name == "@list" || member.name == "@value")
            }
        case (.number(let left), .number(let right)):
            return left.double == right.double
        default:
            return left == right
        }
    }
}
