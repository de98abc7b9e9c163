import LinkedData
import OpenBadges
import Testing

struct CredentialSummaryTests {
    private func summary(_ json: String) throws -> CredentialSummary {
        CredentialSummary(claimsOf: try UnverifiedCredential(reading: Array(json.utf8)))
    }

    @Test func `what was not verified is only claimed`() throws {
        let summary = try summary(#"{"id": "urn:a", "issuer": "did:example:a", "name": "A"}"#)
        #expect(summary.standing == .claimed)
        #expect(summary.json["standing"] == "claimed")
        #expect(summary.issuer.id == "did:example:a")
        #expect(summary.name == "A")
    }

    @Test(
        arguments: [
            "{}", #"{"issuer": [], "credentialSubject": [], "type": {}}"#,
            #"{"issuer": 1, "credentialSubject": 2, "evidence": 3, "type": 4, "name": 5, "validFrom": {}}"#,
            #"{"credentialSubject": {"achievement": [[]], "result": [1, [], null], "identifier": null}}"#,
            #"{"credentialSubject": {"achievement": {"criteria": [], "alignment": [1], "resultDescription": [{}, 1]}}}"#,
            #"{"name": {"@value": 1}, "evidence": [[], {"name": []}], "issuer": {"id": {}, "name": {"en": 1}}}"#,
        ]
    )
    func `a value of an unexpected shape reads as missing`(json: String) throws {
        let summary = try summary(json)
        #expect(summary.id == nil && summary.name == nil && summary.validFrom == nil)
        #expect(summary.issuer == .init(id: nil, name: nil))
        #expect(summary.results.isEmpty && summary.evidence.isEmpty && summary.alignment.isEmpty)
        #expect(summary.json["recipient"]?["identifiers"] == 0)
    }

    @Test func `the dates of the first edition are read under their own names`() throws {
        let summary = try summary(
            #"{"@context": ["https://www.w3.org/2018/credentials/v1"], "issuanceDate": "2020", "expirationDate": "2021"}"#
        )
        #expect(summary.validFrom == "2020")
        #expect(summary.validUntil == "2021")
    }

    @Test func `results stand beside their criteria, with the level required`() throws {
        let summary = try summary(
            #"""
            {"credentialSubject": {
              "achievement": {"resultDescription": [
                {"id": "urn:1", "type": "ResultDescription", "name": {"en": "Questions"}, "resultType": "RubricCriterionLevel",
                 "requiredLevel": "urn:b", "rubricCriterionLevel": [
                   {"id": "urn:a", "type": "RubricCriterionLevel", "name": "Good", "points": "1"},
                   {"id": "urn:b", "type": "RubricCriterionLevel", "name": "Better", "points": "2"}]},
                {"id": "urn:2", "type": "ResultDescription", "name": "Score", "resultType": "Percent", "requiredValue": "50"}]},
              "result": [
                {"type": "Result", "resultDescription": "urn:1", "achievedLevel": "urn:a"},
                {"type": "Result", "resultDescription": "urn:2", "value": "60"},
                {"type": "Result", "resultDescription": "urn:3", "status": "Completed"}]}}
            """#
        )
        #expect(summary.results.map(\.criterion) == ["Questions", "Score", nil])
        #expect(summary.results.map(\.achieved) == ["Good", "60", "Completed"])
        #expect(summary.results.map(\.required) == ["Better", "50", nil])
        #expect(summary.results.map(\.isMet) == [false, nil, nil])
        #expect(summary.results.allSatisfy { !$0.isOrderUnsigned })
    }
}
