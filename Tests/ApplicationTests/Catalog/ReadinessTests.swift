import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct ReadinessTests {
    @Test func `what the content check calls an error is published by nobody here`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        var title = try ExampleTitles.title("wait-time")
        title.files = [SmallPicture.file(key: "room", alt: "")]
        let poor = title
        // Whoever runs the installation hears it from the command, before anything is published.
        for actor in [try await cast.actor("Avery"), try await cast.actor("Samuel")] {
            let fault = await #expect(throws: HandInFault.self) {
                try await cast.platform.publish(poor, in: cast.district, by: actor)
            }
            #expect(fault.map { "\($0)".contains("alternative text") } == true)
        }
        #expect(try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM achievement") } == 0)
    }

    @Test func `where stages are named, nobody but who runs the installation publishes past them`() async throws {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        let title = try ExampleTitles.title("formative-checks")
        let avery = try await scene.actor("Avery")
        await #expect(
            throws: Refusal.doesNotFit(
                "Titles of this organization go through review. Begin a draft with the file and hand it in."
            )
        ) {
            try await scene.platform.publish(title, in: scene.cast.district, by: avery)
        }
        #expect(try await scene.platform.publish(title, in: scene.cast.district, by: nil).number == 1)
    }
}
