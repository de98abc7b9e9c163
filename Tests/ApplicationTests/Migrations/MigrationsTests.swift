import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct MigrationsTests {
    @Test func `the schema is made, and the cast moves in`() async throws {
        let platform = try await Platform.testing()
        let cast = try await Cast.assemble(on: platform)
        #expect(try await cast.actor("Imani").roles == [.learner])
        #expect(try await cast.actor("Helen").roles == [.learner, .leadAssessor])
    }

    @Test func `the schema takes no award by decision without its decision`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let award = try await cast.award(cast.publish(), to: "Marcus")
        await #expect(throws: (any Error).self) {
            try await cast.platform.write { try $0.run("UPDATE award SET decision = NULL WHERE id = \(award)") }
        }
        let kept = try await cast.platform.read {
            try $0.first("SELECT decision FROM award WHERE id = \(award)")?.textIfAny("decision")
        }
        #expect(kept != nil)
    }
}
