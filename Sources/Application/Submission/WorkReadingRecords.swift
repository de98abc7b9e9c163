internal import Credentialing
internal import Storage

extension Transaction {
    func workReading(
        _ id: ID<Submission>,
        of actor: Actor,
        titles: Titles,
        at now: Instant
    ) throws -> WorkReading {
        var dossier = try ownDossier(id, of: actor, titles: titles)
        let submission = dossier.submission
        let offering = try offering(submission.offering)
        let organization = try organization(offering.organization)
        let today = LocalDate(at: now, in: organization.timeZone)
        dossier.today = today
        let answer = organization.answerDate(from: now, policy: offering.policy)
        guard
            let row = try first(
                """
                SELECT e.chosen, a.slug, v.number, s.changed FROM submission s
                JOIN enrollment e ON e.id = s.enrollment JOIN achievement a ON a.id = s.achievement
                JOIN achievement_version v ON v.id = s.version WHERE s.id = \(id)
                """
            )
        else { throw Refusal.notFound }
        let choice = try badgeChoice(of: id)
        return WorkReading(
            dossier: dossier,
            enrollment: try enrollment(submission.enrollment, of: actor),
            begun: try row.instant("chosen"),
            achievement: offering.achievement,
            versionNumber: try row.integer("number"),
            slug: try row.text("slug"),
            zone: organization.timeZone,
            today: today,
            policy: offering.policy,
            answerIfToday: answer,
            closure: organization.calendar.closure(between: today, and: answer),
            badge: WorkReading.Badge(
                name: actor.name,
                showsName: choice.showsName,
                email: choice.email,
                emails: try verifiedEmails(of: actor.person)
            ),
            ticked: try ticks(of: submission.enrollment),
            changed: try row.instant("changed"),
            newer: try newerVersion(
                than: submission.version,
                of: offering.achievement,
                titles: titles
            )?.newer
        )
    }

    private func ticks(of enrollment: ID<Enrollment>) throws -> Set<String> {
        Set(try rows("SELECT piece FROM piece_tick WHERE enrollment = \(enrollment)").map { try $0.text("piece") })
    }
}
