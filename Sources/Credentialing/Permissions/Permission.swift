/// Who may do what. A pure function from facts to a reason, so that the whole matrix can be read as a table
/// (`Tests/CredentialingTests/Permissions/matrix.txt`).
package enum Permission {
    /// Why the person may not, or `nil` when nothing stands against it.
    package static func refusal(of action: Action, standing: Standing) -> Refusal? {
        switch action {
        case .chooseTitle: standing.isMember ? nil : .outsideOffering
        case .editDraft, .submitWork, .withdrawWork, .readFeedback, .seeEvidenceViews, .shareAward:
            standing.isOwner ? nil : .notFound
        case .seeQueue: standing.roles.isDisjoint(with: judging) ? .notFound : nil
        case .claimReading: judgingRefusal(standing)
        case .openEvidence: evidenceRefusal(standing)
        case .judge: judgingRefusal(standing) ?? (standing.isReader ? nil : .notAllocated)
        case .askRevocation: revocationRefusal(standing)
        case .confirmRevocation: confirmationRefusal(standing)
        case .writeTitle, .publishContent: needs(.author, or: .administrator, standing)
        case .reviewDraft: reviewRefusal(standing)
        case .proposeRevision: standing.isInvolved ? nil : .notInvolved
        case .openOffering, .retireTitle, .setReviewStages, .seePeople, .invitePerson, .changeMembership, .recordTie,
            .changeOrganization, .seeMail, .seeAuditTrail, .seeSigningIn:
            needs(.administrator, or: .administrator, standing)
        case .askMerge: mergeRefusal(standing)
        case .confirmMerge: mergeRefusal(standing) ?? (standing.hasAsked ? .samePerson : nil)
        }
    }

    /// Why someone may not give roles to a person. Nobody lets themselves into judging, where evidence opens: whoever
    /// administers people needs another administrator for it.
    ///
    /// - Parameter added: The roles that the person does not have yet.
    package static func refusal(ofAdding added: Set<Role>, toOneself isOneself: Bool) -> Refusal? {
        isOneself && !added.isDisjoint(with: judging) ? .ownJudgingRole : nil
    }

    private static let judging: Set<Role> = [.assessor, .leadAssessor]

    /// Nobody judges their own work, that of a person they have a hard tie with, or work that rests on their own word
    /// as a witness, whatever their role.
    private static func judgingRefusal(_ standing: Standing) -> Refusal? {
        if standing.isOwner { return .ownWork }
        if standing.roles.isDisjoint(with: judging) { return .notFound }
        if let tie = standing.barringTie { return .tied(tie) }
        if standing.hasWitnessed { return .witnessedByYou }
        return standing.hasJudged ? .judgedBefore : nil
    }

    /// Evidence opens to its owner and to allocated readers. Being above lets one administer, never open evidence.
    private static func evidenceRefusal(_ standing: Standing) -> Refusal? {
        if standing.isOwner { return nil }
        return standing.isReader && judgingRefusal(standing) == nil ? nil : .notFound
    }

    /// Nobody passes what they wrote in, not even who is named for the stage.
    private static func reviewRefusal(_ standing: Standing) -> Refusal? {
        guard standing.isReviewer else { return .notFound }
        return standing.isOwner ? .ownDraft : nil
    }

    /// Two people revoke, neither of them the earner.
    private static func revocationRefusal(_ standing: Standing) -> Refusal? {
        if standing.isOwner { return .ownWork }
        return needs(.administrator, or: .leadAssessor, standing)
    }

    /// The earner does not know that someone asked, until it is confirmed.
    private static func confirmationRefusal(_ standing: Standing) -> Refusal? {
        if standing.isOwner { return .notFound }
        return revocationRefusal(standing) ?? (standing.hasAsked ? .samePerson : nil)
    }

    /// Two administrators of the whole tree make two accounts one, and neither of them is one of the two.
    private static func mergeRefusal(_ standing: Standing) -> Refusal? {
        needs(.administrator, or: .administrator, standing) ?? (standing.isOwner ? .ownAccount : nil)
    }

    private static func needs(_ role: Role, or other: Role, _ standing: Standing) -> Refusal? {
        standing.roles.contains(role) || standing.roles.contains(other) ? nil : .notFound
    }
}
