import Foundation
import LinkedData
import Testing

struct KeyTests {
    private let place: Workplace
    private let phrase = ["PROVEN_PASSPHRASE": "correct horse battery"]

    init() throws {
        place = try Workplace()
    }

    @Test func `a new key is sealed, for its owner only, and never written over another file`() throws {
        let made = try place.run("key", "new", "-o", "issuer.key", environment: phrase)
        #expect(made.code == 0)
        let path = place.folder.appending(path: "issuer.key").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let before = try place.read("issuer.key")
        #expect(try JSONValue(parsing: before)["protection"] == "passphrase")
        let again = try place.run("key", "new", "-o", "issuer.key", environment: phrase)
        #expect(again.code == 64)
        #expect(try place.read("issuer.key") == before)
    }

    @Test func `without a passphrase and a terminal no sealed key is made, and none of a short one`() throws {
        #expect(try place.run("key", "new", "-o", "a", environment: ["PROVEN_PASSPHRASE": "short"]).code == 64)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "a").path))
    }

    @Test func `a passphrase file opens what the environment sealed, and a wrong one does not`() throws {
        _ = try place.run("key", "new", "-o", "issuer.key", environment: phrase)
        try place.write("correct horse battery\r\n", to: "phrase")
        try place.write("wrong horse battery\n", to: "wrong")
        let did = try #require(try place.run("key", "show", "issuer.key", "--json").json()["did"]?.string)
        try place.write(Samples.badge(issuer: did), to: "badge.json")
        let sign = ["sign", "badge.json", "--key", "issuer.key", "--suite", "eddsa-rdfc-2022", "--passphrase-file"]
        let good = try place.run(sign + ["phrase"])
        #expect(good.code == 0)
        #expect(try place.run("verify", "-", "--offline", input: good.output).code == 0)
        let bad = try place.run(sign + ["wrong"])
        #expect(bad.code == 1)
        #expect(bad.output.isEmpty)
        #expect(bad.complaints.contains("passphrase is wrong"))
    }

    @Test(arguments: ["ed25519", "rsa", "p256"])
    func `only public parts are shown, and the did:key stands alone in its line`(kind: String) throws {
        let did = try place.makeKey("a.key", kind: kind)
        let secret = try #require(try JSONValue(parsing: try place.read("a.key"))["privateKey"]?.string)
        let text = try place.run("key", "show", "a.key").text
        let json = try place.run("key", "show", "a.key", "--json")
        #expect(!text.contains(secret) && !json.text.contains(secret))
        #expect(try json.json()["did"]?.string == did)
        #expect((did == nil) == (kind == "rsa"))
        #expect(try json.json()["publicKeyJwk"]?["d"] == nil)
    }

    @Test func `a published document lists every key once, and nothing secret`() throws {
        try place.makeKey("a.key")
        try place.makeKey("b.key", kind: "rsa")
        let document = try place.run(
            "key",
            "did-document",
            "--did",
            "did:web:school.example:staff",
            "a.key",
            "b.key",
            "--also-known-as",
            "https://school.example/"
        )
        #expect(document.code == 0)
        #expect(document.complaints.contains("https://school.example/staff/did.json"))
        #expect(try document.json()["verificationMethod"]?.list.count == 2)
        #expect(try document.json()["alsoKnownAs"] == ["https://school.example/"])
        #expect(!document.text.contains("privateKey"))
        #expect(try place.run("key", "did-document", "--did", "did:web:school.example", "a.key", "a.key").code == 64)
        #expect(try place.run("key", "did-document", "--did", "did:key:z1", "a.key").code == 64)
    }
}
