package import Application
internal import Credentialing

/// A stretch of the audit trail, as a table.
package struct AuditTrailPage: Page {
    package static let template = "audit/trail"

    /// One row.
    package struct Line: Sendable {
        let at: String
        let who: String
        let what: String
        let about: String
        let state: String
    }

    package let title = "Audit trail"
    package let lines: [Line]
    package let hasLines: Bool
    /// The address of the older stretch.
    package let older: String?

    /// A stretch as read, with moments in a zone.
    package init(_ page: AuditPage, zone: String) {
        lines = page.lines.map { line in
            Line(
                at: DateWords.moment(line.at, zone: zone),
                who: line.actor ?? "Proven itself",
                what: line.kind.words,
                about: line.person ?? line.organization ?? line.subject,
                state: line.isSealed ? "Sealed" : "To be sealed"
            )
        }
        hasLines = !page.lines.isEmpty
        older = page.next.map { Path.with(Path.audit, [("before", $0.text)]) }
    }
}

extension AuditEvent.Kind {
    /// What happened, in a few words.
    fileprivate var words: String {
        switch self {
        case .organizationCreated: "Organization added"
        case .personCreated: "Person added"
        case .membershipChanged: "Membership changed"
        case .personDeactivated: "Account closed"
        case .tieDeclared: "Tie declared"
        case .personInvited: "Person invited"
        case .invitationAccepted: "Invitation accepted"
        case .invitationWithdrawn: "Invitation withdrawn"
        case .signInLinkSent: "Sign-in link made"
        case .signedIn: "Signed in"
        case .signedOut: "Signed out"
        case .sessionEnded: "Session ended"
        case .accessDenied: "Access denied"
        case .versionPublished: "Version published"
        case .achievementRetired: "Micro-credential retired"
        case .offeringOpened: "Offering opened"
        case .offeringClosed: "Offering closed"
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
        // Never listed for administrators; named so that a new kind of event has to be placed here.
        case .titleChosen, .titleLeft, .enrollmentPaused, .enrollmentResumed, .draftBegun, .fileAdded, .fileRemoved,
            .workSubmitted, .workWithdrawn, .evidenceOpened, .evidenceDestroyed, .readingAllocated, .readingClaimed,
            .readingReleased, .readingTakenOver, .levelsCommitted, .assessmentRecorded, .decisionMade,
            .conflictDeclared, .sharingChanged, .badgeChoiceChanged, .recordExported:
            "Work of a learner"
        }
    }
}
