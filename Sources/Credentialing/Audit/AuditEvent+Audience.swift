extension AuditEvent.Kind {
    /// Whether administrators read it in their list. What concerns a learner's work and its judging is not theirs to
    /// read (`decisions.md` §2); the learner has a list of who saw it.
    package var isAdministrative: Bool {
        switch self {
        case .organizationCreated, .personCreated, .membershipChanged, .personDeactivated, .tieDeclared,
            .personInvited, .invitationAccepted, .invitationWithdrawn, .signInLinkSent, .signedIn, .signedOut,
            .sessionEnded, .accessDenied, .versionPublished, .achievementRetired, .offeringOpened, .offeringClosed,
            .issuerCreated, .issuerKeyCreated, .awardMade, .credentialIssued, .credentialReplaced, .revocationAsked,
            .revocationWithdrawn, .awardRevoked, .statusListSigned, .installationSet, .jobFailed:
            true
        case .titleChosen, .titleLeft, .enrollmentPaused, .enrollmentResumed, .draftBegun, .fileAdded, .fileRemoved,
            .workSubmitted, .workWithdrawn, .evidenceOpened, .evidenceDestroyed, .readingAllocated, .readingClaimed,
            .readingReleased, .readingTakenOver, .levelsCommitted, .assessmentRecorded, .decisionMade,
            .conflictDeclared, .sharingChanged, .badgeChoiceChanged, .recordExported:
            false
        }
    }
}
