/// What came of looking at a credential: every check with its outcome and reason, in the order a person asks.
public struct VerificationReport: Sendable, Equatable {
    /// How a check ended.
    public enum Outcome: String, Sendable, Equatable {
        /// It holds.
        case passed
        /// It does not hold.
        case failed
        /// It may hold or not: something needed was not to be had, or is of a kind not known here.
        case couldNotCheck = "could not check"
    }

    /// One question and its answer.
    public struct Check: Sendable, Equatable {
        /// Which question.
        public let name: CheckName
        /// The answer.
        public let outcome: Outcome
        /// Why, in a sentence or two that need no knowledge of the standards.
        public let reason: String

        init(_ name: CheckName, _ outcome: Outcome, _ reason: String) {
            self.name = name
            self.outcome = outcome
            self.reason = reason
        }
    }

    /// What was handed in.
    public let format: CredentialFormat
    /// The answers, each question once.
    public let checks: [Check]
    /// What else a reader must know: that rules were relaxed, that a context was replaced.
    public let notes: [String]
    /// The reports of endorsements inside; they say nothing for or against the credential itself.
    public let endorsements: [EndorsementReport]
    /// The reports of the credentials that a learner record holds; each stands for itself.
    public let contained: [ContainedReport]

    init(
        format: CredentialFormat,
        checks: [Check],
        notes: [String],
        endorsements: [EndorsementReport],
        contained: [ContainedReport] = []
    ) {
        self.format = format
        self.checks = checks
        self.notes = notes
        self.endorsements = endorsements
        self.contained = contained
    }

    /// True when every check passed, false when one failed, `nil` when none failed but one could not be made.
    public var isVerified: Bool? {
        if checks.contains(where: { $0.outcome == .failed }) { return false }
        if checks.contains(where: { $0.outcome == .couldNotCheck }) { return nil }
        return true
    }

    /// The answer to one question.
    public subscript(name: CheckName) -> Check? {
        checks.first { $0.name == name }
    }
}

/// The questions asked of every credential, in order.
public enum CheckName: String, Sendable, CaseIterable {
    /// Is the file whole, and something that can hold a credential?
    case file
    /// Does it have the parts that the standards ask for?
    case structure
    /// Does the signature cover everything that it says?
    case coverage
    /// Who signed it, and is it unchanged since?
    case signature
    /// Does that key belong to the issuer named?
    case issuer
    /// Is it in force by its dates?
    case dates
    /// Has it been revoked?
    case status
    /// Whom is it about?
    case recipient
    /// What was shown?
    case achievement

    /// The question, as a person asks it.
    public var question: String {
        switch self {
        case .file: "Is the file whole?"
        case .structure: "Is it well formed?"
        case .coverage: "Is everything in it signed?"
        case .signature: "Is the signature good?"
        case .issuer: "Is the signer the issuer?"
        case .dates: "Is it in force today?"
        case .status: "Has it been revoked?"
        case .recipient: "Whom is it about?"
        case .achievement: "What was shown?"
        }
    }
}

/// The ways a credential can be packed.
public enum CredentialFormat: String, Sendable, Equatable {
    /// JSON with an embedded proof, or none.
    case json
    /// A compact JWS.
    case jwt
    /// JSON inside a PNG picture.
    case pngWithJSON = "png (json)"
    /// A compact JWS inside a PNG picture.
    case pngWithJWT = "png (jwt)"
    /// JSON inside an SVG picture.
    case svgWithJSON = "svg (json)"
    /// A compact JWS inside an SVG picture.
    case svgWithJWT = "svg (jwt)"
    /// The address of a published badge inside a PNG picture.
    case pngWithAddress = "png (address)"
    /// The address of a published badge inside an SVG picture.
    case svgWithAddress = "svg (address)"
    /// Nothing that can be read.
    case unknown
}

/// What came of looking at one endorsement inside a credential.
public struct EndorsementReport: Sendable, Equatable {
    /// Where it stands, as a JSON path.
    public let path: String
    /// Who endorses, by name or URL.
    public let endorser: String
    /// Its own report.
    public let report: VerificationReport
}

/// What came of looking at one credential inside a learner record.
public struct ContainedReport: Sendable, Equatable {
    /// Where it stands, as a JSON path.
    public let path: String
    /// What it calls its achievement, or itself.
    public let name: String?
    /// Who it says issued it, by name or URL.
    public let issuer: String?
    /// Its own report.
    public let report: VerificationReport
}
