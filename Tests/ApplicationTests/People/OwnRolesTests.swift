import Credentialing
import PlatformKit
import Testing

@testable import Application

struct OwnRolesTests {
    private func ownMembership(_ actor: Actor, _ cast: Cast) async throws -> ID<Membership> {
        try #require(
            try await cast.platform.read { try $0.memberships(of: actor.person, at: cast.platform.clock.now()) }.first?
                .id
        )
    }

    @Test func `an administrator becomes an assessor by the hand of another administrator only`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let ruth = try await cast.actor("Ruth")
        let own = try await ownMembership(ruth, cast)
        let roles: Set<Role> = [.administrator, .assessor]
        await #expect(throws: Refusal.ownJudgingRole) {
            try await cast.platform.changeRoles(of: own, heldBy: ruth.person, to: roles, by: ruth)
        }
        let samuel = try await cast.actor("Samuel")
        try await cast.platform.changeRoles(of: own, heldBy: ruth.person, to: roles, by: samuel)
        // What one has, one may keep when other roles of one's own change.
        let more: Set<Role> = [.administrator, .assessor, .learner]
        try await cast.platform.changeRoles(of: own, heldBy: ruth.person, to: more, by: try await cast.actor("Ruth"))
        #expect(try await cast.actor("Ruth").roles == more)
    }

    @Test func `nor does an invitation to oneself help`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let ruth = try await cast.actor("Ruth")
        let address = Cast.address(of: "Ruth Abernathy")
        let invite: (String, Set<Role>) -> NewInvitation = { address, roles in
            NewInvitation(name: "Ruth", address: address, organization: cast.birchHollow, roles: roles)
        }
        await #expect(throws: Refusal.ownJudgingRole) {
            try await cast.platform.invite(invite(address, [.leadAssessor]), by: ruth)
        }
        try await cast.platform.invite(invite(address, [.learner]), by: ruth)
        // The address is another's when it is invited, and the inviter's own when the invitation is accepted.
        try await cast.platform.invite(invite("second@tamarackvalley.example", [.assessor]), by: ruth)
        await #expect(throws: Refusal.ownJudgingRole) {
            try await cast.platform.write { work in
                try work.join(ruth.person, cast.birchHollow, roles: [.assessor], by: ruth.person)
            }
        }
        // The command line sets up whoever comes first.
        try await cast.platform.addPerson(
            NewPerson(name: "Ruth", address: address, roles: [.assessor]),
            to: cast.birchHollow
        )
        #expect(try await cast.actor("Ruth").roles.contains(.assessor))
    }
}
