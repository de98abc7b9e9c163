import LinkedData

/// The order and form of JSON-LD contexts.
enum ContextRules {
    /// Verifiable Credentials Data Model 2.0 §4.3.
    static let version2: Shape.Invariant = { object, path, walk in
        check(object["@context"], startsWith: ContextURL.credentialsV2, at: path.member("@context"), &walk)
    }

    /// Verifiable Credentials Data Model 1.1 §4.1.
    static let version1: Shape.Invariant = { object, path, walk in
        check(object["@context"], startsWith: ContextURL.credentialsV1, at: path.member("@context"), &walk)
    }

    /// Open Badges 3.0 §B.1: its context is the second, whichever of its editions.
    static let openBadges: Shape.Invariant = { object, path, walk in
        let contexts = (object["@context"] ?? .null).list
        guard contexts.count < 2 || !(contexts[1].string.map(isOpenBadges) ?? false) else { return }
        let sentence = "The second context must be that of Open Badges 3.0, such as \(ContextURL.openBadges)."
        walk.report(sentence, at: path.member("@context").element(1), .context)
    }

    /// CLR 2.0: its context is the second, whichever of its editions. Records made by its drafts name others, and are
    /// not misunderstood.
    static let learnerRecord: Shape.Invariant = { object, path, walk in
        let contexts = (object["@context"] ?? .null).list
        let head = "https://purl.imsglobal.org/spec/clr/v2p0/context"
        guard contexts.count < 2 || !(contexts[1].string?.utf8.starts(with: head.utf8) ?? false) else { return }
        let sentence = "The second context should be that of CLR 2.0, such as \(ContextURL.learnerRecord)."
        walk.report(sentence, at: path.member("@context").element(1), .context, .deviation)
    }

    private static func check(
        _ value: JSONValue?,
        startsWith base: String,
        at path: JSONPath,
        _ walk: inout ShapeWalk
    ) {
        guard let value, !value.isNull else {
            walk.report("Add “@context”, with \(base) as the first.", at: path, .context)
            return
        }
        let contexts = value.list
        if !(contexts.first?.string?.isExactly(base) ?? false) {
            walk.report("The first context must be \(base).", at: path.element(0), .context)
        }
        var seen: Set<ExactText> = []
        for (index, context) in contexts.enumerated() {
            check(context, at: path.element(index), &walk)
            if let url = context.string, !seen.insert(ExactText(url)).inserted {
                walk.report("This context is named twice; once is enough.", at: path.element(index), .context, .warning)
            }
        }
    }

    private static func check(_ context: JSONValue, at path: JSONPath, _ walk: inout ShapeWalk) {
        switch context {
        case .string(let url):
            guard !TextSyntax.isURI(url) else { return }
            walk.report("A context must be an absolute URL or an object.", at: path, .context)
        case .object(let terms):
            for term in terms {
                let target = term.value.string ?? term.value["@id"]?.string
                guard let target, !target.utf8.allSatisfy(TextSyntax.isAllowedInIRI) else { continue }
                let sentence = "The term “\(term.name)” stands for something that cannot be a URL."
                walk.report(sentence, at: path.member(term.name), .context)
            }
        default:
            walk.report("A context must be an absolute URL or an object.", at: path, .context)
        }
    }

    /// `https://purl.imsglobal.org/spec/ob/v3p0/context.json`, or with `-3.d.d` before the dot.
    private static func isOpenBadges(_ url: String) -> Bool {
        let head = "https://purl.imsglobal.org/spec/ob/v3p0/context"
        let tail = ".json"
        guard url.utf8.starts(with: head.utf8), url.utf8.suffix(tail.utf8.count).elementsEqual(tail.utf8) else {
            return false
        }
        let edition = url.utf8.dropFirst(head.utf8.count).dropLast(tail.utf8.count)
        let parts = edition.split(separator: 0x2E, omittingEmptySubsequences: false)
        return edition.isEmpty
            || parts.count == 3 && parts[0].elementsEqual("-3".utf8)
                && parts[1...].allSatisfy { $0.count == 1 && $0.allSatisfy(TextSyntax.isDigit) }
    }
}
