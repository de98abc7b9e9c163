extension Attack {
    private static let badges =
        "\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""

    /// Contexts that are copied, compared or multiplied.
    static let contexts = [
        Attack("a large context applied again in every object") { size in
            let terms = repeated("", size / 2, close: "") { "\"t\($0)\":\"a:b\"" }
            let objects = repeated("", size / 2, close: "") { _ in "{\"@context\":{}}" }
            return Array("{\"@context\":{".utf8) + terms + Array("},\"@graph\":[".utf8) + objects + Array("]}".utf8)
        },
        Attack("a large context undone in every object") { size in
            let terms = repeated("", size / 2, close: "") { "\"t\($0)\":\"a:b\"" }
            let objects = repeated("", size / 2, close: "") { _ in "{\"@context\":null}" }
            return Array("{\"@context\":{".utf8) + terms + Array("},\"@graph\":[".utf8) + objects + Array("]}".utf8)
        },
        Attack("bundled contexts applied again in every object") {
            repeated("{\"@graph\":[", $0, close: "]}") { _ in "{\"@context\":[\(badges)]}" }
        },
        Attack("another small context on bundled ones in every object") {
            repeated("{\"@context\":[\(badges)],\"id\":\"a:a\",\"@graph\":[", $0, close: "]}") {
                "{\"@context\":{\"x\($0)\":\"a:b\"},\"type\":\"Achievement\",\"criteria\":{}}"
            }
        },
        Attack("a context of bundled contexts over and over") {
            repeated("{\"@context\":[", $0, close: "]}") { _ in badges }
        },
        Attack("a context of contexts that name each other") {
            repeated("{\"@context\":[", $0, close: "],\"a\":{\"b\":{\"a\":{\"b\":1}}}}") { _ in
                "\"https://a.example/context\""
            }
        },
        Attack("a long vocabulary for very many members") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@context\":{\"@vocab\":\"a:\(name)\"},", size, close: "}") { "\"\($0)\":0" }
        },
        Attack("a long vocabulary for very many terms") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@context\":{\"@vocab\":\"a:\(name)\",", size, close: "}}") { "\"t\($0)\":{}" }
        },
        Attack("a long prefix for very many types") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@context\":{\"p\":\"a:\(name)/\"},\"@type\":[", size, close: "]}") { "\"p:\($0)\"" }
        },
        Attack("a long base for very many identifiers") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@context\":{\"@base\":\"a://\(name)/\"},\"a:b\":[", size, close: "]}") {
                "{\"@id\":\"\($0)\"}"
            }
        },
        Attack("a long identifier of a term that is used often") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@context\":{\"p\":\"a:\(name)\"},\"@graph\":[", size, close: "]}") { _ in "{\"p\":0}" }
        },
        Attack("a long identifier that says very much") { size in
            let name = String(repeating: "v", count: size / 2)
            return repeated("{\"@id\":\"a:\(name)\",\"a:p\":[", size, close: "]}") { "\($0)" }
        },
        Attack("prefixes that build on each other") {
            repeated("{\"@context\":{\"t0\":\"a:b/\",", $0, close: "}}") {
                "\"t\($0 + 1)\":{\"@id\":\"t\($0):aaaa/\",\"@prefix\":true}"
            }
        },
        Attack("prefixes that build on the next one") {
            repeated("{\"@context\":{", $0, close: ",\"z\":\"a:b\"}}") {
                "\"t\($0)\":{\"@id\":\"t\($0 + 1):a/\",\"@prefix\":true}"
            }
        },
        Attack("types that build on the next one") {
            repeated("{\"@context\":{", $0, close: ",\"z\":\"a:b\"}}") { "\"t\($0)\":\"t\($0 + 1)\"" }
        },
        Attack("contexts inside of contexts that each validate") { size in
            var context = "{\"@vocab\":\"a:\"}"
            for _ in 0..<40 {
                context = "{\"@vocab\":\"a:\",\"x\":{\"@context\":\(context)}}"
            }
            return repeated("{\"@context\":\(context),\"@graph\":[", size, close: "]}") { _ in
                "{\"x\":{\"x\":{\"x\":0}}}"
            }
        },
        Attack("many contexts inside of one that is large") { size in
            let terms = repeated("", size / 2, close: "") { "\"t\($0)\":\"a:b\"" }
            let scoped = repeated("", size / 2, close: "") { "\"s\($0)\":{\"@id\":\"a:c\",\"@context\":{}}" }
            return Array("{\"@context\":{".utf8) + terms + [0x2C] + scoped + Array("}}".utf8)
        },
        Attack("protected terms said again") { size in
            let inner = repeated("{", size / 4, close: "}") { "\"t\($0)\":\"a:b\"" }
            let term =
                "{\"@version\":1.1,\"@protected\":true,\"x\":{\"@id\":\"a:x\",\"@context\":\(String(decoding: inner, as: UTF8.self))}}"
            return Array("{\"@context\":[\(term),\(term),\(term)],\"x\":1}".utf8)
        },
        Attack("a protected tree of contexts said again and again") { size in
            var context = "{}"
            for _ in 0..<45 { context = "{\"x\":{\"@id\":\"b:x\",\"@context\":\(context)}}" }
            let term = "{\"@version\":1.1,\"@protected\":true,\"x\":{\"@id\":\"a:x\",\"@context\":\(context)}}"
            return repeated("{\"@context\":[", size, close: "]}") { _ in term }
        },
        Attack("very many types that have contexts") { size in
            let terms = repeated("", size / 2, close: "") {
                "\"T\($0)\":{\"@id\":\"a:t\",\"@context\":{\"u\($0)\":\"a:b\"}}"
            }
            return repeated("{\"@context\":{\(String(decoding: terms, as: UTF8.self))},\"@type\":[", size, close: "]}")
            { "\"T\($0)\"" }
        },
        Attack("contexts kept for every object") { size in
            let terms = repeated("", size / 3, close: "") { "\"t\($0)\":\"a:b\"" }
            let context =
                "{\(String(decoding: terms, as: UTF8.self)),\"s\":{\"@id\":\"a:s\",\"@context\":{\"u\":\"a:u\"}}}"
            return repeated("{\"@context\":\(context),\"@graph\":[", size, close: "]}") {
                "{\"@context\":{\"x\":\"a:\($0)\"},\"s\":{\"u\":1}}"
            }
        },
        Attack("bundled contexts in ever new orders") { size in
            let names = [
                "Achievement", "Alignment", "Result", "Evidence", "Profile", "Image", "Criteria", "Address", "Related",
            ]
            var chance = SplitMix64(seed: 3)
            return repeated("{\"@context\":[\(badges)],\"@graph\":[", size, close: "]}") { _ in
                let types = (0..<5).map { _ in "{\"type\":\"\(chance.pick(names, or: ""))\",\"a:b\":" }
                return types.joined() + "1" + String(repeating: "}", count: types.count)
            }
        },
        Attack("names nested under each other by nest") { size in
            let open = "{\"@context\":{\"n\":\"@nest\",\"@vocab\":\"a:\"},"
            let big = String(decoding: repeated("", size / 2, close: "") { "\"m\($0)\":0" }, as: UTF8.self)
            return repeated(open + big + ",\"n\":[", size, close: "]}") { _ in "{\"n\":{\"n\":{}}}" }
        },
    ]
}
