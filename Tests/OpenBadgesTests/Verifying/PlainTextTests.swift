import LinkedData
import OpenBadges
import Testing

struct PlainTextTests {
    @Test func `blanks of every kind become one space`() {
        #expect(PlainText.line("a\r\n\t b\u{85}\u{2028}\u{2029}c") == "a b c")
    }

    @Test(
        arguments: [
            "\u{00}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
            "\u{2066}",
            "\u{2067}", "\u{2068}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{E0041}", "\u{E000}",
        ]
    )
    func `a character that acts rather than shows is replaced`(character: String) {
        #expect(PlainText.line("a\(character)b") == "a\u{FFFD}b")
        #expect(PlainText.screenSafe("a\(character)b\n") == "a\u{FFFD}b\n")
    }

    @Test func `letters of all scripts, joiners and emoji stay`() {
        let text = "Lærerskole میخواهم क्‍ष 👩‍🏫 日本語"
        #expect(PlainText.line(text) == text)
    }

    @Test func `a long text is cut after the limit`() {
        #expect(PlainText.line("abcdef", limit: 6) == "abcdef")
        #expect(PlainText.line("abcdefg", limit: 6) == "abcdef…")
    }

    @Test func `escaping JSON changes nothing in what it says`() throws {
        let value: JSONValue = ["a\u{202E}": "\u{9B}\u{7F}\u{E0041}\u{2028} plain é"]
        let text = PlainText.escaped(JSONWriter(isPretty: true).text(of: value))
        #expect(!text.unicodeScalars.contains { [0x202E, 0x9B, 0x7F, 0xE0041, 0x2028].contains($0.value) })
        #expect(try JSONParser().parse(text) == value)
    }
}
