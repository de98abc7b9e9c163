/// Where an item stands on the learner's task list.
package enum TaskStatus: Hashable, Sendable {
    case notStarted, inProgress, completed
    /// The other item, by title, has to be completed first.
    case cannotStart(until: String)
    /// Everything judged on it is met.
    case met

    /// In the words of the page.
    package var words: String {
        switch self {
        case .notStarted: "Not started"
        case .inProgress: "In progress"
        case .completed: "Completed"
        case .cannotStart: "Cannot start yet"
        case .met: "Met"
        }
    }

    /// Whether nothing more has to be done here.
    package var isSettled: Bool { self == .completed || self == .met }
}

extension Dossier {
    /// The status of an item. Completed is what has nothing missing and what the learner calls complete.
    package func status(of item: Item) -> TaskStatus {
        if isLocked(item.key) { return .met }
        let isComplete = SelfCheck.missing(at: item, in: self).isEmpty
        if hasContent(item) {
            if case .choose = item.body { return isComplete ? .completed : .inProgress }
            return isComplete && done.contains(item.key) ? .completed : .inProgress
        }
        if let before = itemBefore(item), !hasContent(before) { return .cannotStart(until: before.title) }
        return item.isOptional && done.contains(item.key) ? .completed : .notStarted
    }

    /// The first item that still wants something: begun ones before new ones, in the order of the title.
    package var nextItem: PlacedItem? {
        let open = activeItems.filter { placed in
            switch status(of: placed.item) {
            case .completed, .met, .cannotStart: false
            case .inProgress: true
            case .notStarted: !placed.item.isOptional
            }
        }
        return open.first { status(of: $0.item) == .inProgress } ?? open.first
    }

    private func itemBefore(_ item: Item) -> Item? {
        guard case .evidence(let evidence) = item.body, let key = evidence.after else { return nil }
        return title.item(key)?.item
    }
}
