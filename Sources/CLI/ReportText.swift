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
        if let summary = reported.summary {
            lines += ["", introduction(of: summary)] + SummaryText(summary, terminal).lines
        }
        lines += ["", "Checks:"] + ReportedCredential.shownChecks(of: reported.report).map { line($0, indent: 2) }
        if !reported.report.notes.isEmpty {
            lines += ["", "Notes:"]
            lines += reported.report.notes.map {
                terminal.wrapped(PlainText.line($0, limit: 1_000), first: "  - ", indent: 4)
            }
        }
        lines += contained + endorsements
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
            case (.verified, _) where reported.isLax: "What it says. With relaxed rules this may be anyone's word:"
            case (.verified, _): "What the issuer says in it:"
            case (.claimed, .couldNotCheck): "What it claims. This could not be confirmed:"
            case (.claimed, _): "What it claims. Do not rely on any of this:"
            }
        return terminal.wrapped(text, first: "", indent: 0)
    }

    private func line(_ shown: ReportedCredential.ShownCheck, indent: Int) -> String {
        let check = shown.check
        let (mark, aside): (String, String) =
            switch check.outcome {
            case .passed where shown.isOnlyClaimed: ("·", " By its own word only:")
            case .passed: (terminal.colored("✓", .green), "")
            case .failed: (terminal.colored("✗", .red), "")
            case .couldNotCheck: (terminal.colored("?", .yellow), " Could not check.")
            }
        return terminal.wrapped(
            "\(check.name.question)\(aside) \(PlainText.line(check.reason, limit: 1_000))",
            first: String(repeating: " ", count: indent) + mark + " ",
            indent: indent + 2
        )
    }

    private var contained: [String] {
        guard !reported.report.contained.isEmpty else { return [] }
        var lines = ["", "Credentials inside, each by its own proof:"]
        for credential in reported.report.contained {
            let verdict = ReportedCredential.Verdict(credential.report.isVerified)
            let name = PlainText.line(credential.name ?? "without a name", limit: 120)
            let issuer = PlainText.line(credential.issuer ?? "unknown", limit: 120)
            let isVerified = verdict == .verified
            let what = isVerified ? "\"\(name)\" from" : "what calls itself \"\(name)\", claimed to be from"
            let heading =
                "\(Self.words(verdict, isLax: reported.isLax)): \(what) \"\(issuer)\", at "
                + PlainText.line(credential.path, limit: 120)
            lines.append(terminal.wrapped(heading, first: "  ", indent: 4))
            let told = ReportedCredential.shownChecks(of: credential.report).filter { shown in
                isVerified ? shown.check.name == .achievement : shown.check.outcome != .passed
            }
            lines += told.map { line($0, indent: 4) }
        }
        return lines
    }

    private var endorsements: [String] {
        guard !reported.report.endorsements.isEmpty else { return [] }
        var lines = ["", "Endorsements inside. They count neither for nor against the credential:"]
        for endorsement in reported.report.endorsements {
            let verdict = ReportedCredential.Verdict(endorsement.report.isVerified)
            let endorser = PlainText.line(endorsement.endorser, limit: 120)
            let by = verdict == .verified ? "by" : "claimed to be by"
            let words = Self.words(verdict, isLax: reported.isLax)
            let heading =
                "\(words): endorsement \(by) \"\(endorser)\", at \(PlainText.line(endorsement.path, limit: 120))"
            lines.append(terminal.wrapped(heading, first: "  ", indent: 4))
            // Of an endorsement that holds only the verdict matters; of any other one why it does not.
            let told = ReportedCredential.shownChecks(of: endorsement.report).filter { shown in
                verdict == .verified ? shown.check.name == .achievement : shown.check.outcome != .passed
            }
            lines += told.map { line($0, indent: 4) }
        }
        return lines
    }
}
