import LinkedData
import OpenBadges
import Testing

/// Rules of the Verifiable Credentials Data Model and of status lists that no badge needs to show.
struct CredentialRulesTests {
    private static let bare: JSONValue = [
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": "did:example:issuer", "credentialSubject": ["id": "did:example:subject"],
    ]

    private static func credential(_ members: JSONValue) -> JSONValue {
        (members.object ?? JSONObject()).reduce(bare) { document, member in
            BadgeSample.changed(document, at: [member.name], to: member.value)
        }
    }

    private func errors(_ members: JSONValue) -> [String] {
        StructureCheck().faults(in: Self.credential(members))
            .filter { $0.severity == .error }.map(\.path)
    }

    private static let digest = "sha384-" + String(repeating: "A", count: 64)

    private static let resources: [(JSONValue, String?)] = [
        (["id": "https://a.example/", "digestSRI": .string(digest)], nil),
        (["id": "https://a.example/", "digestMultibase": "uEiAx"], nil),
        (["id": "https://a.example/", "mediaType": "image/png"], ""),
        (["digestMultibase": "uEiAx"], ".id"),
        (["id": "a", "digestMultibase": "uEiAx"], ".id"),
        (["id": "https://a.example/", "digestSRI": "md5-abc"], ".digestSRI"),
        (["id": "https://a.example/", "digestMultibase": "?"], ".digestMultibase"),
        ("https://a.example/", ""),
    ]

    @Test(arguments: resources)
    func `a related resource has an id and a digest`(resource: JSONValue, fault: String?) {
        #expect(errors(["relatedResource": resource]) == (fault.map { ["$.relatedResource" + $0] } ?? []))
    }

    @Test(.timeLimit(.minutes(1))) func `a digest of a million characters is refused at once`() {
        let digest = JSONValue.string("z" + String(repeating: "2", count: 1_000_000))
        let resource: JSONValue = ["id": "https://a.example/", "digestMultibase": digest]
        #expect(errors(["relatedResource": resource]) == ["$.relatedResource.digestMultibase"])
    }

    @Test func `two related resources do not share an id`() {
        let resource: JSONValue = ["id": "https://a.example/", "digestMultibase": "uEiAx"]
        #expect(errors(["relatedResource": [resource, resource]]) == ["$.relatedResource[1].id"])
    }

    @Test func `a name has a value, a language and a direction and nothing else`() {
        #expect(errors(["name": ["@value": "A", "@language": "en", "@direction": "rtl"]]) == [])
        for wrong: JSONValue in [
            ["@language": "en"], ["@value": 1], ["@value": "A", "@direction": "up"], ["@value": "A", "id": "urn:a:b"],
            ["@value": "A", "@language": "e n"], ["en": "A"], 1, [],
        ] {
            #expect(errors(["name": wrong]) == ["$.name"], "\(wrong)")
        }
    }

    @Test func `claims are objects with something in them`() {
        #expect(errors(["credentialSubject": []]) == ["$.credentialSubject"])
        #expect(errors(["credentialSubject": "did:example:a"]) == ["$.credentialSubject"])
        #expect(errors(["credentialSubject": [["name": "A"], [:]]]) == ["$.credentialSubject[1]"])
        #expect(errors(["credentialSubject": ["id": nil]]) == ["$.credentialSubject.id"])
    }

    @Test func `a status entry of a bit string has its place in a list`() {
        let entry: JSONValue = [
            "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "94567",
            "statusListCredential": "https://a.example/3",
        ]
        #expect(errors(["credentialStatus": entry]) == [])
        let breaks: [(String, JSONValue?)] = [
            ("statusListIndex", "-1"), ("statusListIndex", -1), ("statusListIndex", nil),
            ("statusPurpose", nil), ("statusListCredential", "list"), ("statusSize", 0), ("id", "https://a.example/3"),
        ]
        for (name, value) in breaks {
            let broken = BadgeSample.changed(entry, at: [name], to: value)
            #expect(errors(["credentialStatus": broken]) == ["$.credentialStatus.\(name)"], "\(broken)")
        }
        let numeric = BadgeSample.changed(entry, at: ["statusListIndex"], to: 3)
        #expect(errors(["credentialStatus": numeric]) == [])
        let message = BadgeSample.changed(entry, at: ["statusPurpose"], to: "message")
        #expect(errors(["credentialStatus": message]) == ["$.credentialStatus.statusMessage"])
    }

    @Test func `a status list says what it is for`() {
        let faults = errors([
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "credentialSubject": ["type": "BitstringStatusList"],
        ])
        #expect(faults == ["$.credentialSubject.statusPurpose", "$.credentialSubject.encodedList"])
    }

    @Test func `the old form has its own names for the dates`() {
        let old: JSONValue = [
            "@context": ["https://www.w3.org/2018/credentials/v1"], "issuanceDate": "2020-01-01T00:00:00Z",
        ]
        #expect(errors(old) == [])
        #expect(errors(["@context": ["https://www.w3.org/2018/credentials/v1"]]) == ["$.issuanceDate"])
        let status: JSONValue = ["type": "A"]
        let late = BadgeSample.changed(old, at: ["credentialStatus"], to: status)
        #expect(errors(late) == ["$.credentialStatus.id"])
    }

    @Test func `a presentation holds credentials and never bare texts`() {
        func errors(_ credential: JSONValue) -> [String] {
            let presentation: JSONValue = [
                "@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiablePresentation",
                "verifiableCredential": [credential],
            ]
            return StructureCheck().faults(in: presentation).filter { $0.severity == .error }.map(\.path)
        }
        let enveloped: JSONValue = [
            "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
            "id": "data:application/vc+jwt,a.b.c",
        ]
        let place = "$.verifiableCredential[0]"
        #expect(errors(enveloped) == [])
        #expect(errors(Self.bare) == [])
        #expect(errors("a.b.c") == [place])
        #expect(errors(BadgeSample.changed(enveloped, at: ["id"], to: "https://a.example/")) == [place + ".id"])
        #expect(errors(BadgeSample.changed(enveloped, at: ["@context"], to: nil)) == [place + "['@context']"])
        #expect(errors(Self.credential(["issuer": nil])) == [place + ".issuer"])
    }

    @Test(arguments: [
        ("did:example:a", true), ("urn:uuid:1", true), ("https://a.example:8/x?y#z", true), ("mailto:a@b.c", true),
        ("https://å.example/æ", true), ("data:,x", true), ("https:///x", false), ("https://:80/", false),
        ("http:a", false), ("did:example", false), ("did::x", false), ("did:Ex:x", false), ("a", false), ("", false),
        (":x", false), ("https ://a.example", false), ("https://a.example/ x", false), ("urn:", false),
    ])
    func `an id is an absolute URI`(text: String, isURI: Bool) {
        #expect(errors(["id": .string(text)]) == (isURI ? [] : ["$.id"]))
    }
}
