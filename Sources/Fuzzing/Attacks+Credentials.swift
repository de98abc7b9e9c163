import LinkedData

extension Attack {
    private static let contextText =
        "\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]"
    private static let head =
        "{\(contextText),\"id\":\"urn:x\",\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"did:example:i\","
    private static let proof =
        "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"proofPurpose\":\"assertionMethod\"}"

    /// Credentials with very many of what a verifier looks at.
    static let credentials = [
        Attack("very many proofs") { repeated(head + "\"proof\":[", $0, close: "]}") { _ in proof } },
        Attack("very many proofs under a large context") { size in
            let terms = String(decoding: repeated("", size / 2, close: "") { "\"t\($0)\":\"a:b\"" }, as: UTF8.self)
            return repeated("{\"@context\":{\(terms)},\"a:b\":\"c\",\"proof\":[", size, close: "]}") { _ in proof }
        },
        Attack("proofs that build on each other very often") { size in
            let proofs = (0..<8).map { place in
                let names = repeated("[", size / 8, close: "]") { "\"urn:p\($0 % 8)\"" }
                return """
                    {"id":"urn:p\(place)","type":"DataIntegrityProof","cryptosuite":"eddsa-jcs-2022",\
                    "proofPurpose":"assertionMethod","previousProof":\(String(decoding: names, as: UTF8.self))}
                    """
            }
            return Array("\(head)\"proof\":[\(proofs.joined(separator: ","))]}".utf8)
        },
        Attack("a chain of proofs over a large document") { size in
            let text = String(repeating: "x", count: size)
            let proofs = (0..<8).map { place in
                """
                {"id":"urn:p\(place)","type":"DataIntegrityProof","cryptosuite":"eddsa-jcs-2022",\
                "proofPurpose":"assertionMethod","previousProof":"urn:p\(place - 1)",\
                "verificationMethod":"did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd",\
                "proofValue":"z\(String(repeating: "2", count: 87))"}
                """
            }
            return Array("\(head)\"name\":\"\(text)\",\"proof\":[\(proofs.joined(separator: ","))]}".utf8)
        },
        Attack("a record of very many credentials") {
            repeated(
                "{\(contextText),\"type\":[\"ClrCredential\"],\"credentialSubject\":{\"verifiableCredential\":[",
                $0,
                close: "]}}"
            ) { "{\(contextText),\"id\":\"a:\($0 % 3)\",\"type\":\"VerifiableCredential\",\"proof\":\(proof)}" }
        },
        Attack("a published badge with very many of everything") { size in
            let list = String(decoding: repeated("[", size / 4, close: "]") { "\"a:\($0)\"" }, as: UTF8.self)
            let text = """
                {"@context":"https://w3id.org/openbadges/v2","type":["Assertion","BadgeClass","Issuer"],\
                "id":"https://a.example/1","badge":"https://a.example/1","issuer":"https://a.example/1","name":"n",\
                "verification":{"type":"hosted","startsWith":\(list)},"publicKey":\(list),"evidence":\(list),\
                "revokedAssertions":\(list)}
                """
            return Array(text.utf8)
        },
        Attack("very many status entries") {
            repeated(head + "\"credentialStatus\":[", $0, close: "]}") {
                """
                {"type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"\($0)",\
                "statusListCredential":"\(Corpus.statusListURL)"}
                """
            }
        },
        Attack("very many endorsements") {
            repeated(head + "\"credentialSubject\":{\"achievement\":{\"endorsement\":[", $0, close: "]}}}") { _ in
                "{\(contextText),\"type\":\"EndorsementCredential\",\"proof\":\(proof)}"
            }
        },
        Attack("endorsements that are large") { size in
            let one = repeated("{\(contextText),\"@graph\":[", size / 20, close: "]}") { _ in "{\"a:b\":[0]}" }
            return repeated(head + "\"endorsement\":[", size, close: "]}") { _ in String(decoding: one, as: UTF8.self) }
        },
        Attack("very many results and descriptions") { size in
            let results = repeated("", size / 2, close: "") {
                "{\"type\":[\"Result\"],\"resultDescription\":\"a:\($0)\"}"
            }
            let levels = repeated("", size / 2, close: "") {
                """
                {"id":"a:\($0)","type":["ResultDescription"],"name":"n","resultType":"RubricCriterionLevel",\
                "rubricCriterionLevel":[{"id":"a:l","type":["RubricCriterionLevel"],"name":"l"}]}
                """
            }
            let text = """
                \(head)"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{"id":"a:s","type":["AchievementSubject"],\
                "result":[\(String(decoding: results, as: UTF8.self))],"achievement":{"id":"a:a","type":["Achievement"],\
                "name":"n","description":"d","criteria":{"narrative":"c"},\
                "resultDescription":[\(String(decoding: levels, as: UTF8.self))]}}}
                """
            return Array(text.utf8)
        },
        Attack("one result with very many levels and allowed values") { size in
            let values = String(decoding: repeated("", size / 2, close: "") { "\"v\($0)\"" }, as: UTF8.self)
            let levels = String(
                decoding: repeated("", size / 2, close: "") {
                    "{\"id\":\"a:\($0)\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"w\($0)\"}"
                },
                as: UTF8.self
            )
            let text = """
                \(head)"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{"id":"a:s","type":["AchievementSubject"],\
                "result":[{"type":["Result"],"resultDescription":"a:r"}],"achievement":{"id":"a:a","type":["Achievement"],\
                "name":"n","description":"d","criteria":{"narrative":"c"},"resultDescription":[{"id":"a:r",\
                "type":["ResultDescription"],"name":"n","resultType":"RubricCriterionLevel","allowedValue":[\(values)],\
                "rubricCriterionLevel":[\(levels)]}]}}}
                """
            return Array(text.utf8)
        },
        Attack("very many results of one criterion with very many levels") { size in
            let results = repeated("", size / 3, close: "") { _ in
                "{\"type\":[\"Result\"],\"resultDescription\":\"a:r\",\"achievedLevel\":\"a:9\"}"
            }
            let values = repeated("", size / 3, close: "") { "\"v\($0)\"" }
            let levels = repeated("", size / 3, close: "") {
                "{\"id\":\"a:\($0)\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"w\($0)\"}"
            }
            let text = """
                \(head)"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{"id":"a:s","type":["AchievementSubject"],\
                "result":[\(String(decoding: results, as: UTF8.self))],"achievement":{"id":"a:a","type":["Achievement"],\
                "name":"n","description":"d","criteria":{"narrative":"c"},"resultDescription":[{"id":"a:r",\
                "type":["ResultDescription"],"name":"n","resultType":"RubricCriterionLevel","requiredLevel":"a:99999",\
                "allowedValue":[\(String(decoding: values, as: UTF8.self))],\
                "rubricCriterionLevel":[\(String(decoding: levels, as: UTF8.self))]}]}}}
                """
            return Array(text.utf8)
        },
        Attack("very many identifiers of one subject") {
            repeated(head + "\"credentialSubject\":{\"id\":\"a:s\",\"identifier\":[", $0, close: "]}}") { _ in
                "{\"type\":\"IdentityObject\",\"hashed\":true,\"identityHash\":\"sha256$00\",\"identityType\":\"emailAddress\"}"
            }
        },
        Attack("very many types") { repeated("{\(contextText),\"type\":[", $0, close: "]}") { "\"a:\($0)\"" } },
        Attack("proofs and endorsements full of look-alikes, beyond the work limit") { _ in lookAlikes(9) },
        Attack("proofs and endorsements full of look-alikes, within the work limit") { _ in lookAlikes(5) },
        Attack("very many contexts of the same name") {
            repeated("{\"@context\":[", $0, close: "]}") { _ in "\"a:b\"" }
        },
        Attack("a long number as a place on the list", .json) {
            repeated(
                head + "\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusListIndex\":\"",
                $0,
                separator: "",
                close: "\"}}"
            ) { _ in "9" }
        },
    ]

