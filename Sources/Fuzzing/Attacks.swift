import LinkedData
import OpenBadges

/// An input made to cost as much as it can: more than its size in time or memory.
package struct Attack: Sendable {
    /// What it is, in a few words.
    package let name: String
    /// What reads it.
    package let kind: InputKind
    private let make: @Sendable (Int) -> [UInt8]

    init(_ name: String, _ kind: InputKind = .json, _ make: @escaping @Sendable (Int) -> [UInt8]) {
        (self.name, self.kind, self.make) = (name, kind, make)
    }

    /// The input, of about so many bytes.
    package func input(size: Int) -> [UInt8] { make(size) }

    /// All of them.
    package static let all: [Attack] = plainJSON + contexts + credentials + graphs + files
}

extension Attack {
    /// Text of about a size, from an opening, a part repeated with its number, and an end.
    static func repeated(
        _ open: String,
        _ size: Int,
        separator: String = ",",
        close: String,
        _ part: (Int) -> String
    ) -> [UInt8] {
        var text = Array(open.utf8)
        var number = 0
        while text.count < size - close.utf8.count {
            if number > 0 { text += separator.utf8 }
            text += part(number).utf8
            number += 1
        }
        return text + close.utf8
    }

    static func nested(_ open: String, _ close: String, around core: String, _ depth: Int) -> [UInt8] {
        Array((String(repeating: open, count: depth) + core + String(repeating: close, count: depth)).utf8)
    }

    private static let plainJSON = [
        Attack("an array of digits") { repeated("[", $0, close: "]") { _ in "0" } },
        Attack("an array of empty arrays") { repeated("[", $0, close: "]") { _ in "[]" } },
        Attack("an array of arrays in arrays") { repeated("[", $0, close: "]") { _ in "[[[[0]]]]" } },
        Attack("an array of small objects") { repeated("[", $0, close: "]") { _ in "{\"a\":0}" } },
        Attack("an object of very many members") { repeated("{", $0, close: "}") { "\"\($0)\":0" } },
        Attack("a graph of nodes with a vocabulary") {
            repeated("{\"@context\":{\"@vocab\":\"a:\"},\"@graph\":[", $0, close: "]}") { _ in "{\"a\":0}" }
        },
        Attack("a list of digits") {
            repeated("{\"@context\":{\"a\":{\"@id\":\"b:a\",\"@container\":\"@list\"}},\"a\":[", $0, close: "]}") { _ in
                "0"
            }
        },
        Attack("a list of lists") {
            repeated("{\"@context\":{\"a\":{\"@id\":\"b:a\",\"@container\":\"@list\"}},\"a\":[", $0, close: "]}") { _ in
                "[]"
            }
        },
        Attack("one long text") {
            repeated("{\"@context\":{\"a\":\"b:a\"},\"a\":\"", $0, separator: "", close: "\"}") { _ in "x" }
        },
        Attack("one long text of what must be escaped") {
            repeated("{\"@context\":{\"a\":\"b:a\"},\"a\":\"", $0, separator: "", close: "\"}") { _ in "\u{7F}" }
        },
        Attack("a number of very many digits") { repeated("[1", $0, separator: "", close: "]") { _ in "7" } },
        Attack("a text of escapes") { repeated("[\"", $0, separator: "", close: "\"]") { _ in "\\u0000" } },
        Attack("one hundred objects deep") { _ in
            nested("{\"https://a.example/a\":", "}", around: "1", 99)
        },
        Attack("one hundred arrays deep") { _ in nested("[", "]", around: "", 100) },
        Attack("one hundred lists deep") { _ in
            Array("{\"a:a\":".utf8) + nested("{\"@list\":[", "]}", around: "1", 49) + Array("}".utf8)
        },
        Attack("one hundred contexts deep") { _ in
            Array("{\"@context\":".utf8) + nested("{\"a\":{\"@id\":\"b:a\",\"@context\":", "}}", around: "{}", 48)
                + Array(",\"a\":1}".utf8)
        },
        Attack("very many brackets") { repeated("", $0, separator: "", close: "") { _ in "[" } },
    ]

    private static let files = [
        Attack("a picture of empty chunks", .png) { size in
            let chunk = PNGChunks.bytes("abcd", [])
            let head = PNGChunks.signature + PNGChunks.bytes("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
            return head + (0..<size / 12).flatMap { _ in chunk } + PNGChunks.bytes("IEND", [])
        },
        Attack("a picture with one long credential", .png) { size in
            let text = repeated("{\"@context\":{\"a\":\"b:a\"},\"a\":\"", size, separator: "", close: "\"}") { _ in "x"
            }
            return (try? Baking.bake(text, into: Samples.png)) ?? []
        },
        Attack("very many elements", .svg) {
            repeated("<svg xmlns=\"http://www.w3.org/2000/svg\">", $0, separator: "", close: "</svg>") { _ in "<a/>" }
        },
        Attack("very many elements inside of each other", .svg) {
            repeated("<svg xmlns=\"http://www.w3.org/2000/svg\">", $0, separator: "", close: "") { _ in "<a>" }
        },
        Attack("very many attributes", .svg) {
            repeated("<svg xmlns=\"http://www.w3.org/2000/svg\" ", $0, separator: " ", close: "/>") { "a\($0)=\"\"" }
        },
        Attack("very many namespaces", .svg) {
            repeated("<svg xmlns=\"http://www.w3.org/2000/svg\" ", $0, separator: " ", close: "/>") {
                "xmlns:a\($0)=\"b:\""
            }
        },
        Attack("namespaces at every depth", .svg) {
            repeated("<svg xmlns=\"http://www.w3.org/2000/svg\">", $0, separator: "", close: "") {
                "<b:a xmlns:b=\"b:\($0)\">"
            }
        },
        Attack("a token of dots", .jws) { repeated("ey", $0, separator: "", close: "") { _ in "." } },
        Attack("a token with one long payload", .jws) { size in
            let text = repeated("{\"@context\":{\"a\":\"b:a\"},\"a\":\"", size / 4 * 3, separator: "", close: "\"}") {
                _ in "x"
            }
            return Array("eyJhbGciOiJFZERTQSJ9.".utf8) + Array(Base64URL.encode(text).utf8) + Array(".AAAA".utf8)
        },
        Attack("a gzip bomb", .gzip) { (try? Gzip.compress([UInt8](repeating: 0, count: $0 * 2))) ?? [] },
        Attack("very many methods", .keys) {
            repeated("{\"id\":\"did:web:school.example\",\"verificationMethod\":[", $0, close: "]}") {
                "{\"id\":\"#\($0)\",\"type\":\"Multikey\"}"
            }
        },
        Attack("a key in very many letters", .keys) {
            repeated(
                "{\"id\":\"a:b\",\"type\":\"Multikey\",\"publicKeyMultibase\":\"z",
                $0,
                separator: "",
                close: "\"}"
            ) { _ in "7" }
        },
    ]
}
