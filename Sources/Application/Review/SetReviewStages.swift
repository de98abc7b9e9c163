package import Credentialing
internal import Storage

/// The stages of an organization as its administrator sees them.
package struct ReviewStagesDetail: Sendable {
    package let organization: ID<Organization>
    package let name: String
    /// Its own.
    package let stages: [ReviewStage]
    /// Those of an organization above, which hold while it has none of its own.
    package let inherited: [ReviewStage]
    package let candidates: [ReviewCandidate]
}

/// Why stages cannot be as asked: by position, from 1.
package enum StageFault: Error, Hashable, Sendable {
    case name(Int)
    case person(Int)
    /// Somebody who has an earlier stage already.
    case personTwice(Int)
    case tooMany
}

extension Platform {
    /// The stages that titles of an organization pass.
    package func reviewStages(of organization: ID<Organization>, for actor: Actor) async throws -> ReviewStagesDetail {
        let now = clock.now()
        return try await read { transaction in
            let place = try transaction.organization(organization)
            try transaction.checkMaySetStages(of: place.path, by: actor)
            let own = try transaction.reviewStages(of: organization)
            return ReviewStagesDetail(
                organization: organization,
                name: place.name,
                stages: own,
                inherited: own.isEmpty ? try transaction.reviewStages(at: place.path) : [],
                candidates: try transaction.reviewCandidates(at: place.path, at: now)
            )
        }
    }

    /// Names the stages of an organization in order, one person each. Drafts in review keep the stages with which they
    /// were handed in. No stages: those above hold, or whoever hands in names a peer and a publisher.
    ///
    /// - Throws: ``StageFault``, or ``Refusal``.
    package func setReviewStages(
        _ stages: [(name: String, person: ID<Person>)],
        of organization: ID<Organization>,
        by actor: Actor
    ) async throws {
        guard stages.count <= ReviewStage.limit else { throw StageFault.tooMany }
        let stages = stages.map { (name: $0.name.trimmed, person: $0.person) }
        try await write { work in
            let path = try work.path(of: organization)
            try work.checkMaySetStages(of: path, by: actor)
            let candidates = Set(try work.reviewCandidates(at: path, at: work.now).map(\.person))
            for (index, stage) in stages.enumerated() {
                guard (1...60).contains(stage.name.count) else { throw StageFault.name(index + 1) }
                guard candidates.contains(stage.person) else { throw StageFault.person(index + 1) }
                guard !stages[..<index].contains(where: { $0.person == stage.person }) else {
                    throw StageFault.personTwice(index + 1)
                }
            }
            try work.setReviewStages(stages, of: organization)
            let event = AuditEvent(
                .reviewStagesSet,
                "organization",
                organization,
                organization: organization,
                facts: ["people": stages.map(\.person.text).joined(separator: " ")],
                values: ["names": stages.map(\.name).joined(separator: ", ")]
            )
            try work.audit(event, by: actor.person)
        }
    }
}

extension Transaction {
    fileprivate func checkMaySetStages(of path: OrganizationPath, by actor: Actor) throws {
        let standing = Standing(roles: actor.roles(reaching: path))
        if let refusal = Permission.refusal(of: .setReviewStages, standing: standing) { throw refusal }
    }
}
