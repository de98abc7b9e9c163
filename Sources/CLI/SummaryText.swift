import OpenBadges

/// What a credential says, in lines of a label and a value.
struct SummaryText {
    private static let shownResults = 20
    private static let shownItems = 5

    private let summary: CredentialSummary
    private let terminal: Terminal

    init(_ summary: CredentialSummary, _ terminal: Terminal) {
        self.summary = summary
        self.terminal = terminal
    }

    var lines: [String] {
        var lines: [String] = []
        func add(_ label: String, _ value: String?) {
            if let value { lines.append(line(label, value)) }
        }
        add("name", summary.achievement?.name ?? summary.name)
        add("kind", summary.achievement?.type ?? summary.types.last { $0 != "VerifiableCredential" })
        if summary.standard != .openBadges3 { add("standard", summary.standard.rawValue) }
        add("issuer", Self.party(summary.issuer))
        add("recipient", recipient)
        add("from", summary.validFrom)
        add("until", summary.validUntil)
        add("criteria", summary.achievement?.criteria)
        for result in summary.results.prefix(Self.shownResults) { lines.append(line("result", Self.words(result))) }
        let more = summary.results.count - Self.shownResults
        if more > 0 { lines.append(line("results", "\(more) more")) }
        add("evidence", Self.list(summary.evidence))
        add("aligned to", Self.list(summary.alignment))
        add("holds", Self.list(summary.contents))
        return lines
    }

    /// A label, and the word "claimed" before it unless the credential is verified.
    private func line(_ label: String, _ value: String) -> String {
        let isClaimed = summary.standing == .claimed
        let width = isClaimed ? 20 : 12
        let head = (isClaimed ? "claimed " : "") + label + ":"
        let padding = String(repeating: " ", count: max(1, width - head.count))
        return terminal.wrapped(PlainText.line(value), first: "  " + head + padding, indent: 2 + width)
    }

    private var recipient: String? {
        if let id = summary.recipient.id { return id }
        guard summary.recipient.identifiers > 0 else { return nil }
        return "a person known by \(summary.recipient.identifiers == 1 ? "one identifier" : "several identifiers")"
    }

    private static func party(_ party: CredentialSummary.Party) -> String? {
        guard let name = party.name else { return party.id }
        guard let id = party.id else { return name }
        // The id is what was checked; the name is what its holder chose.
        return "\(PlainText.line(id, limit: 160)), which calls itself \"\(PlainText.line(name, limit: 80))\""
    }

    private static func words(_ result: CredentialSummary.Result) -> String {
        var words = PlainText.line(result.criterion ?? "(without a name)", limit: 100)
        if let achieved = result.achieved { words += ": \(PlainText.line(achieved, limit: 60))" }
        if let required = result.required { words += ", required \(PlainText.line(required, limit: 60))" }
        if let isMet = result.isMet { words += isMet ? " - reached" : " - not reached" }
        if result.isOrderUnsigned {
            words += " - whether that is enough cannot be told, because no signature covers the order of the levels"
        }
        return words
    }

    private static func list(_ items: [String]) -> String? {
        guard !items.isEmpty else { return nil }
        let shown = items.prefix(shownItems).map { PlainText.line($0, limit: 60) }.joined(separator: "; ")
        return items.count > shownItems ? "\(shown); and \(items.count - shownItems) more" : shown
    }
}
