import Credentialing
import Edge
import Testing

struct FormFieldsTests {
    @Test func `repeated names keep their order, plus is a space and escapes are UTF-8`() throws {
        let fields = try FormFields(urlencoded: "a=1&a=2&b=J%C3%BCrgen+M&c=&d&e=x%3Dy=z")
        #expect(fields.values("a") == ["1", "2"])
        #expect(fields.line("b") == "Jürgen M")
        #expect(fields.has("c") && fields.has("d") && !fields.has("f"))
        #expect(fields.line("e") == "x=y=z")
    }

    @Test(arguments: ["a=%zz", "a=%", "a=%4", "%G1=a", "a=%FF%FE", "a=b%00c", "a=%C3"])
    func `broken escapes and bytes are malformed, never a fault`(text: String) {
        #expect(throws: Problem.malformed) { try FormFields(urlencoded: text) }
    }

    @Test func `a form with too many fields is refused`() throws {
        let most = Array(repeating: "a=1", count: FormFields.Limit.fields)
        #expect(try FormFields(urlencoded: most.joined(separator: "&")).all.count == most.count)
        #expect(throws: Problem.tooLarge) {
            try FormFields(urlencoded: (most + ["b=2"]).joined(separator: "&"))
        }
    }

    @Test func `line ends of browsers count once in text and not at all on a line`() throws {
        let fields = try FormFields(urlencoded: "t=+one%0D%0Atwo%0Dthree+")
        #expect(fields.text("t") == " one\ntwo\nthree ")
        #expect(fields.line("t") == "one two three")
    }

    @Test func `numbers and dates are read or refused whole`() throws {
        let fields = try FormFields(urlencoded: "n=12&m=12x&d=2026-11-25&e=2026-02-30")
        #expect(fields.int("n") == 12 && fields.int("m") == nil)
        #expect(fields.date("d") == LocalDate(year: 2026, month: 11, day: 25) && fields.date("e") == nil)
    }

    @Test func `fields below a prefix come with the rest of their names`() throws {
        let entries = try FormFields(urlencoded: "level-a=3&x=1&level-b=2").entries(below: "level-")
        #expect(entries.map(\.key) == ["a", "b"] && entries.map(\.value) == ["3", "2"])
    }
}
