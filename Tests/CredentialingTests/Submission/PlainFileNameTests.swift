import Credentialing
import Testing

struct PlainFileNameTests {
    @Test(arguments: [
        ("Imani Castellano plan.PDF", "File 2.pdf"), ("plan", "File 2"), ("a.Imani Castellano", "File 2"),
        ("a.tar.gz", "File 2.gz"), ("a.é1", "File 2"), ("", "File 2"),
    ])
    func `of a file's own name only a plain ending is left`(_ name: String, _ seen: String) {
        #expect(PlainFileName.text(for: name, at: ResponseAddress(item: "x", position: 2), of: nil) == seen)
    }
}
