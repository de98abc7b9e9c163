import Application
import Credentialing
import PlatformKit
import Testing

struct MigrationsTests {
    @Test func `the schema is made, and the cast moves in`() async throws {
        let platform = try await Platform.testing()
        let cast = try await Cast.assemble(on: platform)
        #expect(try await cast.actor("Imani").roles == [.learner])
        #expect(try await cast.actor("Helen").roles == [.learner, .leadAssessor])
    }
}
