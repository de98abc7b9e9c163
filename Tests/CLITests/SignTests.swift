import LinkedData
import Testing

struct SignTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `a key signs, is baked, verified and taken out again without a byte changed`() throws {
        let signed = try place.signedBadge()
        try place.write(Samples.picture, to: "badge.svg")
        #expect(try place.run("bake", "badge.svg", "signed.json", "-o", "earned.svg").code == 0)
        let verified = try place.run("verify", "earned.svg", "--offline", "--json")
        #expect(verified.code == 0)
        #expect(try verified.json()["format"] == "svg (json)")
        let unbaked = try place.run("unbake", "earned.svg")
        #expect(unbaked.code == 0)
        #expect(try JSONValue(parsing: unbaked.output) == JSONValue(parsing: signed))
        #expect(try place.run("verify", "-", "--offline", input: unbaked.output).code == 0)
    }

    @Test func `a token with a line break after it is baked and verified`() throws {
        let did = try #require(try place.makeKey("a.key"))
        try place.write(Samples.badge(issuer: did), to: "badge.json")
        let token = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "vc-jwt")
        #expect(token.code == 0 && token.text.hasSuffix("\n"))
        #expect(token.complaints.isEmpty)
        try place.write(token.output, to: "badge.jwt")
        try place.write(Samples.picture, to: "badge.svg")
        #expect(try place.run("bake", "badge.svg", "badge.jwt", "-o", "earned.svg").code == 0)
        #expect(try place.run("verify", "earned.svg", "--offline").code == 0)
        #expect(try place.run("unbake", "earned.svg").text + "\n" == token.text)
    }

    @Test func `a picture that is there already is left alone unless forced`() throws {
        try place.signedBadge()
        try place.write(Samples.picture, to: "badge.svg")
        #expect(try place.run("bake", "badge.svg", "signed.json", "-o", "badge.svg").code == 64)
        #expect(try place.read("badge.svg") == Array(Samples.picture.utf8))
        #expect(try place.run("bake", "badge.svg", "signed.json", "-o", "badge.svg", "--force").code == 0)
        #expect(try place.run("verify", "badge.svg", "--offline").code == 0)
        #expect(try place.run("bake", "signed.json", "signed.json", "-o", "x").code == 1)
        #expect(try place.run("unbake", "signed.json").code == 1)
    }

    @Test func `a credential with faults is refused, each with its place`() throws {
        try place.makeKey("a.key")
        var badge = try #require(Samples.badge(issuer: "did:example:issuer").object)
        badge["credentialSubject"] = ["type": ["AchievementSubject"]]
        try place.write(.object(badge), to: "badge.json")
        let outcome = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "eddsa-rdfc-2022")
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.contains("error: $.credentialSubject.achievement"))
    }

    @Test func `a term that no context defines is refused, because the signature would not cover it`() throws {
        try place.makeKey("a.key")
        try place.write(Samples.badge(issuer: "did:example:issuer", members: [("bonus", "gold")]), to: "badge.json")
        let outcome = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "eddsa-rdfc-2022")
        #expect(outcome.code == 1)
        #expect(outcome.complaints.contains("bonus"))
    }

    @Test func `a document that has a proof is not signed again`() throws {
        try place.signedBadge()
        let outcome = try place.run("sign", "signed.json", "--key", "issuer.key", "--suite", "vc-jwt")
        #expect(outcome.code == 1)
        #expect(outcome.complaints.contains("proof already"))
    }

    @Test func `an issuer other than the key's controller is a warning`() throws {
        try place.makeKey("a.key")
        try place.write(Samples.badge(issuer: "https://school.example/"), to: "badge.json")
        let outcome = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "eddsa-rdfc-2022")
        #expect(outcome.code == 0)
        #expect(outcome.complaints.contains("warning: The issuer is https://school.example/, but the key is that of"))
    }

    @Test func `the proof is made at the time and with the method given`() throws {
        try place.makeKey("a.key")
        try place.write(Samples.badge(issuer: "did:web:school.example"), to: "badge.json")
        let outcome = try place.run(
            "sign",
            "-",
            "--key",
            "a.key",
            "--suite",
            "eddsa-rdfc-2022",
            "--method",
            "did:web:school.example#k",
            "--created",
            "2025-02-03T04:05:06Z",
            input: try place.read("badge.json")
        )
        #expect(try outcome.json()["proof"]?["created"] == "2025-02-03T04:05:06Z")
        #expect(try outcome.json()["proof"]?["verificationMethod"] == "did:web:school.example#k")
    }

    @Test(
        arguments: [
            ["--suite", "none", "--key", "a.key"], ["--suite", "eddsa-rdfc-2022"],
            ["--suite", "eddsa-rdfc-2022", "--key", "absent"], ["--suite", "eddsa-rdfc-2022", "--key", "badge.json"],
            ["--suite", "eddsa-rdfc-2022", "--key", "p.key"],
            ["--suite", "eddsa-rdfc-2022", "--key", "a.key", "--method", "key-1"],
            ["--suite", "vc-jwt", "--key", "a.key", "--created", "2025-02-03T04:05:06Z"],
        ]
    )
    func `a wrong call ends with 64`(options: [String]) throws {
        try place.makeKey("a.key")
        try place.makeKey("p.key", kind: "p256")
        try place.write(Samples.badge(issuer: "did:example:issuer"), to: "badge.json")
        let outcome = try place.run(["sign", "badge.json"] + options)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func `levels whose order the signature does not protect are a warning`() throws {
        let did = try #require(try place.makeKey("a.key"))
        func level(_ name: String) -> JSONValue {
            ["id": .string("urn:level:\(name)"), "type": ["RubricCriterionLevel"], "name": .string(name)]
        }
        var badge = try #require(Samples.badge(issuer: did).object)
        var subject = try #require(badge["credentialSubject"]?.object)
        var achievement = try #require(subject["achievement"]?.object)
        achievement["resultDescription"] = [
            [
                "id": "urn:criterion:1", "type": ["ResultDescription"], "name": "Questions",
                "resultType": "RubricCriterionLevel", "requiredLevel": "urn:level:good",
                "rubricCriterionLevel": [level("good"), level("best")],
            ]
        ]
        subject["achievement"] = .object(achievement)
        subject["result"] = [
            ["type": ["Result"], "resultDescription": "urn:criterion:1", "achievedLevel": "urn:level:best"]
        ]
        badge["credentialSubject"] = .object(subject)
        try place.write(.object(badge), to: "badge.json")
        let signed = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "eddsa-rdfc-2022")
        #expect(signed.code == 0)
        #expect(signed.complaints.contains("order in which the levels stand"))
        #expect(try place.run("sign", "badge.json", "--key", "a.key", "--suite", "vc-jwt").complaints.isEmpty)
        let report = try place.run("verify", "-", "--offline", "--json", input: signed.output).json()
        let expected: JSONValue = [
            "criterion": "Questions", "achieved": "best", "required": "good", "met": .null, "orderUnsigned": true,
        ]
        #expect(report["credential"]?["results"] == [expected])
        let shown = report["checks"]?.list.first { $0["name"] == "achievement" }?["reason"]?.string ?? ""
        #expect(shown.contains("the order of their levels is not signed"))
        let token = try place.run("sign", "badge.json", "--key", "a.key", "--suite", "vc-jwt").output
        let told = try place.run("verify", "-", "--offline", "--json", input: token).json()
        #expect(told["credential"]?["results"]?.list.first?["met"] == true)
    }

    @Test func `eddsa-jcs-2022 and an EdDSA token of one key are verified`() throws {
        let did = try #require(try place.makeKey("issuer.key"))
        try place.write(Samples.badge(issuer: did), to: "own.json")
        for (suite, word) in [("eddsa-jcs-2022", "\"eddsa-jcs-2022\""), ("vc-jwt", "")] {
            let signed = try place.run("sign", "own.json", "--key", "issuer.key", "--suite", suite)
            #expect(signed.code == 0, "\(signed.text)")
            #expect(word.isEmpty || signed.text.contains(word))
            let verified = try place.run("verify", "-", "--offline", input: signed.output)
            #expect(verified.code == 0 && verified.firstLine == "VERIFIED", "\(verified.text)")
        }
    }
}
