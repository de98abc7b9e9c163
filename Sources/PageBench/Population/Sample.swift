internal import Credentialing

/// What the measurements need to name: one learner with work in every state, and who works with it.
struct Sample: Sendable {
    let slug: String
    let titleName: String
    let learnerAddress: String
    let assessorAddress: String
    let administratorAddress: String
    /// The draft, in which the place for a recording is empty.
    let draft: MadeWork.Rows
    let draftItem: String
    let draftTitle: String
    let recording: (item: String, slot: String)
    let notYet: MadeWork.Rows
    /// The reading that the assessor holds.
    let claimed: ID<Allocation>
    let claimedNumber: String
    let credential: ID<Credential>
    let credentialTitle: String

    init(
        _ made: [MadeWork.Rows],
        title: OpenTitle,
        people: MadePeople,
        credential: ID<Credential>
    ) throws(BenchProblem) {
        guard let learner = people.learners.first, let assessor = people.assessors.first,
            let draft = made.first(where: { $0.state == .draft }),
            let notYet = made.first(where: { $0.state == .notYet }),
            let reading = made.first(where: { $0.state == .claimed }), let claimed = reading.allocation,
            let awarded = made.first(where: { $0.award != nil }),
            let item = title.begun.first?.item, let recording = title.recordingPlace
        else { throw BenchProblem("The district lacks work in some state, or its first title asks for no recording.") }
        slug = title.slug
        titleName = title.title.title
        learnerAddress = learner.address
        assessorAddress = assessor.address
        administratorAddress = people.administrator.address
        self.draft = draft
        draftItem = item.key
        draftTitle = item.title
        self.recording = recording
        self.notYet = notYet
        self.claimed = claimed
        claimedNumber = reading.number
        self.credential = credential
        credentialTitle = awarded.title
    }
}
