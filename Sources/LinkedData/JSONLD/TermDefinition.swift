/// What a term means in an active context (JSON-LD 1.1 API §4.1.1).
final class TermDefinition: Sendable {
    /// The IRI, blank node or keyword; `nil` when the term is expressly without meaning.
    let iri: String?
    let isPrefix: Bool
    let isProtected: Bool
    let isReverse: Bool
    let container: Container
    let type: String?
    let language: Setting<String>
    let direction: Setting<TextDirection>
    let nest: String?
    let index: String?
    let scoped: LocalContext?
    /// Against what a relative URL in the scoped context resolves.
    let scopedBase: String?
    /// What a member of this name is, where nothing needs a closer look.
    let meaning: Meaning
    /// What becomes of text under this name, where nothing needs a closer look.
    let coercion: Coercion

    /// What a member can be.
    enum Meaning: Sendable {
        case id, type, property
        /// Something that ``PlainStatements`` leaves alone.
        case other
    }

    /// What text can become.
    enum Coercion: Sendable, Equatable {
        case none
        case datatype(String)
        /// An identifier.
        case reference
        /// A word that a context gives a meaning.
        case word
        /// Something that ``PlainStatements`` leaves alone.
        case other
    }

    init(
        iri: String?,
        isPrefix: Bool = false,
        isProtected: Bool = false,
        isReverse: Bool = false,
        container: Container = [],
        type: String? = nil,
        language: Setting<String> = .unset,
        direction: Setting<TextDirection> = .unset,
        nest: String? = nil,
        index: String? = nil,
        scoped: LocalContext? = nil,
        scopedBase: String? = nil
    ) {
        self.iri = iri
        self.isPrefix = isPrefix
        self.isProtected = isProtected
        self.isReverse = isReverse
        self.container = container
        self.type = type
        self.language = language
        self.direction = direction
        self.nest = nest
        self.index = index
        self.scoped = scoped
        self.scopedBase = scopedBase
        meaning = Self.meaning(of: iri, isReverse: isReverse, container, nest: nest, index: index)
        coercion = Self.coercion(type, language, direction)
    }

    private static func meaning(
        of iri: String?,
        isReverse: Bool,
        _ container: Container,
        nest: String?,
        index: String?
    ) -> Meaning {
        guard let iri, !isReverse, nest == nil, index == nil, container.isSubset(of: [.set, .list, .graph]) else {
            return .other
        }
        switch iri {
        case "@id": return container.isEmpty ? .id : .other
        case "@type": return container.isSubset(of: .set) ? .type : .other
        default: return IRI.isWellFormed(iri) ? .property : .other
        }
    }

    private static func coercion(
        _ type: String?,
        _ language: Setting<String>,
        _ direction: Setting<TextDirection>
    ) -> Coercion {
        guard language.isUnset, direction.isUnset else { return .other }
        switch type {
        case nil: return .none
        case "@id"?: return .reference
        case "@vocab"?: return .word
        case let type?: return IRI.isWellFormed(type) ? .datatype(type) : .other
        }
    }

    /// Whether both say the same, protection apart (§4.2.2 step 27).
    func saysTheSame(as other: TermDefinition) -> Bool {
        iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse
            && container == other.container && type == other.type && language == other.language
            && direction == other.direction && nest == other.nest && index == other.index
            && scoped == other.scoped
    }

    /// The same, protected.
    func protected() -> TermDefinition {
        TermDefinition(
            iri: iri,
            isPrefix: isPrefix,
            isProtected: true,
            isReverse: isReverse,
            container: container,
            type: type,
            language: language,
            direction: direction,
            nest: nest,
            index: index,
            scoped: scoped,
            scopedBase: scopedBase
        )
    }
}
