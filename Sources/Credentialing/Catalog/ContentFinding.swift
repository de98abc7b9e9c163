/// What the content check has to say about one place of a title.
package struct ContentFinding: Hashable, Sendable {
    package enum Severity: String, CaseIterable, Sendable {
        /// The title cannot be published like this.
        case error
        /// Worth another look; it never keeps a title from being published.
        case advice
    }

    package let severity: Severity
    /// From the title to the part.
    package let path: [TitleStep]
    /// What was found, where, and what to write instead, for the author.
    package let sentence: String

    /// A finding.
    package init(severity: Severity, path: [TitleStep], sentence: String) {
        self.severity = severity
        self.path = path
        self.sentence = sentence
    }
}

extension MicroCredential {
    /// All that the content check finds: first what keeps the title from being published, then advice, each in the
    /// order of the title's parts.
    package var contentFindings: [ContentFinding] {
        var check = ContentCheck(self)
        check.run()
        let faults = self.faults.map { ContentFinding(severity: .error, path: $0.path, sentence: $0.sentence) }
        return faults + check.findings.filter { $0.severity == .error }
            + check.findings.filter { $0.severity == .advice }
    }

    /// Whether the content check finds nothing that keeps the title from being published.
    package var isReadyToPublish: Bool {
        !contentFindings.contains { $0.severity == .error }
    }
}
