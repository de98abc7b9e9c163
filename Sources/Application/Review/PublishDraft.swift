internal import ContentFormat
package import Credentialing
internal import Storage

extension Platform {
    /// Publishes a draft that passed its last stage: a frozen version with its hashes, and what it was made from.
    @discardableResult
    package func publishDraft(_ id: ID<TitleDraft>, by actor: Actor) async throws -> PublishedVersion {
        try await write { work in
            let (draft, _) = try work.titleDraft(id, readBy: actor)
            let standing = Standing(roles: actor.roles(reaching: draft.path))
            if let refusal = Permission.refusal(of: .publishContent, standing: standing) { throw refusal }
            guard draft.state == .ready else { throw Refusal.alreadyDone }
            try work.checkPassed(draft)
            let (title, errors, _) = try work.publishable(draft)
            guard errors.isEmpty else { throw HandInFault.errors(errors) }
            let published = try work.publish(PublishedForm(title), in: draft.organization, by: actor.person)
            if draft.achievement == nil, let source = try work.draftSource(of: id) {
                try work.insert(source, of: published.achievement)
            }
            try work.setPublished(published.version, of: published.achievement, draft)
            try work.tellAuthor(.draftPublished, of: draft, path: "/catalog/\(published.slug)")
            return published
        }
    }
}

extension Transaction {
    /// Every stage of the round said yes, and nobody who wrote in it did.
    fileprivate func checkPassed(_ draft: TitleDraft) throws {
        let steps = try reviewSteps(of: draft.id).filter { $0.round == draft.round }
        let writers = try writers(of: draft)
        guard !steps.isEmpty, steps.allSatisfy({ $0.outcome == .passed && !writers.contains($0.person) }) else {
            throw Refusal.ownDraft
        }
    }
}
