import Storage
import Testing

@testable import Application

struct RowTextTests {
    @Test(arguments: [
        [SQLValue.null], [.integer(.min), .integer(.max), .integer(0)], [.text("")],
        [.text("a \"quoted\" \\ line\nand\ttabs \u{1}\u{1F}"), .null, .text("é 👩🏽‍🏫 \u{2028}")],
    ])
    func `a row reads back as it was written, on one line`(values: [SQLValue]) {
        let line = RowText.line(values)
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(RowText.values(Array(line.dropLast())) == values)
    }

    @Test(arguments: [
        "", "[", "[]", "[1", "[1,]", "[1] ", "[\"a]", "[\"\\x\"]", "[\"\\u0041\"]", "[nul]", "[1.5]", "[--1]",
        "[9223372036854775808]", "[\"\u{FFFD}\"",
    ])
    func `a line that was cut or changed is none`(text: String) {
        #expect(RowText.values(Array(text.utf8)) == nil)
    }
}
