import ContentFormat
import Credentialing
import Testing

struct CanonicalTests {
    @Test func `a title with nothing but its names is written without anything usual`() throws {
        let title = MicroCredential(key: "wait-time", title: "Wait Time", level: .practice, subject: .literacy)
        let text =
            #"{"key":"wait-time","level":"practice","microcredential":1,"subject":"literacy","title":"Wait Time"}"#
        #expect(title.canonicalText == text)
        #expect(try MicroCredential(canonicalText: text) == title)
    }
}