    /// As many proofs and endorsements as are looked at, each with a clique of unnamed nodes.
    private static func lookAlikes(_ count: Int) -> [UInt8] {
        let names = (0..<count).map { "_:n\($0)" }
        let clique = names.map { name in
            "{\"@id\":\"\(name)\",\"a:b\":[\(names.filter { $0 != name }.map { "{\"@id\":\"\($0)\"}" }.joined(separator: ","))]}"
        }.joined(separator: ",")
        let key = "did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd"
        let proof = """
            {"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","proofPurpose":"assertionMethod",\
            "verificationMethod":"\(key)","proofValue":"z\(String(repeating: "2", count: 87))","a:b":[\(clique)]}
            """
        let proofs = [String](repeating: proof, count: 8).joined(separator: ",")
        let one =
            "\(contextText),\"type\":[\"EndorsementCredential\"],\"jti\":1,\"proof\":[\(proofs)],\"a:b\":[\(clique)]"
        let plain = "\(contextText),\"type\":[\"EndorsementCredential\"],\"proof\":[\(proofs)]"
        let all = [String](repeating: "{\(one)},{\(plain)}", count: 10).joined(separator: ",")
        return Array("{\(plain),\"endorsement\":[\(all)]}".utf8)
    }

    /// Datasets in which unnamed nodes look alike, or are mentioned often.
    static let graphs = [
        Attack("a clique of unnamed nodes", .nquads) { size in
            let count = min(200, Int(Double(size / 40).squareRoot()))
            return Samples.lines((0..<count).flatMap { left in (0..<count).map { ("n\(left)", "n\($0)") } })
        },
        Attack("small cliques of unnamed nodes", .nquads) { size in
            Samples.lines(
                (0..<max(1, size / 4000)).flatMap { group in
                    (0..<9).flatMap { left in
                        (0..<9).filter { $0 != left }.map { ("g\(group)n\(left)", "g\(group)n\($0)") }
                    }
                }
            )
        },
        Attack("a star of unnamed nodes", .nquads) { size in Samples.lines((0..<size / 38).map { ("hub", "n\($0)") }) },
        Attack("two stars with the same nodes", .nquads) { size in
            Samples.lines((0..<size / 76).flatMap { [("hub", "n\($0)"), ("hub2", "n\($0)")] })
        },
        Attack("a ring of unnamed nodes", .nquads) { size in
            let count = max(2, size / 40)
            return Samples.lines((0..<count).map { ("n\($0)", "n\(($0 + 1) % count)") })
        },
        Attack("rings of unnamed nodes", .nquads) { size in
            Samples.lines(
                (0..<max(1, size / 12_000)).flatMap { ring in
                    (0..<300).map { ("r\(ring)n\($0)", "r\(ring)n\(($0 + 1) % 300)") }
                }
            )
        },
        Attack("pairs of unnamed nodes", .nquads) { size in
            Samples.lines((0..<size / 80).flatMap { [("a\($0)", "b\($0)"), ("b\($0)", "a\($0)")] })
        },
        Attack("a grid of unnamed nodes", .nquads) { size in
            let side = max(2, Int(Double(size / 80).squareRoot()))
            return Samples.lines(
                (0..<side).flatMap { row in
                    (0..<side).flatMap { column in
                        [
                            ("n\(row)-\(column)", "n\(row)-\((column + 1) % side)"),
                            ("n\(row)-\(column)", "n\((row + 1) % side)-\(column)"),
                        ]
                    }
                }
            )
        },
        Attack("unnamed nodes with long names of properties", .nquads) { size in
            let name = String(repeating: "p", count: size / 20)
            return (0..<20).flatMap { Array("_:n\($0) <a:\(name)> _:n\(($0 + 1) % 20) .\n".utf8) }
        },
        Attack("one unnamed node with very many values", .nquads) {
            repeated("", $0, separator: "", close: "") { "_:a <a:b> \"\($0)\" .\n" }
        },
        Attack("one unnamed node with a long text of what must be escaped", .nquads) {
            repeated("_:a <a:b> \"", $0, separator: "", close: "\" .\n_:a <a:b> \"\" .\n") { _ in "\u{7F}" }
        },
        Attack("unnamed nodes in JSON that look alike") {
            repeated("{\"a:b\":[", $0, close: "]}") { _ in "{\"a:b\":{}}" }
        },
        Attack("a tree of unnamed nodes in JSON") { size in
            var node = "{\"a:b\":{}}"
            while node.utf8.count * 2 + 12 < size, node.utf8.count < 400_000 { node = "{\"a:b\":[\(node),\(node)]}" }
            return Array(node.utf8)
        },
    ]
}
