package import Credentialing

/// What came of choosing a title.
package struct ChosenTitle: Hashable, Sendable {
    package let enrollment: ID<Enrollment>
    package let submission: ID<Submission>
    /// The title was chosen before; nothing was done twice.
    package let wasChosenBefore: Bool
}

/// Why a title cannot be chosen as asked: the learner has not said that these needs are given.
package struct NeedsNotStated: Error, Hashable, Sendable {
    package let keys: [String]
}

extension Platform {
    /// Puts the learner on a title, with an empty draft of the first attempt. Earlier work counts: either approach
    /// opens all pieces. Choosing again leads to the enrollment that is there; one that was left is taken up again where
    /// it was left, when the version is still the same: what is met stays met, and attempts made count.
    ///
    /// - Throws: ``NeedsNotStated``, or ``Refusal`` (`notFound`, `outsideOffering`, `offeringClosed`, `doesNotFit`).
    package func chooseTitle(
        slug: String,
        approach: Enrollment.Approach,
        stating stated: Set<String> = [],
        by actor: Actor
    ) async throws -> ChosenTitle {
        try await write { work in
            guard let found = try work.achievement(slug: slug) else { throw Refusal.notFound }
            if let known = try work.enrollment(of: actor.person, on: found.id) {
                let newest = try work.newestSubmission(of: known)
                return ChosenTitle(enrollment: known, submission: newest.id, wasChosenBefore: true)
            }
            let offering = try work.offering(of: found.id, for: actor)
            guard try !work.isRetired(found.id) else { throw Refusal.titleRetired }
            let title = try titles.title(offering.version, in: work)
            let known = try work.statements(on: title.needs, stated: stated, of: actor.person)
            if let left = try work.enrollmentLeft(by: actor.person, version: offering.version) {
                try work.insert(known, of: actor.person, on: left)
                return try work.takeUp(left, in: offering, approach: approach, stated: stated, by: actor)
            }
            let chosen = ChosenTitle(enrollment: work.newID(), submission: work.newID(), wasChosenBefore: false)
            try work.insert(chosen.enrollment, of: actor.person, in: offering, approach: approach)
            try work.insert(known, of: actor.person, on: chosen.enrollment)
            try work.insertDraft(
                chosen.submission,
                of: actor.person,
                enrollment: chosen.enrollment,
                in: offering,
                attempt: 1,
                language: title.language
            )
            try work.noteFigures(of: offering.version)
            try work.audit(.titleChosen(chosen.enrollment, offering, approach, stated: stated), by: actor.person)
            return chosen
        }
    }
}

extension Work {
    /// Goes on with a title that was left.
    fileprivate func takeUp(
        _ enrollment: ID<Enrollment>,
        in offering: Offering,
        approach: Enrollment.Approach,
        stated: Set<String>,
        by actor: Actor
    ) throws -> ChosenTitle {
        try takeUp(enrollment, in: offering, approach: approach)
        try audit(.titleChosen(enrollment, offering, approach, stated: stated, isAgain: true), by: actor.person)
        let newest = try newestSubmission(of: enrollment)
        return ChosenTitle(enrollment: enrollment, submission: newest.id, wasChosenBefore: false)
    }

    /// The open offering nearest to a membership of the person.
    fileprivate func offering(of achievement: ID<Achievement>, for actor: Actor) throws -> Offering {
        let reaching = try offerings(of: achievement).filter { actor.belongs(below: $0.path) }
        if let refusal = Permission.refusal(of: .chooseTitle, standing: Standing(isMember: !reaching.isEmpty)) {
            throw refusal
        }
        let open = reaching.filter { !$0.isClosed }
        guard let nearest = open.max(by: { $0.path.text.utf8.count < $1.path.text.utf8.count }) else {
            throw Refusal.offeringClosed
        }
        return nearest
    }

    /// What a title asks of those who choose it. Awards are looked up; what only people can know, the learner states,
    /// also where someone is to confirm it later.
    fileprivate func statements(
        on needs: [Need],
        stated: Set<String>,
        of person: ID<Person>
    ) throws -> [NeedStatement] {
        var known: [NeedStatement] = []
        var open: [String] = []
        for need in needs {
            if need.basis == .checked {
                let award = try award(of: person, ofTitle: need.value)
                guard (award != nil) != need.isNot else {
                    throw Refusal.doesNotFit("You cannot choose this one yet. \(need.text)")
                }
                known.append(NeedStatement(need: need.key, basis: .checked, value: award?.text ?? ""))
            } else if stated.contains(need.key) {
                known.append(NeedStatement(need: need.key, basis: .stated, value: need.value))
            } else {
                open.append(need.key)
            }
        }
        guard open.isEmpty else { throw NeedsNotStated(keys: open) }
        return known
    }
}

extension AuditEvent {
    fileprivate static func titleChosen(
        _ enrollment: ID<Enrollment>,
        _ offering: Offering,
        _ approach: Enrollment.Approach,
        stated: Set<String>,
        isAgain: Bool = false
    ) -> AuditEvent {
        AuditEvent(
            .titleChosen,
            "enrollment",
            enrollment,
            organization: offering.organization,
            facts: [
                "offering": offering.id.text, "version": offering.version.text, "approach": approach.rawValue,
                "stated": stated.sorted().joined(separator: " "), "again": isAgain ? "yes" : "no",
            ]
        )
    }
}
