import Crests
import Foundation
import Testing

@Suite struct CrestTests {
    private func crest(_ number: Int, title: String = "T") throws -> Crest {
        let level = Crest.Level.allCases[number % 3]
        let subject = Crest.Subject.allCases[number / 3 % 9]
        let enamel = (number * 7_919_423) & 0xffffff
        let metal = (number * 15_485_863 + 5_000_011) & 0xffffff
        return Crest(
            achievementID: "urn:test:\(number)",
            level: level,
            subject: subject,
            enamel: try #require(CrestColor(hex(enamel))),
            metal: try #require(CrestColor(hex(metal))),
            title: title
        )
    }

    private func hex(_ value: Int) -> String {
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The name of the style sheet comes from the id, so it is taken out before two drawings are compared.
    private func lines(of crest: Crest) -> String {
        crest.svg(.full).replacing(/k[0-9a-f]{8}/, with: "")
    }

    @Test func `no two ids draw the same crest, and the same id draws the same one again`() throws {
        var seen: Set<String> = []
        for number in 0..<500 {
            let crest = try crest(number)
            #expect(try crest.svg() == self.crest(number).svg())
            seen.insert(lines(of: crest))
        }
        #expect(seen.count == 500)
    }

    @Test func `a picture stays under forty kilobytes, and ground and engraving reach six to one`() throws {
        for number in 0..<500 {
            let crest = try crest(number)
            #expect(crest.svg().utf8.count < 40_000)
            #expect(crest.enamel.contrast(with: crest.metal) >= 6)
        }
    }

    @Test func `a title cannot leave its element`() throws {
        let svg = try crest(1, title: "</title><script>&\"'\u{1}\u{FFFE}").svg()
        #expect(svg.contains(">&lt;/title&gt;&lt;script&gt;&amp;&quot;&#x27;</title>"))
        #expect(!svg.contains("\u{1}") && !svg.contains("\u{FFFE}"))
    }

    @Test func `a new title keeps the lines`() throws {
        let before = try crest(4, title: "One")
        let after = try crest(4, title: "Two")
        #expect(before.svg().replacing("One", with: "Two") == after.svg())
    }

    @Test(arguments: [(512, true, true), (97, true, true), (96, false, true), (41, false, true), (40, false, false)])
    func `a picture that cannot decide by itself has the detail of its size`(
        pixels: Int,
        hasRosette: Bool,
        hasVeins: Bool
    ) throws {
        let svg = try crest(3).svg(.of(pixels: pixels))
        #expect(svg.contains("class=\"d\"") == hasRosette)
        #expect(svg.contains("class=\"s\"") == !hasRosette)
        #expect(svg.contains("scale(1.46)") == !hasRosette)
        #expect(svg.contains("class=\"v\"") == hasVeins)
        #expect(!svg.contains("<style>") && !svg.contains("display"))
    }

    @Test(arguments: ["", "#12345", "#1234567", "123456", "#12345g", "#+12345", "red"])
    func `what is not a color is refused`(text: String) {
        #expect(CrestColor(text) == nil)
    }
}
