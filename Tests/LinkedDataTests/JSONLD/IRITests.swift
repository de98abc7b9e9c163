import LinkedData
import Testing

@Suite struct IRITests {
    /// RFC 3986 §5.4.1 and §5.4.2.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
    func `references resolve as RFC 3986 shows`(reference: String, expected: String) {
        #expect(IRI.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test func `what cannot stand in RDF is not well formed`() {
        for text in ["https://a.example/", "urn:a:b", "did:key:z6Mk", "https://a.example/é#x"] {
            #expect(IRI.isWellFormed(text))
        }
        for text in [
            "a", "", ":a", "1a:b", "https://a.example/a b", "https://a.example/<", "https://a.example/#a#b", "a:\u{7F}",
        ] {
            #expect(!IRI.isWellFormed(text), "\(text)")
        }
    }
}
