extension LocalContext {
    /// The same context with its compact IRIs written out as far as it defines their prefixes itself.
    func writtenOut() -> LocalContext {
        if isWrittenOut { return self }
        let parts = parts.map { part -> Part in
            if case .definition(let definition) = part { .definition(definition.writtenOut()) } else { part }
        }
        return LocalContext(parts: parts, isBundled: isBundled, isSingleObject: isSingleObject, isWrittenOut: true)
    }
}

extension ContextDefinition {
    /// The same definitions with compact IRIs and terms written out, as far as this context alone decides them.
    ///
    /// A prefix that it does not define stays as it is: what it means is up to the context it is applied to. That is
    /// no rare case: Open Badges writes `xsd:dateTime` and defines no `xsd`.
    func writtenOut() -> ContextDefinition {
        var result = self
        for (name, source) in terms {
            var source = source
            if case .value(let id) = source.id { source.id = .value(absolute(id, definedBy: name)) }
            source.type = source.type.map { absolute($0, definedBy: name) }
            source.reverse = source.reverse.map { absolute($0, definedBy: name) }
            source.scoped = source.scoped?.writtenOut()
            source.isContainerNew = false
            source.hasNullContainer = false
            result.define(name, source)
        }
        return result
    }

    private func absolute(_ text: String, definedBy name: String, depth: Int = 0) -> String {
        guard depth < 8, !Keyword.matches(text), text != name || depth > 0 else { return text }
        if let source = source(of: text), case .value(let id) = source.id, id != text {
            return absolute(id, definedBy: text, depth: depth + 1)
        }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return text }
        let prefix = String(text[..<colon])
        let suffix = text[text.index(after: colon)...]
        guard prefix != "_", !suffix.utf8.starts(with: "//".utf8), let source = source(of: prefix),
            case .value(let id) = source.id
        else { return text }
        let namespace = absolute(id, definedBy: prefix, depth: depth + 1)
        guard IRI.hasScheme(namespace), source.prefix ?? (source.isSimple && ContextBuilder.endsInDelimiter(namespace))
        else { return text }
        return namespace + suffix
    }
}
