/// A term definition as a local context states it, parsed but not yet applied to an active context.
///
/// What only depends on the definition itself is checked here; what depends on where it stands, in
/// ``ContextBuilder``.
struct TermSource: Sendable, Equatable {
    /// What stands under `@id`: absent, null, or an IRI, compact IRI, term or keyword.
    var id: Setting<String> = .unset
    var reverse: String?
    var type: String?
    var container: Container?
    /// `@container: null`, allowed for reverse properties only.
    var hasNullContainer = false
    /// A container that 1.0 did not know: an array, or one of the words that came with 1.1.
    var isContainerNew = false
    var scoped: LocalContext?
    var language: Setting<String> = .unset
    var direction: Setting<TextDirection> = .unset
    var nest: String?
    var index: String?
    var prefix: Bool?
    var isProtected: Bool?
    /// Written as a plain string, or as null.
    var isSimple = false
}
