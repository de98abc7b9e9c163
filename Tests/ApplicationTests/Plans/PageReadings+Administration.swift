import Application
import Credentialing
import PlatformKit
import Storage

extension PageReadings {
    static let people =
        rosters + [
            PageReading("one person, and their place") { scene in
                let (samuel, imani) = (try await scene.actor("Samuel"), try await scene.actor("Imani"))
                guard let membership = imani.memberships.first?.id else { throw Refusal.notFound }
                _ = try await scene.platform.person(imani.person, for: samuel)
                try await scene.platform.changeRoles(
                    of: membership,
                    heldBy: imani.person,
                    to: [.learner, .assessor],
                    by: samuel
                )
                try await scene.platform.deactivate(imani.person, by: samuel)
                try await scene.platform.reactivate(imani.person, by: samuel)
                try await scene.platform.endMembership(membership, of: imani.person, by: samuel)
            },
            PageReading("ties of a person") { scene in
                let (samuel, imani) = (try await scene.actor("Samuel"), try await scene.actor("Imani"))
                let address = Cast.address(of: "Priya Raman")
                _ = try await scene.platform.person(address: address)
                guard let priya = try await scene.platform.person(address: address, for: samuel) else {
                    throw Refusal.notFound
                }
                let tie = RecordedTie(priya, imani.person, .evaluator)
                try await scene.platform.recordTie(tie, by: samuel)
                _ = try await scene.platform.ties(of: imani.person, for: samuel)
                try await scene.platform.removeTie(tie, by: samuel)
            },
            PageReading("inviting") { scene in
                let samuel = try await scene.actor("Samuel")
                let id = try await scene.platform.invite(scene.newInvitation, by: samuel)
                _ = try await scene.platform.openInvitations(for: samuel)
                try await scene.platform.withdrawInvitation(id, by: samuel)
            },
            PageReading("accepting an invitation") { scene in
                _ = try await scene.cast.platform.invite(scene.newInvitation, by: scene.actor("Samuel"))
                let token =
                    try await scene.mailOrder(.invitation).path.split(separator: "/").last.map(String.init) ?? ""
                _ = try await scene.platform.invitation(token: token)
                _ = try await scene.platform.acceptInvitation(token: token, name: "Odell Marsh", agent: "Plans")
            },
        ]

    static let administration = [
        PageReading("how an organization works") { scene in
            let samuel = try await scene.actor("Samuel")
            try await scene.platform.setCalendar(.weekdays, of: scene.cast.district, by: samuel)
            try await scene.platform.setSameSchool(.hard, of: scene.cast.district, by: samuel)
            let day = LocalDate(daysSince1970: 20_800)
            let closure = WorkingCalendar.Closure(name: "Break", from: day, to: day)
            try await scene.platform.addClosure(closure, to: scene.cast.district, by: samuel)
            try await scene.platform.removeClosure(closure, of: scene.cast.district, by: samuel)
            try await scene.platform.setWeekdays([1, 2, 3, 4], of: scene.cast.district, by: samuel)
        },
        PageReading("refused access") { scene in
            let linh = try await scene.actor("Linh")
            for kind in GuardedThing.Kind.allCases where kind != .administration {
                _ = try await scene.platform.isAnothers(GuardedThing(kind, id: "x"), than: linh)
            }
            let thing = GuardedThing(.submission, id: scene.waiting.text)
            _ = try await scene.platform.isAnothers(thing, than: linh)
            try await scene.platform.noteRefusedAccess(to: thing, by: linh)
        },
        PageReading("the audit trail") { scene in
            let page = try await scene.platform.auditTrail(limit: 5, by: scene.actor("Samuel"))
            _ = try await scene.platform.auditTrail(before: page.next, limit: 5, by: scene.actor("Samuel"))
        },
        PageReading("mail that was sent") { scene in
            let samuel = try await scene.actor("Samuel")
            let mail = try await scene.sendAllMail()
            _ = try await scene.platform.sentMail(after: nil, for: samuel)
            _ = try await scene.platform.sentMail(after: mail, for: samuel)
            _ = try await scene.platform.sentMail(mail, for: samuel)
        },
    ]

