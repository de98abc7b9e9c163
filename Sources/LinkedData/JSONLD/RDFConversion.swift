/// Turns an expanded document into statements (JSON-LD 1.1 API §8.1 to §8.4).
///
/// The node map of the specification is not built: the same node said twice gives the same statements, and a
/// ``Dataset`` is a set. Terms are known by their numbers there, so that a node is not looked up for each property.
struct RDFConversion {
    private(set) var dataset = Dataset()
    private let isSafe: Bool
    private let direction: JSONLD.RDFDirection?
    private var gathering: NodeGathering?
    private var blanks: [ExactText: Int] = [:]
    private var issued = 0
    /// Bytes of terms that may still be written: an identifier can be long and said of very much.
    private var textLeft = maximumText
    static let maximumText = 20 << 20

    init(isSafe: Bool, isPlain: Bool = false, direction: JSONLD.RDFDirection?) {
        self.isSafe = isSafe
        gathering = isPlain ? NodeGathering() : nil
        self.direction = direction
    }

    mutating func convert(_ expanded: [JSONValue]) throws(JSONLDError) {
        for node in expanded {
            if let object = node.object { try addNode(object, to: Dataset.defaultGraph) }
        }
        try gathering?.check()
    }

    /// Adds what a node object says.
    ///
    /// - Returns: The node, or `nil` when its identifier cannot stand in RDF, so that all of it is left out.
    @discardableResult
    private mutating func addNode(_ node: JSONObject, to graph: Int32) throws(JSONLDError) -> Int32? {
        let subject = try subject(of: node)
        let isCredential = gathering?.enter(node) ?? false
        defer { if isCredential { gathering?.leave() } }
        for member in node {
            switch member.name {
            case "@id", "@index": continue
            case "@type":
                for type in member.value.list {
                    if let text = type.string, let term = try resource(text) {
                        try add(subject, number(ofIRI: RDFVocabulary.type), term, to: graph)
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
        _ member: JSONObject.Member,
        of subject: Int32?,
        to graph: Int32
    ) throws(JSONLDError) {
        let predicate = IRI.isWellFormed(member.name) ? number(ofIRI: member.name) : nil
        if predicate == nil, isSafe {
            throw JSONLDError(.undefinedProperty, "\"\(member.name)\" cannot be a property in RDF")
        }
        for item in member.value.list {
            // What is nested is said even where the statement that leads to it cannot stand.
            guard let object = try value(item, in: graph), let predicate else { continue }
            try add(subject, predicate, object, to: graph)
        }
    }

    private mutating func addReverse(
        _ reverse: JSONObject,
        of object: Int32?,
        to graph: Int32
    ) throws(JSONLDError) {
        for member in reverse {
            for item in member.value.list {
                guard let node = item.object, let subject = try addNode(node, to: graph), let object,
                    IRI.isWellFormed(member.name)
                else { continue }
                try add(subject, number(ofIRI: member.name), object, to: graph)
            }
        }
    }

    private mutating func addGraph(_ nodes: [JSONValue], named name: Int32?) throws(JSONLDError) {
        guard let name else { return }
        for node in nodes {
            if let object = node.object { try addNode(object, to: name) }
        }
    }

    private mutating func add(
        _ subject: Int32?,
        _ predicate: Int32,
        _ object: Int32,
        to graph: Int32
    ) throws(JSONLDError) {
        guard let subject else { return }
        for number in [subject, predicate, object, graph] where number >= 0 {
            textLeft -= dataset.terms[Int(number)].size
        }
        guard textLeft >= 0 else {
            throw JSONLDError(.tooMuchWork, "Its statements are more than \(Self.maximumText >> 20) MiB long")
        }
        dataset.insert(Dataset.Row(subject: subject, predicate: predicate, object: object, graph: graph))
    }

    private mutating func number(ofIRI text: String) -> Int32 { dataset.number(of: .iri(text)) }

    private mutating func number(of literal: Literal) -> Int32 { dataset.number(of: .literal(literal)) }

    /// An expanded value as an object (§8.2.2).
    private mutating func value(_ item: JSONValue, in graph: Int32) throws(JSONLDError) -> Int32? {
        guard let object = item.object else { return nil }
        if let list = object["@list"] { return try addList(list.list, to: graph) }
        guard object["@value"] != nil else { return try addNode(object, to: graph) }
        return try literal(object, in: graph)
    }

    /// §8.4: a list as a chain of cells.
    private mutating func addList(_ items: [JSONValue], to graph: Int32) throws(JSONLDError) -> Int32 {
        let (first, rest) = (number(ofIRI: RDFVocabulary.first), number(ofIRI: RDFVocabulary.rest))
        let end = number(ofIRI: RDFVocabulary.nil)
        let cells = items.map { _ in freshBlank() }
        for (position, item) in items.enumerated() {
            if let value = try value(item, in: graph) {
                try add(cells[position], first, value, to: graph)
            }
            let next = position + 1 < cells.count ? cells[position + 1] : end
            try add(cells[position], rest, next, to: graph)
        }
        return cells.first ?? end
    }

    private mutating func literal(_ object: JSONObject, in graph: Int32) throws(JSONLDError) -> Int32? {
        let written = try RDFLiteral(object, isSafe: isSafe)
        guard let written else { return nil }
        guard let word = object["@direction"]?.string else { return number(of: written.literal) }
        let language = object["@language"]?.string
        switch direction {
        case nil:
            if isSafe {
                throw JSONLDError(.droppedValue, "The base direction of a text would be dropped and go unsigned")
            }
            return number(of: written.literal)
        case .i18nDatatype:
            let datatype = "https://www.w3.org/ns/i18n#" + (language?.lowercased() ?? "") + "_" + word
            return number(of: Literal(written.literal.lexical, datatype: datatype))
        case .compoundLiteral:
            let blank = freshBlank()
            let text = number(of: Literal(written.literal.lexical))
            try add(blank, number(ofIRI: RDFVocabulary.rdf + "value"), text, to: graph)
            if let language {
                let tag = number(of: Literal(language.lowercased()))
                try add(blank, number(ofIRI: RDFVocabulary.rdf + "language"), tag, to: graph)
            }
            try add(blank, number(ofIRI: RDFVocabulary.rdf + "direction"), number(of: Literal(word)), to: graph)
            return blank
        }
    }

    private mutating func subject(of node: JSONObject) throws(JSONLDError) -> Int32? {
        guard let id = node["@id"] else { return freshBlank() }
        return try id.string.flatMap { text throws(JSONLDError) in try resource(text) }
    }

    /// An identifier as a term; one that cannot stand in RDF is left out, or refused in safe mode.
    private mutating func resource(_ text: String) throws(JSONLDError) -> Int32? {
        if text.hasPrefix("_:") { return blank(labeled: text) }
        if IRI.isWellFormed(text) { return number(ofIRI: text) }
        if isSafe {
            throw JSONLDError(.relativeReference, "\"\(text)\" is not an absolute IRI, so no signature would cover it")
        }
        return nil
    }

    private mutating func blank(labeled label: String) -> Int32 {
        let key = ExactText(label)
        let number = blanks[key] ?? issued
        if number == issued {
            blanks[key] = number
            issued += 1
        }
        return dataset.number(of: .blank("b\(number)"))
    }

    private mutating func freshBlank() -> Int32 {
        defer { issued += 1 }
        return dataset.number(of: .blank("b\(issued)"))
    }
}

extension Term {
    /// About how many bytes it takes when written.
    var size: Int {
        switch self {
        case .iri(let text), .blank(let text): text.utf8.count
        // DEL is the one byte that JSON has as it is and N-Quads writes as six.
        case .literal(let literal):
            literal.datatype.utf8.count + literal.lexical.utf8.count + 5 * literal.lexical.deletes
        }
    }
}

extension String {
    /// How many DEL characters it holds.
    fileprivate var deletes: Int {
        if let count = utf8.withContiguousStorageIfAvailable({ $0.reduce(0) { $0 + ($1 == 0x7F ? 1 : 0) } }) {
            return count
        }
        return utf8.count { $0 == 0x7F }
    }
}
