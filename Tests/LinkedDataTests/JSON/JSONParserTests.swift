import LinkedData
import Testing

@Suite struct JSONParserTests {
    private func reason(_ text: String) -> JSONError.Reason? {
        do throws(JSONError) {
            _ = try JSONParser().parse(text)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func `values come out as written`() throws {
        let value = try JSONParser().parse(#" {"a": [1.50, -0, 2E+3, true, null], "b": "A\t😀é"} "#)
        #expect(value["a"]?.array?.map { $0.number?.text } == ["1.50", "-0", "2E+3", nil, nil])
        #expect(value["b"]?.string == "A\t😀é")
        #expect(JSONWriter().text(of: value) == #"{"a":[1.50,-0,2E+3,true,null],"b":"A\t😀é"}"#)
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, JSONError.Reason.duplicateName("a")),
        (#"{"a":1,"\u0061":2}"#, .duplicateName("a")),
        (#""\ud800""#, .loneSurrogate), (#""\udc00\ud800""#, .loneSurrogate), (#""\ud800\u0041""#, .loneSurrogate),
        ("01", .invalidNumber), ("-", .unexpectedEnd), ("1.", .unexpectedEnd), ("1e+", .unexpectedEnd),
        ("-a", .invalidNumber),
        ("\"a\nb\"", .controlCharacter), (#""\x""#, .invalidEscape), (#""\u12g4""#, .invalidEscape),
        ("[1,]", .unexpectedByte(UInt8(ascii: "]"))), ("[1", .unexpectedEnd),
        ("{\"a\" 1}", .unexpectedByte(UInt8(ascii: "1"))),
        ("1 2", .trailingContent), ("", .unexpectedEnd), ("nul", .unexpectedEnd), ("\u{FEFF}1", .unexpectedByte(0xEF)),
    ])
    func `what a signature cannot rest on is refused`(text: String, expected: JSONError.Reason) {
        #expect(reason(text) == expected)
    }

    @Test func `names that only look alike are two names`() throws {
        let value = try JSONParser().parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
        #expect(value.object?.count == 2)
        #expect(value["e\u{301}"]?.number?.integer == 2)
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    ])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(throws: JSONError.self) { try JSONValue(parsing: [quote] + bytes + [quote]) }
    }

    @Test func `nesting is bounded, and the bound itself is allowed`() throws {
        let parser = JSONParser(maximumDepth: 3)
        _ = try parser.parse("[[{}]]")
        #expect(throws: JSONError.self) { try parser.parse("[[[{}]]]") }
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(reason(deep) == .tooDeep(limit: 100))
    }

    @Test func `an error names its line and column in characters`() {
        do throws(JSONError) {
            _ = try JSONParser().parse("{\n  \"é\": x\n}")
            Issue.record("This is not JSON")
        } catch {
            #expect(error.line == 2)
            #expect(error.column == 8)
        }
    }

    @Test func `an object of many members finds each of them`() throws {
        var object = JSONObject()
        for number in 0..<5000 { object["name \(number)"] = .number(JSONNumber(number)) }
        object["name 17"] = nil
        #expect(object.count == 4999)
        #expect(object["name 4999"]?.number?.integer == 4999)
        #expect(object["name 17"] == nil)
        let parsed = try JSONParser().parse(JSONWriter().text(of: .object(object)))
        #expect(parsed == .object(object))
    }
}
