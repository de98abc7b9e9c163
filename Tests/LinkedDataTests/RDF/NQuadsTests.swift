import LinkedData
import Testing

@Suite struct NQuadsTests {
    @Test func `statements come out in canonical form`() throws {
        let text = """
            # a comment
            _:a <http://a/p> "tab\\tA\\U0001F600 \\u00e9"@en-US <http://a/g> . # more

            <http://a/s><http://a/p>"1"^^<http://www.w3.org/2001/XMLSchema#string>.
            """
        let dataset = try NQuads.parse(Array(text.utf8))
        #expect(
            NQuads.text(of: dataset) == """
                _:a <http://a/p> "tab\\tA\u{1F600} \u{E9}"@en-US <http://a/g> .
                <http://a/s> <http://a/p> "1" .

                """
        )
    }

    @Test(arguments: [
        "<http://a/s> <http://a/p> \"o\"", "<http://a/s> _:b \"o\" .", "\"s\" <http://a/p> \"o\" .",
        "<s> <http://a/p> \"o\" .",
        "<http://a/ s> <http://a/p> \"o\" .", "<http://a/s> <http://a/p> \"o .", "<http://a/s> <http://a/p> \"\\x\" .",
        "<http://a/s> <http://a/p> \"\\uD800\" .", "<http://a/s> <http://a/p> \"\\UFFFFFFFF\" .",
        "<http://a/s> <http://a/p> \"o\"@ .",
        "<http://a/s> <http://a/p> \"o\"^<http://a/t> .", "_: <http://a/p> \"o\" .", "_:-a <http://a/p> \"o\" .",
        "<http://a/s> <http://a/p> \"o\" . <http://a/s> <http://a/p> \"o\" .",
        "<http://a/s> <http://a/p> \"o\" \"g\" .", "<http://a/s",
    ])
    func `what is not N-Quads is refused with its line`(line: String) {
        do throws(NQuadsError) {
            _ = try NQuads.parse(Array(("\n" + line).utf8))
            Issue.record("accepted: \(line)")
        } catch {
            #expect(error.line == 2)
        }
    }

    @Test func `a text beyond the bound is refused before it is read`() {
        let comment = [UInt8](repeating: UInt8(ascii: "#"), count: 4 << 20)
        #expect(throws: Never.self) { try NQuads.parse(comment) }
        #expect(throws: NQuadsError.self) { try NQuads.parse(comment + comment) }
    }

    @Test func `a set keeps each statement once, and canonically equivalent texts apart`() throws {
        let line = "<http://a/s> <http://a/p> \"\u{E9}\" .\n"
        let other = "<http://a/s> <http://a/p> \"e\u{301}\" .\n"
        #expect(try NQuads.parse(Array((line + line + other).utf8)).count == 2)
    }
}
