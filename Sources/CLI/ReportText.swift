import OpenBadges

/// The report of `verify` for people.
///
/// The first line is the verdict. No other line begins with text of the credential, and none of what an unverified
/// credential says stands there without the word "claimed".
struct ReportText {
    private let reported: ReportedCredential
    private let terminal: Terminal

    init(_ reported: ReportedCredential, on terminal: Terminal) {
        self.reported = reported
        self.terminal = terminal
    }

    /// The whole report, without a line break at its end.
    var text: String {
        var lines = [verdict]
        if let summary = reported.summary { lines += ["", introduction(of: summary)] + SummaryText(summary, terminal).lines }
        lines += ["", "Checks:"] + reported.report.checks.map { check($0, indent: 2) }
        if !reported.report.notes.isEmpty {
            lines += ["", "Notes:"]
            lines += reported.report.notes.map { terminal.wrapped(PlainText.line($0, limit: 1_000), first: "  - ", indent: 4) }
        }
        lines += endorsements
        return lines.joined(separator: "\n")
    }

    private var verdict: String {
        let words = Self.words(reported.verdict, isLax: reported.isLax)
        switch reported.verdict {
        case .verified: return terminal.colored(words, reported.isLax ? .yellow : .green)
        case .notVerified: return terminal.colored(words, .red)
        case .couldNotCheck: return terminal.colored(words, .yellow)
        }
    }

    private static func words(_ verdict: ReportedCredential.Verdict, isLax: Bool) -> String {
        let relaxed = "WITH RELAXED RULES ONLY (--lax)"
        return verdict == .verified && isLax ? "\(verdict.words) \(relaxed)" : verdict.words
    }

    private func introduction(of summary: CredentialSummary) -> String {
        let text =
            switch (summary.standing, reported.verdict) {
            case (.verified, _): "What the issuer says in it:"
            case (.claimed, .couldNotCheck): "What it claims. This could not be confirmed:"
            case (.claimed, _): "What it claims. Do not rely on any of this:"
            }
        return terminal.wrapped(text, first: "", indent: 0)
    }

    private func check(_ check: VerificationReport.Check, indent: Int) -> String {
        let (mark, color): (String, Terminal.Color) =
            switch check.outcome {
            case .passed: ("✓", .green)
            case .failed: ("✗", .red)
            case .couldNotCheck: ("?", .yellow)
            }
        let margin = String(repeating: " ", count: indent)
        let reason = PlainText.line(check.reason, limit: 1_000)
        let aside = check.outcome == .couldNotCheck ? " Could not check." : ""
        return terminal.wrapped(
            "\(check.name.question)\(aside) \(reason)",
            first: margin + terminal.colored(mark, color) + " ",
            indent: indent + 2
        )
    }

    private var endorsements: [String] {
        guard !reported.report.endorsements.isEmpty else { return [] }
        var lines = ["", "Endorsements inside. They count neither for nor against the credential:"]
        for endorsement in reported.report.endorsements {
            let verdict = ReportedCredential.Verdict(endorsement.report.isVerified)
            let endorser = PlainText.line(endorsement.endorser, limit: 120)
            let by = verdict == .verified ? "by" : "claimed to be by"
            let words = Self.words(verdict, isLax: reported.isLax)
            let line = "\(words): endorsement \(by) \"\(endorser)\", at \(PlainText.line(endorsement.path, limit: 120))"
            lines.append(terminal.wrapped(line, first: "  ", indent: 4))
            // Of an endorsement that holds only the verdict matters; of any other one why it does not.
            let told = endorsement.report.checks.filter { verdict == .verified ? $0.name == .achievement : $0.outcome != .passed }
            lines += told.map { check($0, indent: 4) }
        }
        return lines
    }
}
