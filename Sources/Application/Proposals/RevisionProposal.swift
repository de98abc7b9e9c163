internal import ContentFormat
package import Credentialing
internal import Storage

/// What somebody would change in a published title.
package struct RevisionProposal: Hashable, Sendable {
    /// What became of it.
    package enum State: String, CaseIterable, Sendable {
        case open, taken, declined
    }

    package let id: ID<RevisionProposal>
    package let achievement: ID<Achievement>
    package let slug: String
    package let title: String
    /// The version that was read.
    package let number: Int
    package let author: ID<Person>
    package let authorName: String
    package let text: String
    package let created: Instant
    package let state: State
    package let answer: String
    package let zone: String
}

/// Who answered a proposal.
package struct ProposalAnswer: Hashable, Sendable {
    package let state: RevisionProposal.State
    package let personName: String
    package let at: Instant
    package let zone: String
}

/// What a person sees of proposals.
package struct ProposalShelf: Sendable {
    /// Those that wait for an answer, of the organizations the person writes for.
    package let waiting: [RevisionProposal]
    /// Their own, the newest first.
    package let own: [RevisionProposal]
}

extension Platform {
    /// Proposes a change of a title: whoever has earned it, works on it, judges it or leads those who do.
    @discardableResult
    package func proposeRevision(
        of slug: String,
        _ text: String,
        by actor: Actor
    ) async throws -> ID<RevisionProposal> {
        let text = text.trimmed
        guard (1...4000).contains(text.count) else {
            throw Refusal.doesNotFit("Say what you would change, in at most 4,000 characters")
        }
        return try await write { work in
            guard let found = try work.achievement(slug: slug), let latest = try work.latestVersion(of: found.id) else {
                throw Refusal.notFound
            }
            let standing = Standing(isInvolved: try work.mayPropose(actor, of: found.id))
            if let refusal = Permission.refusal(of: .proposeRevision, standing: standing) { throw refusal }
            guard try work.openProposals(by: actor.person, of: found.id) < 5 else {
                throw Refusal.limit("Five proposals of yours wait for an answer. Wait for one of them.")
            }
            let id: ID<RevisionProposal> = work.newID()
            try work.insert(proposal: id, of: found.id, version: latest.id, text, by: actor.person)
            let event = AuditEvent(
                .proposalMade,
                "proposal",
                id,
                organization: try work.organization(of: found.id),
                facts: ["achievement": found.id.text, "version": latest.id.text]
            )
            try work.audit(event, by: actor.person)
            try work.tellAuthors(of: found.id, about: id, by: actor)
            return id
        }
    }

    /// Proposals that wait for an author, and the person's own.
    package func proposals(for actor: Actor) async throws -> ProposalShelf {
        try await read { transaction in
            ProposalShelf(
                waiting: try transaction.openProposals(within: actor.writingPaths),
                own: try transaction.proposals(by: actor.person)
            )
        }
    }

    /// Who answered a proposal, for whoever comes too late with an answer; `nil` while it waits.
    package func proposalAnswer(_ id: ID<RevisionProposal>, by actor: Actor) async throws -> ProposalAnswer? {
        try await read { transaction in
            let proposal = try transaction.proposal(id)
            let path = try transaction.path(of: try transaction.organization(of: proposal.achievement))
            let standing = Standing(roles: actor.roles(reaching: path))
            if let refusal = Permission.refusal(of: .writeTitle, standing: standing) { throw refusal }
            return try transaction.proposalAnswer(id, zone: proposal.zone)
        }
    }

    /// Declines a proposal with an answer that its author reads.
    package func declineProposal(_ id: ID<RevisionProposal>, answer: String, by actor: Actor) async throws {
        let answer = answer.trimmed
        try await write { work in
            let proposal = try work.proposalToAnswer(id, by: actor)
            guard (1...2000).contains(answer.count) else {
                throw Refusal.doesNotFit("Say why, in at most 2,000 characters; they read it")
            }
            try work.settle(proposal, .declined, answer: answer, by: actor)
        }
    }

    /// Takes a proposal: its words stand as a comment in the draft of the next version, which is begun when there is
    /// none.
    package func takeProposal(
        _ id: ID<RevisionProposal>,
        answer: String,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        let answer = answer.trimmed
        guard answer.count <= 2000 else { throw Refusal.doesNotFit("Answer in at most 2,000 characters") }
        return try await write { work in
            let proposal = try work.proposalToAnswer(id, by: actor)
            let draft = try work.nextDraft(of: proposal.achievement, by: actor)
            let words = "\(proposal.authorName) proposes: \(proposal.text)"
            try work.insert(
                comment: work.newID(),
                String(words.prefix(4000)),
                at: "title",
                of: try work.titleDraft(draft),
                by: actor.person
            )
            try work.settle(proposal, .taken, answer: answer, by: actor)
            return draft
        }
    }
}

extension Work {
    fileprivate func proposalToAnswer(_ id: ID<RevisionProposal>, by actor: Actor) throws -> RevisionProposal {
        let proposal = try proposal(id)
        try checkWriter(actor, of: organization(of: proposal.achievement))
        guard proposal.state == .open else { throw Refusal.alreadyDone }
        return proposal
    }

    /// Writes to those who can answer a proposal.
    fileprivate func tellAuthors(
        of achievement: ID<Achievement>,
        about proposal: ID<RevisionProposal>,
        by actor: Actor
    ) throws {
        let title = try self.proposal(proposal).title
        for person in try peopleToTell(of: achievement) where person != actor.person {
            let order = MailOrder(.proposalMade, to: person, path: "/proposals", words: ["title": title])
            try enqueue(.sendMail(order), once: "proposalMade:\(proposal):\(person)")
        }
    }

    fileprivate func settle(
        _ proposal: RevisionProposal,
        _ state: RevisionProposal.State,
        answer: String,
        by actor: Actor
    ) throws {
        try settle(proposal: proposal.id, as: state, answer: answer, by: actor.person)
        let event = AuditEvent(
            .proposalAnswered,
            "proposal",
            proposal.id,
            organization: try organization(of: proposal.achievement),
            facts: ["state": state.rawValue]
        )
        try audit(event, by: actor.person)
        try enqueue(
            .sendMail(
                MailOrder(.proposalAnswered, to: proposal.author, path: "/proposals", words: ["title": proposal.title])
            ),
            once: "proposalAnswered:\(proposal.id)"
        )
    }

    /// The draft of the next version of a title, begun when there is none.
    fileprivate func nextDraft(of achievement: ID<Achievement>, by actor: Actor) throws -> ID<TitleDraft> {
        if let open = try openDraft(of: achievement) { return open }
        guard let current = try currentVersion(of: achievement) else { throw Refusal.notFound }
        return try begin(
            DraftDocument(MicroCredential(canonicalText: current.content)),
            in: current.organization,
            revising: achievement,
            from: current.version,
            by: actor
        )
    }
}

extension Actor {
    /// Where the person may write.
    var writingPaths: [OrganizationPath] {
        memberships.filter { membership in
            Permission.refusal(of: .writeTitle, standing: Standing(roles: membership.roles)) == nil
        }.map(\.path)
    }
}
