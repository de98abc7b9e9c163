package import Credentialing

/// A stage that titles of an organization pass before they are published, with the one person who has to say yes.
package struct ReviewStage: Hashable, Sendable {
    /// From 1.
    package let position: Int
    package let name: String
    package let person: ID<Person>
    package let personName: String
}

/// Somebody who may be named for a stage.
package struct ReviewCandidate: Hashable, Sendable {
    package let person: ID<Person>
    package let name: String
}

/// What became of a draft at a stage.
package struct ReviewStep: Hashable, Sendable {
    /// What the person of a stage decided.
    package enum Outcome: String, CaseIterable, Sendable {
        case passed, returned
    }

    package let round: Int
    package let position: Int
    package let name: String
    package let person: ID<Person>
    package let personName: String
    package let outcome: Outcome?
    package let note: String
    package let decided: Instant?
}

/// A stage as it stands before a title is handed in.
package struct PlannedStage: Hashable, Sendable {
    package let position: Int
    package let name: String
    /// The person whom the organization named; `nil` when it named nobody, or somebody who wrote in this draft.
    package let person: ReviewCandidate?
}

/// What handing in a draft takes.
package struct ReviewPlan: Sendable {
    package let draft: TitleDraft
    package let stages: [PlannedStage]
    /// Who may be named where nobody is.
    package let candidates: [ReviewCandidate]
    /// What keeps it from being handed in, each in a sentence.
    package let errors: [String]
    /// What it changes in the version that stands; `nil` for a new title.
    package let changes: TitleChanges?
    /// Who read it in its last round, by the position of the stage.
    package var last: [Int: ID<Person>] = [:]
}

extension ReviewStage {
    /// The stages where an organization has named none (`product.md` §3): whoever hands in names the people.
    static let usual = ["Peer", "Publisher"]

    /// The most stages that an organization can have.
    package static let limit = 6
}
