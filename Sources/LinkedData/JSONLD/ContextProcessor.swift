/// Applies local contexts to active ones (JSON-LD 1.1 API §4.1.2), for one run over one document.
final class ContextProcessor {
    private static let maximumRemoteContexts = 32

    let library: ContextLibrary
    let isVersion10: Bool
    let budget = WorkBudget()
    private var memo = ContextMemo(capacity: 150_000)
    /// The URLs of the contexts looked up in this run, in order.
    private(set) var used: [String] = []

    init(library: ContextLibrary, isVersion10: Bool = false) {
        self.library = library
        self.isVersion10 = isVersion10
    }

    /// How a context is to be applied.
    struct Mode {
        var overridesProtected = false
        var propagates = true
        var validatesScoped = true
        /// The URLs of the contexts being applied, outermost first.
        var remote: [String] = []
    }

    /// Applies a context that may come up again: a scoped one, or one from the library.
    func applyKnown(
        _ local: LocalContext,
        to active: ActiveContext,
        baseURL: String?,
        mode: Mode
    ) throws(JSONLDError) -> ActiveContext {
        let key = ContextMemo.Key(
            active: ObjectIdentifier(active),
            local: ObjectIdentifier(local),
            overridesProtected: mode.overridesProtected,
            propagates: mode.propagates
        )
        let isShared = active.isShared && local.isBundled && !isVersion10
        if let known = isShared ? SharedContexts.result(for: key) : memo[key] { return known }
        let result = try apply(local, to: active, baseURL: baseURL, mode: mode)
        let entry = ContextMemo.Entry(active: active, local: local, result: result)
        if isShared {
            SharedContexts.remember(entry, for: key)
        } else {
            memo.remember(entry, for: key)
        }
        return result
    }

    /// Applies a context.
    func apply(
        _ local: LocalContext,
        to active: ActiveContext,
        baseURL: String?,
        mode: Mode = Mode()
    ) throws(JSONLDError) -> ActiveContext {
        var propagates = mode.propagates
        if local.isSingleObject, case .definition(let definition)? = local.parts.first {
            propagates = definition.propagate ?? propagates
        }
        var result = active
        if !propagates, result.previous == nil {
            result = result.returning(to: active, isShared: active.isShared && local.isBundled)
        }
        for part in local.parts {
            switch part {
            case .reset:
                result = try reset(result, propagates: propagates, mode: mode, isBundled: local.isBundled)
            case .reference(let url):
                result = try applyReference(url, to: result, baseURL: baseURL, mode: mode)
            case .definition(let definition):
                let builder = ContextBuilder(
                    on: result,
                    definition: try importing(definition, baseURL: baseURL),
                    processor: self,
                    baseURL: baseURL,
                    mode: mode,
                    isBundled: local.isBundled
                )
                result = try builder.build()
            }
        }
        return result
    }

    private func reset(
        _ active: ActiveContext,
        propagates: Bool,
        mode: Mode,
        isBundled: Bool
    ) throws(JSONLDError) -> ActiveContext {
        try budget.spend(copying: active.terms.count, defining: 0)
        guard mode.overridesProtected || !active.hasProtectedTerms else {
            throw JSONLDError(
                .invalidContextNullification,
                "A null context cannot undo terms that are protected"
            )
        }
        if propagates, active.originalBase == nil { return .empty }
        return ActiveContext(
            base: active.originalBase,
            originalBase: active.originalBase,
            previous: propagates ? nil : active,
            isShared: active.isShared && isBundled
        )
    }

    private func applyReference(
        _ reference: String,
        to active: ActiveContext,
        baseURL: String?,
        mode: Mode
    ) throws(JSONLDError) -> ActiveContext {
        let url = baseURL.map { IRI.resolve(reference, against: $0) } ?? reference
        guard IRI.hasScheme(url) else {
            throw JSONLDError(
                .loadingDocumentFailed,
                "The context \(url) is a relative URL, and there is no base for it"
            )
        }
        var mode = mode
        if !mode.validatesScoped, mode.remote.contains(url) { return active }
        guard mode.remote.count < Self.maximumRemoteContexts else {
            throw JSONLDError(
                .contextOverflow,
                "Contexts refer to each other more than \(Self.maximumRemoteContexts) deep"
            )
        }
        mode.remote.append(url)
        mode.propagates = true
        let local = try load(url)
        return try applyKnown(local, to: active, baseURL: url, mode: mode)
    }

    private func load(_ url: String) throws(JSONLDError) -> LocalContext {
        if !used.contains(url) { used.append(url) }
        return try library.context(at: url)
    }

    /// Step 5.6: a context object on top of the one that it imports.
    private func importing(_ definition: ContextDefinition, baseURL: String?) throws(JSONLDError) -> ContextDefinition {
        guard let reference = definition.importURL else { return definition }
        guard !isVersion10 else { throw JSONLDError(.invalidContextEntry, "@import needs JSON-LD 1.1") }
        let local = try load(baseURL.map { IRI.resolve(reference, against: $0) } ?? reference)
        guard local.isSingleObject, case .definition(let imported)? = local.parts.first else {
            throw JSONLDError(.invalidRemoteContext, "What @import names must be one context object")
        }
        guard imported.importURL == nil else {
            throw JSONLDError(.invalidContextEntry, "An imported context cannot import another one")
        }
        return definition.merged(onto: imported)
    }
}
