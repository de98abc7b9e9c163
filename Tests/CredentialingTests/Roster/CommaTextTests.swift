import Credentialing
import Testing

struct CommaTextTests {
    private func values(_ text: String) throws -> [[String]] {
        try CommaText.records(of: text).map(\.values)
    }

    @Test func `values stand between commas, quoted ones hold commas, quotes and line ends`() throws {
        #expect(
            try values("a,b\r\nc,\"d, e\"\n\"say \"\"hi\"\"\",\"two\r\nlines\"") == [
                ["a", "b"], ["c", "d, e"], ["say \"hi\"", "two\nlines"],
            ]
        )
        #expect(try values("a,,\n,,\n\n b ,c") == [["a", "", ""], ["b", "c"]])
        #expect(try values("").isEmpty)
    }

    @Test func `a record knows the line on which it begins`() throws {
        let records = try CommaText.records(of: "a\r\n\r\n\"b\nb\"\rc")
        #expect(records.map(\.line) == [1, 3, 5])
    }

    @Test func `a quotation mark that is not closed, or closed too early, is told with its line`() {
        #expect(throws: CommaText.Fault.self) { try values("a\n\"b") }
        let open = #expect(throws: CommaText.Fault.self) { try values("a\n\"b\nc") }
        #expect(open?.line == 2)
        let early = #expect(throws: CommaText.Fault.self) { try values("\"a\"b,c") }
        #expect(early?.line == 1)
    }

    @Test(arguments: ["=1+1", "+49", "-x", "@home", "\t=1", "＝1"])
    func `OWASP: what a spreadsheet would calculate is written with an apostrophe, and read without it`(
        value: String
    ) throws {
        let line = CommaText.line(["a", value])
        #expect(line.contains("'" + value))
        #expect(CommaText.unguarded("'" + value) == value)
    }

    @Test func `an apostrophe in front of something else is part of it`() {
        #expect(CommaText.unguarded("'t Hooft") == "'t Hooft")
        #expect(CommaText.unguarded("'") == "'")
    }

    @Test func `what is written is read again as it was`() throws {
        var random = SplitMix(state: 11)
        let characters = Array("ab,;\"\n é'=")
        for _ in 0..<300 {
            let record = (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 1...6, using: &random)).map { _ in
                        characters.randomElement(using: &random) ?? "a"
                    }
                ).trimmed
            }
            guard record.contains(where: { !$0.isEmpty }) else { continue }
            let read = try values(CommaText.line(record))
            #expect(read.map { $0.map(CommaText.unguarded) } == [record.map(CommaText.unguarded)], "\(record)")
        }
    }
}
