extension ContextBuilder {
    /// What a term stands for, and whether it may be used as a prefix (§4.2.2 steps 14 to 18); `nil`: ignore it.
    func meaning(of term: String, _ source: TermSource) throws(JSONLDError) -> (iri: String?, isPrefix: Bool)? {
        switch source.id {
        case .null:
            return (nil, false)
        case .value(let id) where id != term:
            if !Keyword.matches(id), Keyword.looksLike(id) { return nil }
            return try explicitMeaning(of: term, id: id, isSimple: source.isSimple)
        default:
            return (try impliedMeaning(of: term), false)
        }
    }

    /// Step 14.2.
    private func explicitMeaning(
        of term: String,
        id: String,
        isSimple: Bool
    ) throws(JSONLDError) -> (iri: String?, isPrefix: Bool) {
        guard let iri = try expand(id), Keyword.matches(iri) || IRI.hasScheme(iri) || iri.hasPrefix("_:") else {
            throw JSONLDError(.invalidIRIMapping, "The term \(term) stands for \(id), which is not an IRI")
        }
        guard iri != "@context" else {
            throw JSONLDError(.invalidKeywordAlias, "No term can stand for @context")
        }
        if looksLikeIRI(term) {
            // The term is itself an IRI or a compact one, and must not be made to mean another.
            guard try expandDefined(term) == iri else {
                throw JSONLDError(.invalidIRIMapping, "The term \(term) is an IRI and cannot stand for \(iri)")
            }
            return (iri, false)
        }
        let isPrefix = isSimple && (Self.endsInDelimiter(iri) || iri.hasPrefix("_:"))
        return (iri, isPrefix)
    }

    /// Steps 15 to 18.
    private func impliedMeaning(of term: String) throws(JSONLDError) -> String {
        if let colon = ActiveContext.colon(in: term) {
            let prefix = String(term[..<colon])
            let suffix = term[term.utf8.index(after: colon)...]
            if !suffix.utf8.starts(with: "//".utf8), definition.source(of: prefix) != nil { _ = try expand(prefix) }
            if let iri = terms[ExactText(prefix)]?.iri { return iri + suffix }
            return term
        }
        if term == "@type" { return term }
        guard let iri = try expandDefined(term), IRI.hasScheme(iri) || iri.hasPrefix("_:") else {
            throw JSONLDError(.invalidIRIMapping, "The term \(term) has no IRI, and there is no @vocab to make one")
        }
        return iri
    }

    private func looksLikeIRI(_ term: String) -> Bool {
        let inner = term.utf8.dropFirst().dropLast()
        return inner.contains(UInt8(ascii: ":")) || term.utf8.contains(UInt8(ascii: "/"))
    }

    /// Step 12.
    func typeMapping(_ source: TermSource, of term: String) throws(JSONLDError) -> String? {
        guard let type = source.type else { return nil }
        let expanded = try expand(type)
        switch expanded {
        case "@id", "@vocab": return expanded
        case "@json", "@none":
            guard !isVersion10 else {
                throw JSONLDError(.invalidTypeMapping, "The type \(type) of \(term) needs JSON-LD 1.1")
            }
            return expanded
        case let iri? where IRI.hasScheme(iri): return iri
        default: throw JSONLDError(.invalidTypeMapping, "The type \(type) of \(term) is not an IRI")
        }
    }

    /// Steps 19.4, 20 and 25: what depends on the meaning just found.
    func check(_ source: TermSource, of term: String, iri: String?, type: String?) throws(JSONLDError) {
        let container = source.container ?? []
        if container.contains(.type), let type, type != "@id", type != "@vocab" {
            throw JSONLDError(
                .invalidTypeMapping,
                "The term \(term), a map by type, must have @id or @vocab as its type"
            )
        }
        if let index = source.index {
            guard container.contains(.index), !Keyword.matches(index), let iri = try expand(index), IRI.hasScheme(iri)
            else {
                throw JSONLDError(
                    .invalidTermDefinition,
                    "@index of \(term) must be an IRI, and its container an @index"
                )
            }
        }
        if let prefix = source.prefix {
            guard !term.utf8.contains(UInt8(ascii: ":")), !term.utf8.contains(UInt8(ascii: "/")) else {
                throw JSONLDError(.invalidTermDefinition, "The term \(term) cannot be a prefix")
            }
            guard !prefix || !(iri.map(Keyword.matches) ?? false) else {
                throw JSONLDError(
                    .invalidTermDefinition,
                    "The term \(term) stands for a keyword and cannot be a prefix"
                )
            }
        }
    }

    /// What JSON-LD 1.0 did not have in a term definition.
    func refuseNewEntries(_ source: TermSource, of term: String) throws(JSONLDError) {
        guard source.isProtected == nil, source.scoped == nil, source.nest == nil, source.prefix == nil,
            source.index == nil, source.direction.isUnset
        else { throw JSONLDError(.invalidTermDefinition, "The definition of \(term) needs JSON-LD 1.1") }
        guard !source.isContainerNew else {
            throw JSONLDError(.invalidContainerMapping, "The container of \(term) needs JSON-LD 1.1")
        }
    }
}
