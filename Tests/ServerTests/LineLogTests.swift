import Foundation
import Testing

@testable import Server

struct LineLogTests {
    @Test(arguments: ["a\nlevel=error", "\u{1B}[31m", "quote\" and \\", "日本 \u{1F600}", "\u{2028}"])
    func `a value cannot break a line, and reads back`(text: String) throws {
        let json = LineLog.json(text)
        #expect(json.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        let back = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
        #expect(back == [text])
    }
}
