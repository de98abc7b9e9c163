internal import Application
internal import Credentialing
internal import OpenBadges

/// A report, line by line. Every word that comes from the file is made plain first, and nothing of an unverified badge
/// stands there without the word that it only claims it.
struct VerifyReport: Sendable {
    /// One line.
    struct Line: Sendable {
        let kind: String
        let answer: String
        let statement: String
        let reason: String
    }

    /// What the badge says, in a few values.
    struct Says: Sendable {
        let head: String
        let facts: [Fact]
        let hasResults: Bool
        let results: [Row]
    }

    /// A value with its name.
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    /// One criterion.
    struct Row: Sendable {
        let criterion: String
        let achieved: String
        let required: String
    }

    let heading: String
    let lead: String
    /// The questions that people ask, and whatever did not pass.
    let lines: [Line]
    /// The rest of the report.
    let hasDetails: Bool
    let details: [Line]
    let hasNotes: Bool
    let notes: [String]
    let says: Says?
    let hasContained: Bool
    /// The credentials that a learner record holds.
    let contained: [String]
    let hasEndorsements: Bool
    let endorsements: [String]
}

extension VerifyReport {
    init(_ reported: ReportedCredential, at moment: String, knowsRecipient: Bool) {
        heading = Self.heading(reported)
        lead = Self.lead(reported, moment)
        let (first, rest) = Self.sorted(reported)
        lines = first.map { Line($0, knowsRecipient: knowsRecipient) }
        details = rest.map { Line($0, knowsRecipient: knowsRecipient) }
        hasDetails = !rest.isEmpty
        notes = reported.report.notes.map { PlainText.line($0, limit: 1_000) }
        hasNotes = !reported.report.notes.isEmpty
        says = reported.summary.map { Says($0, head: Self.head(over: $0, reported)) }
        contained = reported.report.contained.map(Self.words)
        hasContained = !reported.report.contained.isEmpty
        endorsements = reported.report.endorsements.map(Self.words)
        hasEndorsements = !reported.report.endorsements.isEmpty
    }

    private typealias Shown = ReportedCredential.ShownCheck

    /// What anyone would ask stands first: is it unchanged, who issued it, its dates, is it withdrawn, whose is it. Where
    /// there is no badge at all, only what is wrong with the file.
    private static func sorted(_ reported: ReportedCredential) -> (first: [Shown], rest: [Shown]) {
        let all = ReportedCredential.shownChecks(of: reported.report)
        guard reported.summary != nil else { return (all.filter { $0.check.outcome == .failed }, []) }
        let asked: Set<CheckName> = [.signature, .issuer, .dates, .status, .recipient]
        let first = all.filter { asked.contains($0.check.name) || $0.check.outcome != .passed }
        return (first, all.filter { !asked.contains($0.check.name) && $0.check.outcome == .passed })
    }

    private static func failed(_ reported: ReportedCredential) -> [CheckName] {
        reported.report.checks.filter { $0.outcome == .failed }.map(\.name)
    }

    private static func head(over summary: CredentialSummary, _ reported: ReportedCredential) -> String {
        switch (summary.standing, reported.verdict, failed(reported)) {
        case (.verified, _, _): "What the issuer says in it"
        case (_, .couldNotCheck, _): "What it claims, which could not be confirmed"
        case (_, _, [.recipient]): "What it says about someone else"
        case (_, _, [.status]): "What it said before it was withdrawn"
        case (_, _, [.dates]): "What it says, outside of its dates"
        default: "What it claims. Do not rely on any of this"
        }
    }

    private static func heading(_ reported: ReportedCredential) -> String {
        let failed = failed(reported)
        let isBareKey = reported.summary?.issuer.id?.hasPrefix("did:key:") ?? false
        switch reported.verdict {
        case .verified where isBareKey: return "Unchanged and in force. Who issued it rests on its own word"
        case .verified: return "Genuine, and in force"
        case .couldNotCheck:
            let open = reported.report.checks.count { $0.outcome == .couldNotCheck }
            return open == 1
                ? "Nothing is wrong, with one thing we could not check"
                : "Nothing is wrong, with \(AwardWords.number(open)) things we could not check"
        case .notVerified where reported.summary == nil: return "There is no badge in this"
        case .notVerified where failed == [.status]: return "Genuine, but withdrawn"
        case .notVerified where failed == [.dates]: return "Genuine, but not in force"
        case .notVerified where failed == [.recipient]: return "Genuine, but not about the person you named"
        case .notVerified: return "Do not rely on this badge"
        }
    }

