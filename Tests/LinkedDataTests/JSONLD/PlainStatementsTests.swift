import LinkedData
import TestKit
import Testing

/// The quick way from a plain document to its statements, beside the long one.
@Suite struct PlainStatementsTests {
    private func canonical(_ dataset: Dataset) throws -> String { try RDFC10().canonicalize(dataset).text }

    @Test func `every official document gives the same statements both ways, and most badges go the quick one`() throws
    {
        guard let standards = Standards.folder else { return }
        var (quick, all) = (0, 0)
        for folder in [
            "own-vectors/credentials", "dcc-vc-fixtures", "ob30-1edtech-validator", "ob30-spec-examples",
            "clr20-1edtech-validator", "vc-di-eddsa", "vcdm2", "ob20-1edtech-validator",
        ] {
            for (name, document) in try standards.documents(in: folder) {
                guard var object = document.object else { continue }
                for isWhole in [true, false] {
                    if !isWhole { object["proof"] = nil }
                    all += 1
                    guard let found = JSONLD.quickStatements(of: object, library: .bundled) else { continue }
                    quick += 1
                    let long = try JSONLD.plainStatementsByExpansion(of: object, library: .bundled)
                    #expect(try canonical(found) == canonical(long), "\(folder)/\(name)")
                }
            }
        }
        #expect(quick * 3 > all, "\(quick) of \(all)")
        print("plain statements: \(quick) of \(all) the quick way")
        let simple = try #require(try standards.json("ob30-1edtech-validator/simple.json").object)
        #expect(JSONLD.quickStatements(of: simple, library: .bundled) != nil)
    }

    private static let contexts: JSONValue = [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]

    private func document(_ members: [(String, JSONValue)]) -> JSONObject {
        JSONObject([("@context", Self.contexts), ("type", ["VerifiableCredential"]), ("id", "urn:x:1")] + members)
    }

    @Test(
        arguments: [
            ("undefined", "x"), ("name", nil), ("@id", "urn:x:2"), ("schema:name", "x"), ("name", ["@value": "x"]),
            ("name", 1), ("name", [["x"]]), ("issuer", "relative"), ("issuer", "_:b"), ("issuer", "@type"),
            ("type", nil), ("type", [1]), ("type", "Undefined"), ("validFrom", ["a": 1]), ("id", 7), ("proof", "x"),
            ("issuer", ["id": "urn:x:1", "name": "twice"]),
            ("issuer", ["@context": ["name": "urn:other"], "id": "a:b"]),
        ] as [(String, JSONValue)]
    )
    func `what needs a closer look does not go the quick way`(name: String, value: JSONValue) {
        var document = document([])
        document[name] = value
        #expect(JSONLD.quickStatements(of: document, library: .bundled) == nil)
    }

    @Test func `lists, graphs, words and references come out as by expansion`() throws {
        let proof: JSONValue = [
            "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
            "verificationMethod": "did:key:z6Mk#z6Mk", "created": "2026-01-01T00:00:00Z",
        ]
        let subject: JSONValue = [
            "type": ["AchievementSubject"],
            "achievement": [
                "id": "urn:x:a", "type": ["Achievement"], "name": "N", "criteria": ["narrative": "C\u{7F}\"\n"],
                "resultDescription": [
                    ["id": "urn:x:r", "type": ["ResultDescription"], "allowedValue": ["low", "high", "low"]],
                    ["id": "urn:x:s", "type": ["ResultDescription"], "allowedValue": []],
                ],
            ],
        ]
        let document = document([
            ("issuer", "https://school.example/i"), ("credentialSubject", subject), ("proof", [proof, proof]),
        ])
        let quick = try #require(JSONLD.quickStatements(of: document, library: .bundled))
        let long = try JSONLD.plainStatementsByExpansion(of: document, library: .bundled)
        #expect(try canonical(quick) == canonical(long))
        #expect(quick.count == long.count)
    }

    @Test func `very much text said of very much is refused either way`() {
        let id = "urn:x:" + String(repeating: "y", count: 1 << 20)
        let evidence = (0..<30).map {
            JSONValue.object(JSONObject([("id", .string("urn:e:\($0)")), ("type", "Evidence")]))
        }
        var document = document([("evidence", .array(evidence))])
        document["id"] = .string(id)
        #expect(JSONLD.quickStatements(of: document, library: .bundled) == nil)
        #expect(throws: JSONLDError.self) { try JSONLD.plainStatements(of: document, library: .bundled) }
    }
}
