import LinkedData
import OpenBadges
import Testing

struct AchievementCredentialTests {
    private let achievement = Achievement(
        id: "https://district.example/achievements/1",
        name: "Formative assessment",
        description: "Uses evidence of learning.",
        criteria: Criteria(narrative: "Hand in two lessons."),
        tag: ["assessment"]
    )

    private func badge() throws -> AchievementCredential {
        AchievementCredential(
            id: "urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-1d2c3b4a5960",
            issuer: .profile(Profile(id: "did:web:district.example", name: "District")),
            validFrom: try #require(WrittenDateTime(parsing: "2025-03-01T08:00:00+01:00")),
            credentialSubject: AchievementSubject(
                achievement: achievement,
                identifier: [IdentityObject(hashing: "Ada@District.example", salt: "s")]
            ),
            name: "Formative assessment"
        )
    }

    @Test func `a new badge conforms`() throws {
        #expect(StructureCheck().faults(in: try badge().json) == [])
    }

    @Test func `members stand in a readable order`() throws {
        #expect(
            try badge().json.object?.names == [
                "@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject",
            ]
        )
    }

    @Test func `several values are an array even when there is one, and what is empty is left out`() throws {
        let json = try badge().json
        #expect(json["type"] == ["VerifiableCredential", "OpenBadgeCredential"])
        #expect(json["credentialSubject"]?["achievement"]?["tag"] == ["assessment"])
        #expect(json["credentialSubject"]?["achievement"]?["type"] == ["Achievement"])
        #expect(json["credentialSubject"]?["achievement"]?["alignment"] == nil)
        #expect(json["credentialSubject"]?["identifier"]?.array?.first?["type"] == "IdentityObject")
        #expect(json["evidence"] == nil)
    }

    @Test func `a badge written is the same badge when read`() throws {
        #expect(try AchievementCredential(decoding: badge().json) == badge())
        #expect(try badge().validFrom.stamp == DateTimeStamp(parsing: "2025-03-01T07:00:00Z"))
    }

    @Test func `single values, bare URIs and unknown members are read`() throws {
        var document = try badge().json
        for (place, value) in [
            (["issuer"], "did:web:a.example" as JSONValue), (["credentialSubject", "achievement", "tag"], "a"),
            (["credentialSubject", "achievement", "image"], "https://a.example/i"), (["x:more"], [1]),
            (["credentialSubject", "achievement", "x:more"], .null),
        ] as [([String], JSONValue)] {
            document = BadgeSample.changed(document, at: place[...], to: value)
        }
        let badge = try AchievementCredential(decoding: document)
        #expect(badge.issuer == .id("did:web:a.example"))
        #expect(badge.issuer.name.text == "did:web:a.example")
        #expect(badge.credentialSubject.achievement.tag == ["a"])
        #expect(badge.credentialSubject.achievement.image == Image(id: "https://a.example/i"))
        #expect(badge.extensions["x:more"] == [1])
        #expect(badge.json["x:more"] == [1])
        #expect(badge.credentialSubject.achievement.extensions.names == ["x:more"])
    }

    @Test func `the old form is remembered`() throws {
        var document = try badge().json
        document = BadgeSample.changed(document, at: ["@context"], to: [.string(ContextURL.credentialsV1)])
        document = BadgeSample.changed(document, at: ["issuanceDate"], to: "2020-01-01T00:00:00Z")
        document = BadgeSample.changed(document, at: ["expirationDate"], to: "2021-01-01T00:00:00Z")
        document = BadgeSample.changed(document, at: ["validFrom"], to: nil)
        let badge = try AchievementCredential(decoding: document)
        #expect(badge.form == .version1)
        #expect(badge.validFrom.text == "2020-01-01T00:00:00Z")
        #expect(badge.validUntil?.text == "2021-01-01T00:00:00Z")
        #expect(badge.json == document)
    }

    private static let breaks: [(String, JSONValue?, String)] = [
        ("id", nil, "$.id is missing."),
        ("id", 1, "$.id must be a text."),
        ("id", ["a", "b"], "$.id must be a single value, not a list of several."),
        ("issuer", .null, "$.issuer is missing."),
        ("issuer", 1, "$.issuer must be a URI or a profile."),
        ("validFrom", "2025-03-01", "$.validFrom must be a date and time with a zone, like 2025-01-31T09:30:00Z."),
        ("name", 1, "$.name must be a text or a text with its language."),
        ("evidence", ["a"], "$.evidence[0] must be an object."),
        ("credentialSubject.achievement.tag", ["a", 1], "$.credentialSubject.achievement.tag[1] must be a text."),
        ("credentialSubject.creditsEarned", "1", "$.credentialSubject.creditsEarned must be a number."),
    ]

    @Test(arguments: breaks)
    func `what cannot be read is named`(place: String, value: JSONValue?, sentence: String) {
        let error = #expect(throws: ModelError.self) {
            try AchievementCredential(decoding: BadgeSample.badge(place, value))
        }
        #expect(error?.description == sentence)
    }

    @Test func `texts keep their languages and their form`() throws {
        let forms: [JSONValue] = [
            "Vurdering", ["@value": "Vurdering", "@language": "nb", "@direction": "ltr"],
            ["Assessment", ["@value": "Vurdering", "@language": "nb-NO"]], ["en": "Assessment", "nb": "Vurdering"],
        ]
        for json in forms {
            let text = try LocalizedText(decoding: json)
            #expect(text.json == json)
            #expect(text.text(preferring: ["fr", "nb-NO"]) == "Vurdering")
        }
        #expect(throws: ModelError.self) { try LocalizedText(decoding: ["@value": "A", "url": "x"]) }
        #expect(throws: ModelError.self) { try LocalizedText(decoding: []) }
    }
}
