/// The rule that says no, as a value with its facts. `notFound` is for what a person may not even know of.
package enum Refusal: Error, Hashable, Sendable {
    case notFound
    case outsideOffering
    case ownWork
    /// Nobody passes a title at a stage of review that they wrote in.
    case ownDraft
    /// Changes of a title are proposed by those who know it from their work.
    case notInvolved
    case tied(Tie)
    case judgedBefore
    /// The person filled in an observation form of this work, so it rests on their own word in part.
    case witnessedByYou
    case notAllocated
    /// Nobody judges work whose evidence they have not opened since they claimed it.
    case notOpened
    case samePerson
    /// An administrator tried to become an assessor by their own hand.
    case ownJudgingRole
    /// Administrators make accounts of others one, never an account of their own.
    case ownAccount
    /// Another person or window changed the thing first.
    case changedMeanwhile
    /// Someone else claimed the reading a moment before.
    case claimedByAnother
    /// The time for which the reading was reserved has run out.
    case leaseLapsed
    /// The learner took the work back before anyone opened it.
    case workTakenBack
    /// The work was submitted, so it can no longer be changed.
    case alreadySubmitted
    /// A reader has opened the work, so it can no longer be taken back.
    case alreadyOpened
    /// The person has chosen this title already.
    case alreadyChosen
    case offeringClosed
    /// Nobody begins with a title that is retired.
    case titleRetired
    /// The version asks something else, or judges otherwise, so work cannot move to it.
    case structureDiffers
    /// Attempts are limited and used up.
    case noAttemptsLeft
    /// Something is missing before the work can be submitted.
    case incomplete(count: Int)
    /// An answer to this piece cannot be changed, because all that is judged on it is met.
    case pieceIsMet
    case alreadyDone
    /// A reader asked whether a change undoes a criterion that was met, and the lead assessor has not answered.
    case questionOpen
    /// No criterion applies to what was chosen, so there is nothing to judge.
    case nothingJudged
    /// The link or invitation was used, is too old or never was.
    case linkNotGood
    /// A limit was reached; the sentence names it.
    case limit(String)
    /// What was sent does not fit what the title asks; the sentence says what.
    case doesNotFit(String)
}

extension Refusal: CustomStringConvertible {
    /// What happened and what to do, for the person in front of the page.
    package var description: String {
        switch self {
        case .notFound: "There is nothing here that you can see."
        case .outsideOffering: "This micro-credential is not open to your organization."
        case .ownWork: "This is your own work, so someone else has to do this."
        case .ownDraft: "You wrote in this title yourself, so someone else has to review it."
        case .notInvolved:
            "Changes are proposed by those who have earned this micro-credential, work on it, judge it or lead those who do."
        case .tied(let tie): "You cannot judge this work: \(tie.reason)."
        case .judgedBefore: "You have judged this work already. Another reading has to be by someone else."
        case .witnessedByYou:
            "You filled in an observation for this work, so someone else has to judge it. Choose another from the queue."
        case .notAllocated: "This reading is not yours. Claim it from the queue first."
        case .notOpened: "You have not opened this work since you claimed it. Open it first; what you wrote is kept."
        case .samePerson: "You asked for this yourself, so a second person has to confirm it."
        case .ownJudgingRole: "You cannot make yourself an assessor. Ask another administrator to give you this role."
        case .ownAccount:
            "One of these accounts is your own. Bring yours together on your account page, or let two colleagues do it."
        case .changedMeanwhile: "This was changed in another window or by another person. Nothing of yours is lost."
        case .claimedByAnother: "Someone else has just claimed this one. Choose another from the queue."
        case .leaseLapsed: "Your time with this reading ran out and it went back to the queue. What you wrote is kept."
        case .workTakenBack: "This work was taken back before anyone opened it. Choose another from the queue."
        case .alreadySubmitted:
            "This work is submitted, so it cannot be changed. You can take it back until it is opened."
        case .alreadyOpened:
            "An assessor has opened your work, so it can no longer be taken back. You will get an answer."
        case .alreadyChosen: "You have chosen this micro-credential already."
        case .offeringClosed: "Your organization no longer offers this micro-credential to new learners."
        case .titleRetired: "This micro-credential is retired. Nobody can begin with it any more."
        case .structureDiffers:
            "The newer version asks something else or judges otherwise, so your work stays with the version it began with."
        case .noAttemptsLeft:
            "All attempts that your organization allows for this micro-credential are used. "
                + "A lead assessor can allow one more: the page with your feedback says whose."
        case .incomplete(let count):
            count == 1
                ? "One thing is still missing before you can submit."
                : "\(count) things are still missing before you can submit."
        case .pieceIsMet: "Everything judged on this piece is met and stays met, so it cannot be changed."
        case .alreadyDone: "This was done already. Nothing was done twice."
        case .questionOpen:
            "The lead assessor was asked about a criterion met before. Submit when they have answered; your text is kept."
        case .nothingJudged:
            "Nothing of what was chosen here is judged, so no award can come of it. Choose another option."
        case .linkNotGood: "This link has been used or is too old. Ask for a new one."
        case .limit(let sentence), .doesNotFit(let sentence): sentence
        }
    }
}

extension Tie {
    /// Why the tie bars judging.
    fileprivate var reason: String {
        switch self {
        case .family: "you are family"
        case .supervisor: "one of you supervises the other"
        case .evaluator: "one of you evaluates the other"
        case .team: "you are on the same team"
        case .sameSchool: "you work at the same school"
        }
    }
}
