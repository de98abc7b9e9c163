import Foundation
import LinkedData
import Testing

struct VerifyTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `a signed badge is verified and ends with 0, as a file and as standard input`() throws {
        let signed = try place.signedBadge()
        let fromFile = try place.run("verify", "signed.json", "--offline")
        #expect(fromFile.code == 0)
        #expect(fromFile.firstLine == "VERIFIED")
        #expect(fromFile.text.contains("Is the signer the issuer?"))
        let fromInput = try place.run("verify", "-", "--offline", input: signed)
        #expect(fromInput.text == fromFile.text)
    }

    @Test func `a changed badge ends with 1, and nothing of it is shown without the word claimed`() throws {
        let signed = try place.signedBadge()
        let text = String(decoding: signed, as: UTF8.self).replacing("Reading aloud", with: "Reading silently")
        let outcome = try place.run("verify", "-", "--offline", input: Array(text.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.firstLine == "NOT VERIFIED")
        let lines = outcome.text.split(separator: "\n")
        let told = lines.filter { $0.contains("Reading silently") }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0.contains("claimed") || $0.contains("By its own word only") })
        #expect(!outcome.text.replacing("NOT VERIFIED", with: "").contains("VERIFIED"))
    }

    @Test func `what was not to be had ends with 2 and never reads VERIFIED`() throws {
        try place.makeKey("issuer.key")
        try place.write(Samples.badge(issuer: "did:web:school.example"), to: "badge.json")
        let method = "did:web:school.example#key-1"
        let signed = try place.run(
            "sign",
            "badge.json",
            "--key",
            "issuer.key",
            "--suite",
            "eddsa-rdfc-2022",
            "--method",
            method
        )
        let outcome = try place.run("verify", "-", "--offline", input: signed.output)
        #expect(outcome.code == 2)
        #expect(outcome.firstLine == "COULD NOT CHECK")
        #expect(!outcome.text.contains("VERIFIED"))
        let json = try place.run("verify", "-", "--offline", "--json", input: signed.output)
        #expect(json.code == 2)
        #expect(try json.json()["verified"] == .null)
    }

    @Test func `the document of a did:web given as a file verifies what its key signed`() throws {
        try place.makeKey("issuer.key")
        try place.write(Samples.badge(issuer: "did:web:school.example"), to: "badge.json")
        let document = try place.run("key", "did-document", "--did", "did:web:school.example", "issuer.key")
        try place.write(document.output, to: "did.json")
        let method = try #require(try document.json()["assertionMethod"]?.list.first?.string)
        let signed = try place.run(
            "sign",
            "badge.json",
            "--key",
            "issuer.key",
            "--suite",
            "eddsa-rdfc-2022",
            "--method",
            method
        )
        #expect(signed.complaints.isEmpty)
        let outcome = try place.run("verify", "-", "--offline", "--did", "did.json", input: signed.output)
        #expect(outcome.code == 0, "\(outcome.text)")
        #expect(outcome.text.contains("The key belongs to did:web:school.example"))
    }

    @Test func `a key that the caller vouches for is found by its kid, alone and in a set`() throws {
        try place.makeKey("tokens.key", kind: "p256")
        let url = "https://school.example/keys/1"
        try place.write(Samples.badge(issuer: "https://school.example/"), to: "badge.json")
        let signed = try place.run("sign", "badge.json", "--key", "tokens.key", "--suite", "vc-jwt", "--method", url)
        var jwk = try #require(try place.run("key", "show", "tokens.key", "--json").json()["publicKeyJwk"]?.object)
        jwk["kid"] = .string(url)
        try place.write(.object(jwk), to: "key.json")
        try place.write(["keys": [["kty": "OKP", "crv": "X25519", "x": "AA"], .object(jwk)]], to: "keys.json")
        for file in ["key.json", "keys.json"] {
            let outcome = try place.run("verify", "-", "--offline", "--jwk", file, "--json", input: signed.output)
            #expect(outcome.code == 0, "\(file): \(outcome.text)")
            #expect(try outcome.json()["format"] == "jwt")
        }
        #expect(try place.run("verify", "-", "--offline", input: signed.output).code == 2)
    }

    @Test func `the time and the recipient to judge by are taken from the command line`() throws {
        try place.signedBadge()
        #expect(try place.run("verify", "signed.json", "--offline", "--now", "2024-12-31T23:59:59Z").code == 1)
        #expect(try place.run("verify", "signed.json", "--offline", "--recipient", "did:example:earner").code == 0)
        let other = try place.run("verify", "signed.json", "--offline", "--recipient", "did:example:other", "--json")
        #expect(other.code == 1)
        let failed = try other.json()["checks"]?.list.filter { $0["outcome"] == "failed" }.map { $0["name"] }
        #expect(failed == ["recipient"])
    }

    @Test(arguments: ["", "{", "hello", "[1]", "\u{89}PNG\r\n\u{1A}\n", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"])
    func `a file that holds no credential is not verified, for the reason that the file check gives`(text: String)
        throws
    {
        let outcome = try place.run("verify", "-", "--json", input: Array(text.utf8))
        #expect(outcome.code == 1)
        let report = try outcome.json()
        #expect(report["verified"] == false)
        #expect(report["credential"] == .null)
        let checks = report["checks"]?.list ?? []
        #expect(checks.first?["name"] == "file" && checks.first?["outcome"] == "failed")
        #expect(checks.count == 9 && checks.dropFirst().allSatisfy { $0["outcome"] == "could not check" })
        #expect(try place.run("verify", "-", input: Array(text.utf8)).firstLine == "NOT VERIFIED")
    }

    @Test func `a context that replaces a bundled one is told, and verified only with relaxed rules`() throws {
        try place.signedBadge()
        try place.write(["@context": ["VerifiableCredential": "https://else.example/C"]], to: "context-3.0.3.json")
        let strict = try place.run("verify", "signed.json", "--offline", "--context", "context-3.0.3.json", "--json")
        #expect(strict.code != 0)
        #expect(try strict.json()["verified"] != true)
        let notes = try strict.json()["notes"]?.list.compactMap(\.string) ?? []
        #expect(notes.contains { $0.contains(Samples.openBadges) && $0.contains("replaces") })
    }

    @Test func `a relaxed report says so in its first line`() throws {
        try place.makeKey("other.key")
        try place.write(Samples.badge(issuer: "https://school.example/"), to: "badge.json")
        let signed = try place.run("sign", "badge.json", "--key", "other.key", "--suite", "eddsa-rdfc-2022").output
        #expect(try place.run("verify", "-", "--offline", input: signed).code == 1)
        let lax = try place.run("verify", "-", "--offline", "--lax", input: signed)
        #expect(lax.code == 0)
        #expect(lax.firstLine == "VERIFIED WITH RELAXED RULES ONLY (--lax)")
        #expect(try place.run("verify", "-", "--offline", "--lax", "--json", input: signed).json()["lax"] == true)
    }
}
