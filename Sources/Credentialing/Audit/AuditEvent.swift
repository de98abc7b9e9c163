/// What the audit trail records. Facts are ids and counts; personal values are named in `values` and stand apart,
/// so that they can be erased while the chain stays valid (`decisions.md` §8).
package struct AuditEvent: Hashable, Sendable {
    /// Each kind of change. The raw value is stored and never changes its meaning.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        // People and sign-in
        case organizationCreated, organizationChanged, personCreated, membershipChanged
        case personDeactivated, personReactivated, tieDeclared, tieRemoved
        case personInvited, invitationAccepted, invitationWithdrawn, rosterApplied, peopleExported
        case signInLinkSent, signedIn, signedOut, sessionEnded, accessDenied
        case signInRefused, identityConfirmed, passwordSet, passwordRemoved
        case secondFactorSet, secondFactorRemoved, recoveryCodesMade, recoveryCodeUsed
        case addressAdded, addressRemoved, identityAdded, identityRemoved
        case passkeyAdded, passkeyRenamed, passkeyRemoved
        case mergeAsked, mergeRefused, mergeWithdrawn, personsMerged
        // Content
        case titleDraftBegun, titleDraftDropped, versionPublished, offeringOpened, offeringClosed, issuerCreated
        case issuerKeyCreated, collectionChanged
        case offeringChanged, offeringReopened, titleRetired, titleRestored, reviewStagesSet
        case draftHandedIn, draftPassed, draftReturned, proposalMade, proposalAnswered
        case draftFileAdded, draftFileChanged, draftFileRemoved, draftCaughtUp
        // The learner's work
        case titleChosen, titleLeft, enrollmentPaused, enrollmentResumed, enrollmentMoved, draftBegun
        case fileAdded, fileRemoved, workSubmitted, workWithdrawn, evidenceOpened
        case observationAsked, observationWithdrawn, observationGiven, earlierEvidenceTaken
        // Judging
        case readingAllocated, readingClaimed, readingReleased, readingTakenOver, levelsCommitted
        case assessmentRecorded, decisionMade, conflictDeclared, undoingAsked, criterionKept, criterionReopened
        case attemptAllowed
        // Awards
        case awardMade, credentialIssued, credentialReplaced, sharingChanged, badgeChoiceChanged
        case revocationAsked, revocationWithdrawn, awardRevoked, statusListSigned
        // Running
        case installationSet, jobFailed
    }

    package let kind: Kind
    /// What it happened to, such as `submission`.
    package let subjectKind: String
    package let subject: String
    package let organization: ID<Organization>?
    /// Ids, keys, counts and states by name.
    package let facts: [String: String]
    /// Personal values by name: addresses, names, reasons. Only their salted digests enter the chain.
    package let values: [String: String]

    /// An event about something that has an id.
    package init<Subject>(
        _ kind: Kind,
        _ subjectKind: String,
        _ subject: ID<Subject>,
        organization: ID<Organization>? = nil,
        facts: [String: String] = [:],
        values: [String: String] = [:]
    ) {
        self.kind = kind
        self.subjectKind = subjectKind
        self.subject = subject.text
        self.organization = organization
        self.facts = facts
        self.values = values
    }
}