    static let background = [
        PageReading("the outbox") { scene in
            let jobs = try await scene.platform.takeJobs(3, worker: "plans")
            try await scene.platform.finish(jobs[0])
            try await scene.platform.postpone(jobs[1], error: "later", isPermanent: false)
            try await scene.platform.postpone(jobs[2], error: "never", isPermanent: true)
            _ = try await scene.platform.outboxState()
            _ = await scene.platform.readiness(servingSince: Instant(milliseconds: 0))
        },
        PageReading("sending mail") { scene in
            try await scene.platform.sendSignInLink(toAddress: Cast.address(of: "Imani Castellano"), returnTo: nil)
            _ = try await scene.cast.platform.invite(scene.newInvitation, by: scene.actor("Samuel"))
            let (draft, linh) = try await scene.everything()
            _ = try await scene.cast.platform.askWitness(
                address: "witness@example.org",
                at: ResponseAddress(item: "links", slot: "seen"),
                of: draft,
                by: linh
            )
            _ = try await scene.cast.platform.askRevocation(
                of: scene.award,
                reason: "By mistake.",
                by: scene.actor("Samuel")
            )
            for taken in try await scene.cast.platform.takeJobs(100, worker: "plans") {
                guard case .sendMail(let order) = taken.job else { continue }
                guard let recipient = try await scene.platform.recipient(of: order) else { continue }
                let mail = DeliveredMail(order: order, recipient: recipient, subject: "Hello", deliveredTo: "a folder")
                try await scene.platform.finish(taken, with: mail)
            }
        },
        PageReading("sealing the audit trail") { scene in
            _ = try await scene.platform.sealAudit(holder: "plans", limit: 5)
            _ = try await scene.platform.sealAudit(holder: "plans")
        },
        PageReading("housekeeping") { scene in
            try await scene.startSession()
            scene.clock.advance(days: 400)
            try await scene.platform.clearUnfinishedUploads()
            let kept = try await scene.platform.keepHouse()
            guard kept.statusLists > 0, kept.sessions > 0 else { throw Refusal.notFound }
        },
    ]
}

extension PlanScene {
    /// Adds people to the district, by their rows alone.
    func addPeople(_ count: Int) async throws {
        let district = cast.district
        try await cast.platform.write { work in
            for number in 1...count {
                let (person, membership): (ID<Person>, ID<Membership>) = (work.newID(), work.newID())
                try work.run(
                    """
                    INSERT INTO person (id, name, name_key, created)
                    VALUES (\(person), \("Person \(number)"), \("person \(number)"), \(work.now))
                    """
                )
                try work.run(
                    """
                    INSERT INTO membership (id, person, organization, begins, created)
                    VALUES (\(membership), \(person), \(district), \(work.now), \(work.now))
                    """
                )
            }
        }
    }

    var newInvitation: NewInvitation {
        NewInvitation(
            name: "Odell Marsh",
            address: "odell@tamarackvalley.example",
            organization: cast.district,
            roles: [.learner]
        )
    }

    /// The order of a mail that waits; nothing is noted.
    func mailOrder(_ template: MailOrder.Template) async throws -> MailOrder {
        for taken in try await cast.platform.takeJobs(100, worker: "plans") {
            if case .sendMail(let order) = taken.job, order.template == template { return order }
        }
        throw Refusal.notFound
    }

    /// Notes of all mail that waits that it was sent, and returns the id of one; nothing is noted here.
    func sendAllMail() async throws -> String {
        var last = ""
        for taken in try await cast.platform.takeJobs(100, worker: "plans") {
            guard case .sendMail(let order) = taken.job,
                let recipient = try await cast.platform.recipient(of: order)
            else { continue }
            let mail = DeliveredMail(order: order, recipient: recipient, subject: "Hello", deliveredTo: "a folder")
            try await cast.platform.finish(taken, with: mail)
            last = taken.id.text
        }
        return last
    }
}
