internal import Application
internal import Credentialing

/// What an assessor of the attempt before missed, as it stands beside the item it was judged on.
struct ItemFinding: Sendable {
    let title: String
    let level: String
    let feedback: SafeHTML

    /// Of each criterion that is judged on the item and was not met, in the order of the rubric.
    static func all(on item: Item, in dossier: Dossier, _ feedback: FeedbackReading?) -> [ItemFinding] {
        let criteria = Set(dossier.title.criteria(judgedOn: item.key).map(\.key)).intersection(dossier.commented)
        return (feedback?.findings ?? []).compactMap { finding in
            guard !finding.isMet, criteria.contains(finding.criterion),
                let criterion = dossier.title.rubric.criterion(finding.criterion)
            else { return nil }
            return ItemFinding(
                title: criterion.title,
                level: FeedbackWords.level(finding, in: dossier.title),
                feedback: Markdown.html(finding.feedback, headingLevel: 4)
            )
        }
    }
}
