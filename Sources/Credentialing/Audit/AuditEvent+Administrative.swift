extension AuditEvent.Kind {
    /// What happened, in a few words for the list that administrators read; `nil` for what is not theirs to read. A
    /// learner's work and its judging are not (`decisions.md` §2): the learner has a list of who saw it. A kind that
    /// is new is not shown until it is placed here.
    package var administrativeWords: String? {
        switch self {
        case .organizationCreated: "Organization added"
        case .organizationChanged: "Organization changed"
        case .personCreated: "Person added"
        case .membershipChanged: "Membership changed"
        case .personDeactivated: "Account closed"
        case .personReactivated: "Account opened again"
        case .tieDeclared: "Tie recorded"
        case .tieRemoved: "Tie removed"
        case .personInvited: "Person invited"
        case .invitationAccepted: "Invitation accepted"
        case .invitationWithdrawn: "Invitation withdrawn"
        case .rosterApplied: "People changed by a file"
        case .peopleExported: "List of people taken home"
        case .signInLinkSent: "Sign-in link made"
        case .signedIn: "Signed in"
        case .signedOut: "Signed out"
        case .sessionEnded: "Session ended"
        case .accessDenied: "Access denied"
        case .signInRefused: "Sign-in refused"
        case .identityConfirmed: "Showed again who they are"
        case .passwordSet: "Password set"
        case .passwordRemoved: "Password removed"
        case .secondFactorSet: "Second factor set up"
        case .secondFactorRemoved: "Second factor removed"
        case .recoveryCodesMade: "Recovery codes made"
        case .recoveryCodeUsed: "Recovery code used"
        case .addressAdded: "Address added"
        case .addressRemoved: "Address removed"
        case .identityAdded: "Account for signing in connected"
        case .identityRemoved: "Account for signing in disconnected"
        case .passkeyAdded: "Passkey added"
        case .passkeyRenamed: "Passkey given another name"
        case .passkeyRemoved: "Passkey removed"
        case .mergeAsked: "Merging two accounts asked for"
        case .mergeRefused: "Merging two accounts refused"
        case .mergeWithdrawn: "Merging two accounts no longer asked for"
        case .personsMerged: "Two accounts made one"
        case .titleDraftBegun: "Draft of a title begun"
        case .titleDraftDropped: "Draft of a title put away"
        case .versionPublished: "Version published"
        case .offeringOpened: "Offering opened"
        case .offeringClosed: "Offering closed"
        case .collectionChanged: "Collection changed"
        case .offeringChanged: "Offering changed"
        case .offeringReopened: "Offering opened again"
        case .titleRetired: "Title retired"
        case .titleRestored: "Title no longer retired"
        case .reviewStagesSet: "Stages of review set"
        case .draftHandedIn: "Draft handed in"
        case .draftPassed: "Draft passed at a stage"
        case .draftReturned: "Draft returned"
        case .proposalMade: "Change proposed"
        case .proposalAnswered: "Proposal answered"
        case .draftFileAdded: "File added to a draft"
        case .draftFileChanged: "File of a draft changed"
        case .draftFileRemoved: "File taken out of a draft"
        case .draftCaughtUp: "Draft brought up to the published version"
        case .issuerCreated: "Issuer made"
        case .issuerKeyCreated: "Issuer's key made"
        case .awardMade: "Award made"
        case .credentialIssued: "Badge issued"
        case .credentialReplaced: "Badge replaced"
        case .revocationAsked: "Revocation asked for"
        case .revocationWithdrawn: "Revocation withdrawn"
        case .awardRevoked: "Award revoked"
        case .statusListSigned: "Status list signed"
        case .installationSet: "Installation set up"
        case .jobFailed: "Job set aside"
        default: nil
        }
    }

    /// Whether it comes of judging, so that whoever did it judged the work. Administrators are not told who that is:
    /// they may be learners themselves, and assessors judge better when nobody above them looks on.
    package var isOfJudging: Bool {
        switch self {
        case .readingAllocated, .readingClaimed, .readingReleased, .readingTakenOver, .levelsCommitted,
            .assessmentRecorded, .decisionMade, .conflictDeclared, .evidenceOpened, .undoingAsked,
            .criterionKept, .criterionReopened, .attemptAllowed, .awardMade:
            true
        default: false
        }
    }
}
