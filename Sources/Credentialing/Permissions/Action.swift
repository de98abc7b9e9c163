/// What people do that not everyone may. Each is one row group of the permission matrix.
package enum Action: String, CaseIterable, Hashable, Sendable {
    // The learner's own work
    case chooseTitle, editDraft, submitWork, withdrawWork, readFeedback, seeEvidenceViews
    // Judging
    case seeQueue, claimReading, openEvidence, judge
    // Awards
    case shareAward, askRevocation, confirmRevocation
    // Content
    case writeTitle, publishContent, openOffering, retireTitle
    case setReviewStages, reviewDraft, proposeRevision
    // People and the installation
    case seePeople, invitePerson, changeMembership, recordTie, changeOrganization, seeMail, seeAuditTrail
    case seeSigningIn
    case askMerge, confirmMerge
}
