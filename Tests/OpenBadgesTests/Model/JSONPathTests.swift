import OpenBadges
import Testing

struct JSONPathTests {
    @Test func `a path is written as RFC 9535 writes it, plain names with a dot`() {
        let path = JSONPath.root.member("credentialSubject").member("result").element(0).member("@id").member("a'b\\c")
        #expect(path.description == #"$.credentialSubject.result[0]['@id']['a\'b\\c']"#)
        #expect(JSONPath.root.member("").member("1a").description == "$['']['1a']")
    }
}
