/// The contexts a document may name: those bundled as tables, and those the caller gives. Nothing is ever fetched.
public struct ContextLibrary: Sendable {
    private var given: [ExactText: Result<LocalContext, JSONLDError>] = [:]

    /// The contexts given by the caller whose URLs are also those of bundled ones.
    public private(set) var overridden: [String] = []

    private init() {}

    /// All bundled contexts, and no other.
    public static let bundled = ContextLibrary()

    /// This library with one more context, which takes precedence over a bundled one.
    ///
    /// A document that is no context document is an error of those that name it (JSON-LD 1.1 API §4.1.2 step
    /// 5.2.5), not of this call.
    ///
    /// - Parameters:
    ///   - document: The context document: an object with an `@context` member.
    ///   - url: The URL by which documents name it.
    public func adding(_ document: JSONValue, at url: String) -> ContextLibrary {
        var copy = self
        copy.given[ExactText(url)] = Self.parse(document, url)
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
        throw JSONLDError(.loadingRemoteContextFailed, "The context \(url) is not known here, and none is fetched")
    }
}
