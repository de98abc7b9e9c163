import Application
import Credentialing
import PlatformKit
import Testing

struct CatalogTests {
    @Test func `a published title is found by its words and read by anyone`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let all = try await cast.platform.browseCatalog(CatalogQuery())
        #expect(all.entries.map(\.title) == ["Wait Time"])
        #expect(all.entries.first?.evidenceWords == "Document, student work")
        for text in ["wait", "three seconds", "student thin", "PLAINLY"] {
            let found = try await cast.platform.browseCatalog(CatalogQuery(text: text))
            #expect(found.total == 1, "\(text)")
        }
        for text in ["algebra", "\"", "* OR", "!!!"] {
            #expect(try await cast.platform.browseCatalog(CatalogQuery(text: text)).total == 0, "\(text)")
        }
        let finding = try await cast.platform.title(slug: open.slug, for: nil)
        guard case .found(let reading) = finding else {
            Issue.record("the title has moved")
            return
        }
        #expect(reading.title == .waitTime)
        #expect(reading.offerings.map(\.organization) == ["Tamarack Valley Schools"])
        #expect(reading.isCurrent)
    }

    @Test func `the same content is published once, other content as the next version`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let first = try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
        let again = try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
        #expect(again.isUnchanged && again.version == first.version)
        var changed = MicroCredential.waitTime
        changed.about.summary = "Wait longer."
        let second = try await cast.platform.publish(changed, in: cast.district, by: nil)
        #expect(second.number == 2 && second.achievement == first.achievement)
        #expect(try await cast.platform.browseCatalog(CatalogQuery()).entries.map(\.number) == [2])
        #expect(try await cast.platform.title(first.achievement, version: 1, for: nil).isCurrent == false)
    }

    @Test func `another organization's title of the same name gets an address of its own`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let one = try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
        let other = try await cast.platform.publish(.waitTime, in: cast.birchHollow, by: nil)
        #expect(one.slug == "wait-time" && other.slug == "wait-time-2")
    }

    @Test func `a learner cannot publish`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.publish(.waitTime, in: cast.district, by: imani)
        }
        let avery = try await cast.actor("Avery")
        #expect(try await cast.platform.publish(.waitTime, in: cast.district, by: avery).number == 1)
    }

    @Test func `an unknown address is not found`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        await #expect(throws: Refusal.notFound) { _ = try await cast.platform.title(slug: "nothing", for: nil) }
    }
}
