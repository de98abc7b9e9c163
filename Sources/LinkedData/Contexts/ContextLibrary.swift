/// The contexts a document may name: those bundled as tables, and those the caller gives. Nothing is ever fetched.
public struct ContextLibrary: Sendable {
    private var given: [ExactText: Result<LocalContext, JSONLDError>] = [:]
    private var usesVariants = false
    private var isWithoutTables = false

    /// The URLs of bundled contexts for which the caller gives a context that says something else.
    public private(set) var overridden: [String] = []

    private init() {}

    /// All bundled contexts, and no other.
    public static let bundled = ContextLibrary()

    /// A library without the bundled tables, to compare them with their originals.
    package static let withoutTables: ContextLibrary = {
        var library = ContextLibrary()
        library.isWithoutTables = true
        return library
    }()

    /// The tables that are bundled. Two may have the same URL, when different bytes are served there.
    public static var tables: [ContextTable] { BundledContexts.all }

    /// This library with one more context, which takes precedence over a bundled one (see ``overridden``).
    ///
    /// A document that is no context document is an error of those that name it (JSON-LD 1.1 API §4.1.2 step
    /// 5.2.5), not of this call.
    ///
    /// - Parameters:
    ///   - document: The context document: an object with an `@context` member.
    ///   - url: The URL by which documents name it.
    public func adding(_ document: JSONValue, at url: String) -> ContextLibrary {
        let context = Self.parse(document, url)
        let key = ExactText(url)
        var copy = self
        if !isWithoutTables, let tables = BundledContexts.byURL[key] {
            // The very context that is bundled changes nothing.
            if let table = try? tables.first?.context(), (try? context.get()) == table { return self }
            copy.overridden.append(url)
        }
        copy.given[key] = context
        return copy
    }

    /// Whether there is a context of that URL.
    public func knows(_ url: String) -> Bool {
        given[ExactText(url)] != nil || BundledContexts.byURL[ExactText(url)] != nil
    }

    /// This library with the second table of every URL that serves different bytes.
    ///
    /// Open Badges 3.0.3 is in circulation with and without the terms `endorsementJwt` and `jti`.
    package var preferringVariants: ContextLibrary {
        var copy = self
        copy.usesVariants = true
        return copy
    }

    private static func parse(_ document: JSONValue, _ url: String) -> Result<LocalContext, JSONLDError> {
        guard let context = document["@context"] else {
            return .failure(JSONLDError(.invalidRemoteContext, "The document for \(url) has no @context"))
        }
        do throws(JSONLDError) {
            return .success(try LocalContext(context))
        } catch {
            return .failure(error)
        }
    }

    /// The context of that URL.
    func context(at url: String) throws(JSONLDError) -> LocalContext {
        if let context = given[ExactText(url)] { return try context.get() }
        if !isWithoutTables, let tables = BundledContexts.byURL[ExactText(url)], let first = tables.first {
            return try (usesVariants ? tables.last ?? first : first).context()
        }
        throw JSONLDError(.loadingRemoteContextFailed, "The context \(url) is not known here, and none is fetched")
    }
}
