/// One attempt as its owner works on it: the title, and everything given so far.
package struct Dossier: Sendable {
    package var submission: Submission
    package var title: MicroCredential
    /// The options chosen, by the key of the choice.
    package var choices: [String: Set<String>] = [:]
    /// What the learner stated first, by the key of the declared choice.
    package var declared: [String: Set<String>] = [:]
    package var responses: [Response] = []
    /// Items the learner calls complete.
    package var done: Set<String> = []
    /// Criteria met in earlier attempts, with the level.
    package var met: [String: String] = [:]
    package var selfEvaluations: [String: SelfEvaluation] = [:]
    package var pointers: [EvidencePointer] = []
    package var answers: [String: FeedbackAnswer] = [:]
    /// Criteria that the attempt before did not meet: each has feedback to answer.
    package var commented: Set<String> = []
    /// The day in the organization's zone, for work that may not be too old; `nil` where nobody asks.
    package var today: LocalDate?

    /// An attempt in which nothing has been given.
    package init(submission: Submission, title: MicroCredential) {
        self.submission = submission
        self.title = title
    }

    /// The items that count for what was chosen, in order.
    package var activeItems: [PlacedItem] {
        title.activeItems(choosing: choices)
    }

    /// The criteria that apply to what was chosen.
    package var applicable: [Criterion] {
        title.applicableCriteria(choosing: choices)
    }

    /// The criteria that are judged in this attempt.
    package var openCriteria: [Criterion] {
        applicable.filter { met[$0.key] == nil }
    }

    /// Whether all that is judged on an item is met, so that it cannot be changed any more.
    package func isLocked(_ item: String) -> Bool {
        let criteria = title.criteria(judgedOn: item)
        return !criteria.isEmpty && criteria.allSatisfy { met[$0.key] != nil }
    }

    /// Everything given for an item, in the order of sets, slots and positions.
    package func responses(to item: String) -> [Response] {
        responses.filter { $0.address.item == item }.sorted { $0.address < $1.address }
    }

    /// Everything given at a slot of a set.
    package func responses(to item: String, set: Int, slot: String) -> [Response] {
        responses.filter { $0.address.item == item && $0.address.set == set && $0.address.slot == slot }
            .sorted { $0.address.position < $1.address.position }
    }

    /// What stands at one place.
    package func response(at address: ResponseAddress) -> Response? {
        responses.first { $0.address == address }
    }

    /// Whether anything is given for an item.
    package func hasContent(_ item: Item) -> Bool {
        if case .choose = item.body { return !(choices[item.key] ?? []).isEmpty }
        return responses(to: item.key).contains { !$0.isEmpty }
    }
}
