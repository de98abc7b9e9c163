/// Turns an expanded document into statements (JSON-LD 1.1 API §8.1 to §8.4).
///
/// The node map of the specification is not built: the same node said twice gives the same statements, and a
/// ``Dataset`` is a set.
struct RDFConversion {
    private(set) var dataset = Dataset()
    private let isSafe: Bool
    private let direction: JSONLD.RDFDirection?
    private var gathering: NodeGathering?
    private var blanks: [ExactText: Int] = [:]
    private var issued = 0

    init(isSafe: Bool, isPlain: Bool = false, direction: JSONLD.RDFDirection?) {
        self.isSafe = isSafe
        gathering = isPlain ? NodeGathering() : nil
        self.direction = direction
    }

    mutating func convert(_ expanded: [JSONValue]) throws(JSONLDError) {
        for node in expanded {
            if let object = node.object { try addNode(object, to: nil) }
        }
        try gathering?.check()
    }

    /// Adds what a node object says.
    ///
    /// - Returns: The node, or `nil` when its identifier cannot stand in RDF, so that all of it is left out.
    @discardableResult
    private mutating func addNode(_ node: JSONObject, to graph: Term?) throws(JSONLDError) -> Term? {
        let subject = try subject(of: node)
        gathering?.add(node)
        for member in node {
            switch member.name {
            case "@id", "@index": continue
            case "@type":
                for type in member.value.list {
                    if let text = type.string, let term = try resource(text) {
                        add(subject, .iri(RDFVocabulary.type), term, to: graph)
                    }
                }
            case "@graph": try addGraph(member.value.list, named: subject)
            case "@included":
                for item in member.value.list { if let object = item.object { try addNode(object, to: graph) } }
            case "@reverse": try addReverse(member.value.object ?? JSONObject(), of: subject, to: graph)
            default: try addProperty(member, of: subject, to: graph)
            }
        }
        return subject
    }

    private mutating func addProperty(
        _ member: JSONObject.Member, of subject: Term?, to graph: Term?
    ) throws(JSONLDError) {
        let predicate = IRI.isWellFormed(member.name) ? Term.iri(member.name) : nil
        if predicate == nil, isSafe {
            throw JSONLDError(.undefinedProperty, "\"\(member.name)\" cannot be a property in RDF")
        }
        for item in member.value.list {
            // What is nested is said even where the statement that leads to it cannot stand.
            guard let object = try value(item, in: graph), let predicate else { continue }
            add(subject, predicate, object, to: graph)
        }
    }

    private mutating func addReverse(
        _ reverse: JSONObject, of object: Term?, to graph: Term?
    ) throws(JSONLDError) {
        for member in reverse {
            for item in member.value.list {
                guard let node = item.object, let subject = try addNode(node, to: graph), let object,
                    IRI.isWellFormed(member.name)
                else { continue }
                add(subject, .iri(member.name), object, to: graph)
            }
        }
    }

    private mutating func addGraph(_ nodes: [JSONValue], named name: Term?) throws(JSONLDError) {
        guard let name else { return }
        for node in nodes {
            if let object = node.object { try addNode(object, to: name) }
        }
    }

    private mutating func add(_ subject: Term?, _ predicate: Term, _ object: Term, to graph: Term?) {
        guard let subject else { return }
        dataset.insert(Quad(subject, predicate, object, graph: graph))
    }

    /// An expanded value as an object (§8.2.2).
    private mutating func value(_ item: JSONValue, in graph: Term?) throws(JSONLDError) -> Term? {
        guard let object = item.object else { return nil }
        if let list = object["@list"] { return try addList(list.list, to: graph) }
        guard object["@value"] != nil else { return try addNode(object, to: graph) }
        return try literal(object, in: graph)
    }

    /// §8.4: a list as a chain of cells.
    private mutating func addList(_ items: [JSONValue], to graph: Term?) throws(JSONLDError) -> Term {
        let cells = items.map { _ in freshBlank() }
        for (position, item) in items.enumerated() {
            if let value = try value(item, in: graph) {
                add(cells[position], .iri(RDFVocabulary.first), value, to: graph)
            }
            let next = position + 1 < cells.count ? cells[position + 1] : .iri(RDFVocabulary.nil)
            add(cells[position], .iri(RDFVocabulary.rest), next, to: graph)
        }
        return cells.first ?? .iri(RDFVocabulary.nil)
    }

    private mutating func literal(_ object: JSONObject, in graph: Term?) throws(JSONLDError) -> Term? {
        let written = try RDFLiteral(object, isSafe: isSafe)
        guard let written else { return nil }
        guard let word = object["@direction"]?.string else { return .literal(written.literal) }
        let language = object["@language"]?.string
        switch direction {
        case nil:
            if isSafe {
                throw JSONLDError(.droppedValue, "The base direction of a text would be dropped and go unsigned")
            }
            return .literal(written.literal)
        case .i18nDatatype:
            let datatype = "https://www.w3.org/ns/i18n#" + (language?.lowercased() ?? "") + "_" + word
            return .literal(Literal(written.literal.lexical, datatype: datatype))
        case .compoundLiteral:
            let blank = freshBlank()
            add(blank, .iri(RDFVocabulary.rdf + "value"), .literal(Literal(written.literal.lexical)), to: graph)
            if let language {
                let tag = Literal(language.lowercased())
                add(blank, .iri(RDFVocabulary.rdf + "language"), .literal(tag), to: graph)
            }
            add(blank, .iri(RDFVocabulary.rdf + "direction"), .literal(Literal(word)), to: graph)
            return blank
        }
    }

    private mutating func subject(of node: JSONObject) throws(JSONLDError) -> Term? {
        guard let id = node["@id"] else { return freshBlank() }
        return try id.string.flatMap { text throws(JSONLDError) in try resource(text) }
    }

    /// An identifier as a term; one that cannot stand in RDF is left out, or refused in safe mode.
    private mutating func resource(_ text: String) throws(JSONLDError) -> Term? {
        if text.hasPrefix("_:") { return blank(labeled: text) }
        if IRI.isWellFormed(text) { return .iri(text) }
        if isSafe {
            throw JSONLDError(.relativeReference, "\"\(text)\" is not an absolute IRI, so no signature would cover it")
        }
        return nil
    }

    private mutating func blank(labeled label: String) -> Term {
        let key = ExactText(label)
        let number = blanks[key] ?? issued
        if number == issued {
            blanks[key] = number
            issued += 1
        }
        return .blank("b\(number)")
    }

    private mutating func freshBlank() -> Term {
        defer { issued += 1 }
        return .blank("b\(issued)")
    }
}
