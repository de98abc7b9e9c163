package import Credentialing
internal import Storage

/// One change of a collection. Each is small, so that two people who keep it together seldom meet.
package enum CollectionChange: Hashable, Sendable {
    /// Name, summary and whether it is shown, as they were read at a revision.
    case words(CollectionWords, expecting: Int64)
    /// Titles are named by their addresses.
    case add(String)
    case remove(String)
    case moveUp(String)
    case moveDown(String)
    case note(String, String)

    fileprivate var name: String {
        switch self {
        case .words: "words"
        case .add: "title added"
        case .remove: "title removed"
        case .moveUp, .moveDown: "title moved"
        case .note: "note"
        }
    }
}

extension Platform {
    /// Changes a collection.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when someone else changed its words first.
    package func changeCollection(slug: String, _ change: CollectionChange, by actor: Actor?) async throws {
        if case .words(let words, _) = change { try words.check() }
        try await write { work in
            guard let found = try work.collection(slug: slug) else { throw Refusal.notFound }
            let path = try work.path(of: found.organization)
            if let actor, let refusal = Permission.refusal(of: .publishContent, standing: actor.standing(at: path)) {
                throw refusal
            }
            switch change {
            case .words(let words, let expected):
                if words.isPublished, try work.collected(in: found.id).isEmpty {
                    throw Refusal.doesNotFit("Add a title before the collection is shown.")
                }
                guard try work.setWords(words, of: found.id, expecting: expected) else {
                    throw Refusal.changedMeanwhile
                }
            default: try work.apply(change, to: found.id)
            }
            try work.audit(.collection(found.id, of: found.organization, change.name), by: actor?.person)
        }
    }
}

extension Work {
    /// Takes a change of the titles of a collection: all are written anew, in their order.
    fileprivate func apply(_ change: CollectionChange, to collection: ID<Collection>) throws {
        var titles = try collected(in: collection)
        func place(_ slug: String) throws -> Int {
            guard let place = titles.firstIndex(where: { $0.slug == slug }) else { throw Refusal.notFound }
            return place
        }
        switch change {
        case .words: return
        case .add(let slug):
            guard let achievement = try achievement(slug: slug) else { throw Refusal.notFound }
            guard !titles.contains(where: { $0.achievement == achievement.id }) else { return }
            guard titles.count < Collection.mostTitles else {
                throw Refusal.limit("A collection holds at most \(Collection.mostTitles) titles. Take one out first.")
            }
            titles.append(Collected(achievement: achievement.id, slug: achievement.slug, note: ""))
        case .remove(let slug): titles.remove(at: try place(slug))
        case .moveUp(let slug):
            let from = try place(slug)
            if from > 0 { titles.swapAt(from, from - 1) }
        case .moveDown(let slug):
            let from = try place(slug)
            if from < titles.count - 1 { titles.swapAt(from, from + 1) }
        case .note(let slug, let note):
            titles[try place(slug)].note = String(note.trimmed.prefix(Collection.longest.note))
        }
        try setCollected(titles, in: collection)
    }
}
