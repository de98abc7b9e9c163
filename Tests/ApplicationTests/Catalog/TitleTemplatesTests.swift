import Application
import ContentFormat
import Credentialing
import PlatformKit
import Testing

/// Templates that travel with a title: from a file into the catalog, to whoever downloads them, and out again.
struct TitleTemplatesTests {
    private func titleWithFile() throws -> MicroCredential {
        try ExampleTitles.title("iep-in-class")
    }

    @Test func `a title keeps its template from import to export, with equal hashes`() async throws {
        let title = try titleWithFile()
        let file = try #require(title.files.first)
        let here = try await Cast.assemble(on: Platform.testing())
        let published = try await here.platform.publish(title, in: here.district, by: nil)
        let download = try await here.platform.template(
            named: file.name,
            of: published.achievement,
            number: published.number
        )
        #expect(download.bytes == file.content && download.name == file.name)
        #expect(download.mediaType.hasSuffix("wordprocessingml.document"))
        let exported = try await here.platform.exportTitle(slug: published.slug).text
        let again = try MicroCredential(yaml: exported, name: "exported")
        #expect(again.contentHash == title.contentHash && again.structureHash == title.structureHash)
        #expect(again.files.first?.content == file.content)

        let elsewhere = try await Cast.assemble(on: Platform.testing())
        let adopted = try await elsewhere.platform.publish(again, in: elsewhere.district, by: nil)
        #expect(try await elsewhere.platform.exportTitle(slug: adopted.slug).text == exported)
    }

    @Test func `a version whose bytes nobody has is not published`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        var title = try titleWithFile()
        title.files[0].content = nil
        let unkept = title
        await #expect(
            throws: Refusal.doesNotFit("The file “\(title.files[0].name)” is missing. Add it to the title again.")
        ) {
            try await cast.platform.publish(unkept, in: cast.district, by: nil)
        }
        // Once the bytes are here, the digest is enough, as in a next version.
        try await cast.platform.publish(titleWithFile(), in: cast.district, by: nil)
        title.about.summary = "Other words."
        let next = title
        #expect(try await cast.platform.publish(next, in: cast.district, by: nil).number == 2)
    }

    @Test func `what is no document inside is not taken, whoever brings it`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        var title = try titleWithFile()
        title.files[0].content = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 400)
        let bad = title
        await #expect(throws: Refusal.self) { try await cast.platform.publish(bad, in: cast.district, by: nil) }
    }

    @Test func `a picture with hidden data is not published from a file`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        var title = try titleWithFile()
        title.files.append(SmallPicture.file(key: "room", isPlain: false))
        let hidden = title
        await #expect(throws: Refusal.self) { try await cast.platform.publish(hidden, in: cast.district, by: nil) }
        title.files[1] = SmallPicture.file(key: "room")
        let plain = title
        let published = try await cast.platform.publish(plain, in: cast.district, by: nil)
        let exported = try await cast.platform.exportTitle(slug: published.slug).text
        #expect(try MicroCredential(yaml: exported, name: "again").files[1].alt == SmallPicture.alt)
    }
}
