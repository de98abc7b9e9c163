internal import Credentialing
internal import Storage

/// One thing that is not as it has to be, or that someone should know.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The rule that looked, such as `award-basis`.
    package let check: String
    /// What is wrong, with ids and without personal data.
    package let sentence: String
    /// Nothing is broken; someone may want to tidy up.
    package let isNote: Bool

    init(_ check: String, _ sentence: String, isNote: Bool = false) {
        self.check = check
        self.sentence = sentence
        self.isNote = isNote
    }

    package var description: String { "\(check): \(sentence)" }
}

/// What was looked at, and how it came out.
package struct CheckSummary: Hashable, Sendable {
    package internal(set) var faults = 0
    package internal(set) var notes = 0
    /// Links of the audit chain, and the hash it ends with; kept elsewhere, it shows later that none was cut off.
    package internal(set) var links = 0
    package internal(set) var lastHash = ""
    /// Audit rows that the sealer has not linked yet.
    package internal(set) var unsealed = 0
    package internal(set) var awards = 0
    package internal(set) var decisions = 0
    package internal(set) var assessments = 0
    package internal(set) var files = 0
}

extension Platform {
    /// Looks whether everything that has to hold does: the audit chain, the basis of every award, every decision by its
    /// rule, every version and submission by its hash, every file. Goes through the tables page by page, so that memory stays small; a running server is not
    /// disturbed.
    ///
    /// - Parameter tell: gets each finding as it is made.
    package func checkInvariants(
        _ tell: @escaping @Sendable (Finding) async -> Void
    ) async throws -> CheckSummary {
        var round = CheckRound(platform: self, tell: tell)
        try await round.checkChain()
        for check in PlainCheck.all(at: clock.now()) { try await round.check(check) }
        try await round.checkVersions()
        try await round.checkDigests()
        try await round.checkAssessments()
        try await round.checkDecisions()
        try await round.checkAwards()
        try await round.checkFiles()
        return round.summary
    }
}

/// One run through all checks.
struct CheckRound {
    /// Rows read at a time, so that statements are few and memory stays small.
    static let page = 500

    let platform: Platform
    private let tell: @Sendable (Finding) async -> Void
    var summary = CheckSummary()

    init(platform: Platform, tell: @escaping @Sendable (Finding) async -> Void) {
        self.platform = platform
        self.tell = tell
    }

    mutating func find(_ finding: Finding) async {
        if finding.isNote { summary.notes += 1 } else { summary.faults += 1 }
        await tell(finding)
    }

    mutating func find(_ findings: [Finding]) async {
        for finding in findings { await find(finding) }
    }

    /// Runs a check that is one query; of very many findings, the first pages are told.
    mutating func check(_ check: PlainCheck) async throws {
        let rows = try await platform.read { try $0.rows(check.query(limit: Self.page)) }
        for row in rows {
            let (id, other) = (try row.text("id"), try row.textIfAny("other") ?? "")
            await find(Finding(check.name, check.sentence(id, other), isNote: check.isNote))
        }
        if rows.count == Self.page {
            await find(Finding(check.name, "There may be more of these; mend the first \(Self.page) and look again."))
        }
    }
}
