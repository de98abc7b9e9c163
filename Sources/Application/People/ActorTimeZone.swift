package import Credentialing

extension Platform {
    /// The zone in which a person lives by their first membership; UTC for someone who belongs nowhere now.
    package func timeZone(of actor: Actor) async throws -> String {
        guard let organization = actor.memberships.first?.organization else { return "UTC" }
        return try await read { try $0.organization(organization).timeZone }
    }
}
