import Application
import OpenBadges
import PlatformKit
import Testing

@Suite struct DrawPicturesTests {
    @Test func `a version is drawn once, and keeps its picture`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        try await cast.platform.drawPictures(of: open.version)
        let png = try await cast.platform.versionPNG(open.achievement, number: 1)
        #expect(ImageFormat.detect(png) == .png)
        // Width and height stand behind the signature and the head of the first chunk.
        #expect(Array(png[16..<24]) == [0, 0, 2, 0, 0, 0, 2, 0])
        try await cast.platform.drawPictures(of: open.version)
        #expect(try await cast.platform.versionPNG(open.achievement, number: 1) == png)
    }

    @Test func `the SVG is there before any job has run, and stays the same`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let before = try await cast.platform.versionSVG(open.achievement, number: 1)
        #expect(String(decoding: before, as: UTF8.self).contains(">Wait Time</title>"))
        try await cast.platform.drawPictures(of: open.version)
        #expect(try await cast.platform.versionSVG(open.achievement, number: 1) == before)
    }
}
