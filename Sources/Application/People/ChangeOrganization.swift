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

extension Work {
    fileprivate func checkMayChange(_ organization: ID<Organization>, by actor: Actor?) throws {
        let path = try path(of: organization)
        if let actor, let refusal = Permission.refusal(of: .changeOrganization, standing: actor.standing(at: path)) {
            throw refusal
        }
    }
}

extension AuditEvent {
    fileprivate static func changed(_ organization: ID<Organization>, _ facts: [String: String]) -> AuditEvent {
        AuditEvent(.organizationChanged, "organization", organization, organization: organization, facts: facts)
    }
}
