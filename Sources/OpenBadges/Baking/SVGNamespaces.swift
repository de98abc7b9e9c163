/// The namespace prefixes in force at a place of a document (Namespaces in XML 1.0 §6).
struct SVGNamespaces {
    static let svg = Array("http://www.w3.org/2000/svg".utf8)
    static let openBadges = Array("https://purl.imsglobal.org/ob/v3p0".utf8)
    static let xml = Array("http://www.w3.org/XML/1998/namespace".utf8)
    /// The namespace of Open Badges 1 and 2 baking.
    static let olderOpenBadges = Array("http://openbadges.org".utf8)

    /// More declarations in force at one place than this are refused: each name looks through them.
    static let maximum = 64

    private struct Binding {
        let prefix: ArraySlice<UInt8>
        let name: [UInt8]
        let depth: Int
    }

    private var bindings: [Binding] = []

    /// Takes the declarations of an element's start tag into account.
    mutating func enter(_ tag: XMLScanner.StartTag, in bytes: [UInt8], depth: Int) throws(SVGFault) {
        for attribute in tag.attributes {
            let name = bytes[attribute.name]
            guard name.starts(with: "xmlns".utf8) else { continue }
            let rest = name.dropFirst(5)
            guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { continue }
            let prefix = rest.dropFirst()
            let value = try XMLText.resolve(bytes[attribute.value])
            guard rest.isEmpty || !prefix.isEmpty && !value.isEmpty else { throw .undeclaredPrefix }
            guard bindings.count < Self.maximum else { throw .tooManyAttributes }
            bindings.append(Binding(prefix: prefix, name: value, depth: depth))
        }
    }

    /// Forgets the declarations of the element of that depth.
    mutating func leave(depth: Int) {
        while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    }

    /// Checks that the names of an element's attributes are well formed and their prefixes declared.
    func check(_ tag: XMLScanner.StartTag, in bytes: [UInt8]) throws(SVGFault) {
        for attribute in tag.attributes {
            let (prefix, _) = try Self.parts(of: bytes[attribute.name])
            if !prefix.isEmpty, !prefix.elementsEqual("xmlns".utf8) { _ = try namespace(of: prefix) }
        }
    }

    /// The namespace of an element's prefix; empty when it has none.
    func namespace(of prefix: ArraySlice<UInt8>) throws(SVGFault) -> [UInt8] {
        if let binding = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) { return binding.name }
        if prefix.isEmpty { return [] }
        // Namespaces in XML 1.0 §3: `xml` is bound without a declaration.
        guard prefix.elementsEqual("xml".utf8) else { throw .undeclaredPrefix }
        return Self.xml
    }

    /// The prefix (empty when there is none) and the local part of a name.
    static func parts(
        of name: ArraySlice<UInt8>
    ) throws(SVGFault) -> (prefix: ArraySlice<UInt8>, local: ArraySlice<UInt8>) {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return (name.prefix(0), name) }
        let (prefix, local) = (name[..<colon], name[(colon + 1)...])
        guard !prefix.isEmpty, let first = local.first, XMLText.startsName(first),
            !local.contains(UInt8(ascii: ":"))
        else { throw .malformedTag }
        return (prefix, local)
    }
}
