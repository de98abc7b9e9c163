/// The names that the contexts of credentials give to IRIs, so that a document can be told that uses others.
///
/// A signature over RDF holds for every way of writing the same statements, while people and programs read a
/// credential by its JSON names. `validUntil` under an alias, or as a whole IRI, is signed and overlooked.
struct StandardNames: Sendable {
    /// From the contexts of Verifiable Credentials, Data Integrity, Bitstring Status List and Open Badges 3.0.
    static let bundled = StandardNames(
        tables: [
            BundledContexts.Credentials_V2, BundledContexts.Credentials_V1, BundledContexts.Data_Integrity_V2,
            BundledContexts.Data_Integrity_V1, BundledContexts.Ed25519_2020_V1,
            BundledContexts.Bitstring_Status_List_V1, BundledContexts.Ob_3_0_3, BundledContexts.Ob_3_0_2,
            BundledContexts.Ob_3_0_1, BundledContexts.Ob_3_0, BundledContexts.Ob_3_0_Extensions,
        ])

    private var names: [ExactText: Set<ExactText>] = [:]
    private var meanings: [ExactText: Set<ExactText>] = [:]

    private init(tables: [ContextTable]) {
        for table in tables {
            if let context = try? table.context() { collect(context.writtenOut()) }
        }
    }

    private mutating func collect(_ context: LocalContext) {
        for case .definition(let definition) in context.parts {
            for (name, source) in definition.terms {
                if case .value(let iri) = source.id {
                    names[ExactText(iri), default: []].insert(ExactText(name))
                    meanings[ExactText(name), default: []].insert(ExactText(iri))
                }
                if let scoped = source.scoped { collect(scoped.writtenOut()) }
            }
        }
    }

    /// Whether the IRI has a standard name, and this is none.
    func hasOtherName(_ iri: String, than name: String) -> Bool {
        guard let names = names[ExactText(iri)] else { return Keyword.matches(iri) }
        return !names.contains(ExactText(name))
    }

    /// Whether the name stands for something, and this is something else.
    func hasOtherMeaning(_ name: String, than iri: String) -> Bool {
        guard let meanings = meanings[ExactText(name)] else { return false }
        return !meanings.contains(ExactText(iri))
    }

    /// Whether a term that a context defines would mislead those who read by the standard names.
    ///
    /// - Parameter isBundled: Bundled contexts cannot be made to fit what somebody else signed; that two of them
    ///   give one name to two things is theirs to do.
    func areMisled(by term: String, _ definition: TermDefinition, isBundled: Bool) -> Bool {
        guard let iri = definition.iri else { return false }
        if hasOtherName(iri, than: term) { return true }
        guard !isBundled else { return false }
        if hasOtherMeaning(term, than: iri) { return true }
        let isStandard = meanings[ExactText(term)] != nil
        return isStandard && (definition.isReverse || !definition.container.isSubset(of: [.set, .list]))
    }
}
