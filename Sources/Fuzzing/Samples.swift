import LinkedData
import OpenBadges

/// The documents that a corpus starts from.
enum Samples {
    /// Contexts that name each other in a circle, in terms and in lists.
    static let cyclicContexts: [(url: String, document: JSONValue)] = [
        (
            "https://a.example/context",
            [
                "@context": [
                    "https://b.example/context",
                    ["a": ["@id": "https://a.example/a", "@context": "https://a.example/context"]],
                ]
            ]
        ),
        (
            "https://b.example/context",
            [
                "@context": [
                    "b": [
                        "@id": "https://b.example/b",
                        "@context": ["https://a.example/context", "https://b.example/context"],
                    ],
                    "B": [
                        "@id": "https://b.example/B",
                        "@context": [
                            "@propagate": true,
                            "c": ["@id": "https://b.example/c", "@context": "https://b.example/context"],
                        ],
                    ],
                ]
            ]
        ),
        ("https://c.example/context", ["@context": ["https://d.example/context"]]),
        ("https://d.example/context", ["@context": ["https://c.example/context"]]),
        ("https://e.example/context", ["@context": ["@version": 1, "@protected": true, "e": "https://e.example/e"]]),
    ]

    static func badge(issuer: String) throws -> JSONObject {
        try object(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:5b0a7b0e-0c62-4d6e-8a13-5b1b0f9b1a01", "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "Formative assessment", "issuer": {"id": "\(issuer)", "type": ["Profile"], "name": "Example School"},
            "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2030-01-01T00:00:00+02:00",
            "credentialStatus": {"id": "\(Corpus.statusListURL)#5", "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation", "statusListIndex": "5", "statusListCredential": "\(Corpus.statusListURL)"},
            "credentialSubject": {"id": "did:example:teacher", "type": ["AchievementSubject"],
            "identifier": [{"type": "IdentityObject", "hashed": true, "identityHash":
            "sha256$a3a5e715f0cc574a73c3f9bebb6bc24f32ffd5b67b387244c2c909da779a1478", "identityType": "emailAddress", "salt": "s"}],
            "achievement": {"id": "https://school.example/a/1", "type": ["Achievement"], "name": "Assessing",
            "description": "Uses evidence of learning.", "criteria": {"narrative": "Hand in **two** lessons."},
            "image": {"id": "https://school.example/i.png", "type": "Image"},
            "alignment": [{"type": ["Alignment"], "targetName": "S", "targetUrl": "https://s.example/1"}], "tag": ["a", "b"]}},
            "evidence": [{"id": "https://school.example/e/1", "type": ["Evidence"], "name": "Lesson"},
            {"type": ["Evidence"], "narrative": "Seen in class."}]}
            """
        )
    }

    static func rubricBadge(issuer: String) throws -> JSONObject {
        var badge = try badge(issuer: issuer)
        let rubric = try object(
            """
            {"resultDescription": [{"id": "https://school.example/a/1#f", "type": ["ResultDescription"], "name": "Feedback",
            "resultType": "RubricCriterionLevel", "requiredLevel": "https://school.example/a/1#2", "allowedValue": ["1", "2"],
            "rubricCriterionLevel": [{"id": "https://school.example/a/1#1", "type": ["RubricCriterionLevel"], "name": "Emerging",
            "level": "1", "points": "1"}, {"id": "https://school.example/a/1#2", "type": ["RubricCriterionLevel"],
            "name": "Proficient", "level": "2", "points": "2.5"}]}],
            "result": [{"type": ["Result"], "resultDescription": "https://school.example/a/1#f", "achievedLevel":
            "https://school.example/a/1#2"}, {"type": ["Result"], "value": "17", "status": "Completed"}]}
            """
        )
        guard var subject = badge["credentialSubject"]?.object, var achievement = subject["achievement"]?.object else {
            throw Corpus.Unusable.sample
        }
        achievement["resultDescription"] = rubric["resultDescription"]
        subject["achievement"] = .object(achievement)
        subject["result"] = rubric["result"]
        badge["credentialSubject"] = .object(subject)
        return badge
    }

    static func endorsement(issuer: String) throws -> JSONObject {
        try object(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:5b0a7b0e-0c62-4d6e-8a13-5b1b0f9b1a02", "type": ["VerifiableCredential", "EndorsementCredential"],
            "name": "Endorsement", "issuer": {"id": "\(issuer)", "type": ["Profile"], "name": "District"},
            "validFrom": "2026-01-01T00:00:00Z", "credentialSubject": {"id": "urn:uuid:5b0a7b0e-0c62-4d6e-8a13-5b1b0f9b1a01",
            "type": ["EndorsementSubject"], "endorsementComment": "Well done."}}
            """
        )
    }

    /// JSON-LD with a context of its own that has every kind of container and scope; one of VC Data Model 1.1; and a
    /// presentation.
    static func documents() throws -> [JSONValue] {
        [
            .object(
                try object(
                    """
                    {"@context": {"@version": 1.1, "@vocab": "https://v.example/", "ex": "https://ex.example/", "id": "@id",
                    "list": {"@id": "ex:list", "@container": "@list"}, "set": {"@id": "ex:set", "@container": "@set"},
                    "lang": {"@id": "ex:lang", "@container": "@language"}, "index": {"@id": "ex:index", "@container": "@index"},
                    "graph": {"@id": "ex:graph", "@container": ["@graph", "@id"]}, "ids": {"@id": "ex:ids", "@container": "@id"},
                    "types": {"@id": "ex:types", "@container": "@type"}, "json": {"@id": "ex:json", "@type": "@json"},
                    "back": {"@reverse": "ex:back"}, "nest": "@nest", "inner": {"@id": "ex:inner", "@nest": "nest"},
                    "Typed": {"@id": "ex:Typed", "@context": {"@propagate": true, "inner": {"@id": "ex:other"}}},
                    "scoped": {"@id": "ex:scoped", "@context": {"@protected": true, "deep": {"@id": "ex:deep", "@context": null}}}},
                    "id": "https://ex.example/1", "@type": ["Typed", "ex:T"], "list": [1, [2.5, "x"], {"id": "_:b"}],
                    "set": [true, null], "lang": {"en": ["a", "b"], "@none": "c"}, "index": {"x": {"ex:p": 1}, "y": "q"},
                    "graph": {"https://ex.example/g": {"ex:p": {"id": "_:b"}}}, "ids": {"_:b": {"ex:p": 1e30}},
                    "types": {"Typed": {"inner": "z"}}, "json": {"b": [1, 1e2], "a": null}, "back": {"id": "_:c", "ex:q": -0.0},
                    "nest": {"inner": "n"}, "scoped": {"deep": {"deep": 1}}, "@included": [{"id": "_:d", "ex:p": "ü"}],
                    "@reverse": {"ex:r": {"id": "_:b"}}, "ex:d": {"@value": "t", "@language": "he", "@direction": "rtl"}}
                    """
                )
            ),
            .object(
                try object(
                    """
                    {"@context": ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/data-integrity/v2"],
                    "type": ["VerifiableCredential"], "issuer": "did:example:i", "issuanceDate": "2020-01-01T00:00:00Z",
                    "credentialSubject": {"id": "did:example:s"}}
                    """
                )
            ),
            .object(
                try object(
                    """
                    {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiablePresentation", "holder": "did:example:h",
                    "verifiableCredential": [{"@context": "https://www.w3.org/ns/credentials/v2",
                    "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,eyJhbGciOiJub25lIn0.e30."}]}
                    """
                )
            ),
            [
                "@context": ["https://a.example/context", "https://c.example/context"],
                "a": ["b": ["B": ["c": ["a": 1]]]],
            ],
        ]
    }

    private static func object(_ text: String) throws -> JSONObject {
        guard let object = try JSONParser().parse(text).object else { throw Corpus.Unusable.sample }
        return object
    }
}
