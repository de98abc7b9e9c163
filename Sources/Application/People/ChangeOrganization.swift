package import Credentialing
internal import Foundation
internal import Storage

extension Platform {
    /// Sets the days on which an organization works. Dates that were promised before stay as they are.
    ///
    /// - Parameter actor: An administrator there or above; nobody for the command line.
    package func setCalendar(
        _ calendar: WorkingCalendar,
        of organization: ID<Organization>,
        by actor: Actor?
    ) async throws {
        let text = String(decoding: try JSONEncoder.stable.encode(calendar), as: UTF8.self)
        try await write { work in
            try work.checkMayChange(organization, by: actor)
            try work.setCalendar(text, of: organization)
            let facts = [
                "weekdays": calendar.weekdays.sorted().map(String.init).joined(separator: " "),
                "closures": String(calendar.closures.count),
            ]
            try work.audit(.changed(organization, facts), by: actor?.person)
        }
    }

    /// Sets what it means for judging that two people work at the same school.
    ///
    /// - Parameter actor: An administrator there or above; nobody for the command line.
    package func setSameSchool(
        _ strength: Organization.ConflictStrength,
        of organization: ID<Organization>,
        by actor: Actor?
    ) async throws {
        try await write { work in
            try work.checkMayChange(organization, by: actor)
            try work.setSameSchool(strength, of: organization)
            try work.audit(.changed(organization, ["sameSchool": strength.rawValue]), by: actor?.person)
        }
    }
}

extension Platform {
    /// Gives an organization another name. Its addresses, and badges that were issued before, keep theirs.
    package func renameOrganization(_ organization: ID<Organization>, to name: String, by actor: Actor) async throws {
        let name = name.trimmed
        try await write { work in
            try work.checkMayChange(organization, by: actor)
            if let fault = OrganizationRule.fault(inName: name) { throw Refusal.doesNotFit(fault + ".") }
            guard try work.organization(organization).name != name else { return }
            try work.setName(name, of: organization)
            try work.audit(.changed(organization, ["name": name]), by: actor.person)
        }
    }

    /// Hangs an organization below another, with all that lies below it. From then on its people have what the other
    /// and those above it offer, and are administered from there.
    ///
    /// - Parameter actor: An administrator of both.
    package func moveOrganization(
        _ organization: ID<Organization>,
        below parent: ID<Organization>,
        by actor: Actor
    ) async throws {
        try await write { work in
            try work.checkMayChange(organization, by: actor)
            try work.checkMayChange(parent, by: actor)
            let (moved, above) = (try work.organization(organization), try work.organization(parent))
            guard moved.parent != nil else {
                throw Refusal.doesNotFit("\(moved.name) is the top of its tree, so it stays where it is.")
            }
            guard !moved.path.holds(above.path) else {
                throw Refusal.doesNotFit("\(above.name) lies below \(moved.name). Choose another organization.")
            }
            guard moved.parent != parent else { return }
            try work.move(moved, below: above)
            let facts = ["parent": parent.text, "from": moved.parent?.text ?? ""]
            try work.audit(.changed(organization, facts), by: actor.person)
        }
    }
}

extension Work {
    /// Only its administrators change an organization; the command line is in the hand of whoever runs the server.
    func checkMayChange(_ organization: ID<Organization>, by actor: Actor?) throws {
        let path = try path(of: organization)
        if let actor, let refusal = Permission.refusal(of: .changeOrganization, standing: actor.standing(at: path)) {
            throw refusal
        }
    }
}

extension AuditEvent {
    /// Something about an organization is otherwise now.
    static func changed(_ organization: ID<Organization>, _ facts: [String: String]) -> AuditEvent {
        AuditEvent(.organizationChanged, "organization", organization, organization: organization, facts: facts)
    }
}
