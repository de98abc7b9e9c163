internal import Application
internal import Credentialing

/// A title that everyone in the district may choose, and what learners choose in it.
struct OpenTitle: Sendable {
    let title: MicroCredential
    let achievement: ID<Achievement>
    let version: ID<AchievementVersion>
    let offering: ID<Offering>
    let issuer: ID<Issuer>
    let slug: String
    /// Of each choice the first options that suffice.
    let choices: [String: Set<String>]
    let declared: [String: [String]]
    /// What counts for these choices.
    let items: [PlacedItem]
    let criteria: [Criterion]

    init(_ title: MicroCredential, _ published: PublishedVersion, offering: ID<Offering>, issuer: ID<Issuer>) {
        self.title = title
        achievement = published.achievement
        version = published.version
        slug = published.slug
        self.offering = offering
        self.issuer = issuer
        var choices: [String: Set<String>] = [:]
        for placed in title.placedItems {
            guard case .choose(let choose) = placed.item.body else { continue }
            choices[placed.item.key] = Set(choose.options.prefix(choose.from).map(\.key))
        }
        self.choices = choices
        declared = title.declares.reduce(into: [:]) { all, declare in
            all[declare.key] = declare.options.prefix(declare.from).map(\.key)
        }
        items = title.activeItems(choosing: choices)
        criteria = title.applicableCriteria(choosing: choices)
    }

    /// The items of a draft that is begun and not done.
    var begun: ArraySlice<PlacedItem> { items.prefix(max(1, items.count * 2 / 5)) }

    /// A place of a draft where nothing is yet and a recording belongs.
    var recordingPlace: (item: String, slot: String)? {
        for placed in items.dropFirst(begun.count) {
            guard case .evidence(let evidence) = placed.item.body,
                let slot = evidence.slots.first(where: { $0.kind == .video })
            else { continue }
            return (placed.item.key, slot.key)
        }
        return nil
    }
}