    private static func lead(_ reported: ReportedCredential, _ moment: String) -> String {
        guard let summary = reported.summary else { return "Checked \(moment). Nothing was kept." }
        let name = PlainText.line(summary.achievement?.name ?? summary.name ?? "a badge without a name", limit: 120)
        let what = summary.standing == .verified ? "We checked “\(name)”" : "We checked what calls itself “\(name)”"
        return "\(what), \(moment)."
    }

    private static func words(_ contained: ContainedReport) -> String {
        let name = PlainText.line(contained.name ?? "without a name", limit: 120)
        let issuer = PlainText.line(contained.issuer ?? "nobody", limit: 120)
        return switch ReportedCredential.Verdict(contained.report.isVerified) {
        case .verified: "“\(name)” from \(issuer). It holds."
        case .notVerified: "It calls itself “\(name)” and claims to be from \(issuer). It does not hold."
        case .couldNotCheck: "It calls itself “\(name)” and claims to be from \(issuer). It could not be checked."
        }
    }

    private static func words(_ endorsement: EndorsementReport) -> String {
        let verdict = ReportedCredential.Verdict(endorsement.report.isVerified)
        let endorser = PlainText.line(endorsement.endorser, limit: 120)
        return switch verdict {
        case .verified: "By \(endorser). It holds."
        case .notVerified: "It claims to be by \(endorser). It does not hold."
        case .couldNotCheck: "It claims to be by \(endorser). It could not be checked."
        }
    }
}

extension VerifyReport.Line {
    init(_ shown: ReportedCredential.ShownCheck, knowsRecipient: Bool) {
        let check = shown.check
        switch check.outcome {
        case .passed where shown.isOnlyClaimed: (kind, answer) = ("wait", "By its own word only")
        case .passed: (kind, answer) = ("go", "Yes")
        case .failed: (kind, answer) = ("bad", "No")
        case .couldNotCheck: (kind, answer) = ("wait", "Could not check")
        }
        statement = Self.statement(check.name, knowsRecipient: knowsRecipient)
        reason = PlainText.line(VerifyWords.eased(check.reason), limit: 1_000)
    }

    private static func statement(_ name: CheckName, knowsRecipient: Bool) -> String {
        switch name {
        case .file: "The file is whole."
        case .structure: "It is well formed."
        case .coverage: "Everything in it is signed."
        case .signature: "It has not been changed."
        case .issuer: "The issuer it names signed it."
        case .dates: "Today lies within its dates."
        case .status: "It has not been withdrawn."
        case .recipient: knowsRecipient ? "It belongs to the address you gave." : "It says whom it is about."
        case .achievement: "It says what was shown."
        }
    }
}

extension VerifyReport.Says {
    private static let shownResults = 40

    init(_ summary: CredentialSummary, head: String) {
        self.head = head
        let all: [(String, String?)] = [
            ("Name", summary.achievement?.name ?? summary.name), ("Kind", summary.achievement?.type),
            ("Standard", summary.standard == .openBadges3 ? nil : summary.standard.rawValue),
            ("Issuer", summary.issuer.name), ("Issuer’s identifier", summary.issuer.id),
            ("From", summary.validFrom.map(VerifyWords.eased)), ("Until", summary.validUntil.map(VerifyWords.eased)),
            ("Criteria", Self.plain(summary.achievement?.criteria)), ("Evidence", Self.list(summary.evidence)),
            ("Aligned to", Self.list(summary.alignment)), ("Holds", Self.list(summary.contents)),
        ]
        facts = all.compactMap { label, value in
            value.map { VerifyReport.Fact(label: label, value: PlainText.line($0, limit: 600)) }
        }
        results = summary.results.prefix(Self.shownResults).map { result in
            VerifyReport.Row(
                criterion: PlainText.line(result.criterion ?? "(without a name)", limit: 120),
                achieved: PlainText.line(result.achieved ?? "", limit: 80),
                required: PlainText.line(result.required ?? "", limit: 80)
            )
        }
        hasResults = !summary.results.isEmpty
    }

    /// A narrative without the marks of Markdown. Its links stay text: nobody has looked at where they lead.
    private static func plain(_ narrative: String?) -> String? {
        narrative?.replacing("**", with: "").replacing("\n* ", with: "\n• ").replacing("\n- ", with: "\n• ")
    }

    private static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.prefix(10).joined(separator: "; ")
    }
}
