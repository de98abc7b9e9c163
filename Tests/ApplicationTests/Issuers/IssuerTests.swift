import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Testing

@Suite struct IssuerTests {
    private func cast(_ publicURL: String) async throws -> Cast {
        let cast = try await Cast.assemble(on: .testing(publicURL: publicURL))
        try await cast.platform.ensureIssuer(of: cast.district)
        return cast
    }

    @Test func `an issuer is made once, with one key`() async throws {
        let cast = try await cast("https://badges.example.org")
        let again = try await cast.platform.ensureIssuer(of: cast.district)
        let reading = try await cast.platform.issuer(slug: "tamarack-valley")
        #expect(reading.profile.id == again)
        #expect(reading.keys.count == 1)
    }

    @Test(arguments: [
        ("https://badges.example.org", "did:web:badges.example.org:issuers:tamarack-valley"),
        ("https://badges.example.org:8443", "did:web:badges.example.org%3A8443:issuers:tamarack-valley"),
    ])
    func `with a public address the identifier leads to the document`(url: String, did: String) async throws {
        let cast = try await cast(url)
        #expect(try await cast.platform.issuer(slug: "tamarack-valley").profile.did == did)
        #expect(try DIDWeb.url(for: did) == url + "/issuers/tamarack-valley/did.json")
    }

    @Test(arguments: ["http://127.0.0.1:8080", "http://badges.example.org", "https://10.0.0.8", "https://server"])
    func `without one the issuer is its key, and says so`(url: String) async throws {
        let profile = try await cast(url).platform.issuer(slug: "tamarack-valley").profile
        #expect(profile.did.hasPrefix("did:key:z6Mk"))
        #expect(profile.shownName == "Tamarack Valley Schools (trial)")
    }

    @Test(arguments: ["https://badges.example.org", "http://127.0.0.1:8080"])
    func `the published document lists the key for making claims, and no private part`(url: String) async throws {
        let cast = try await cast(url)
        let bytes = try await cast.platform.didDocument(slug: "tamarack-valley")
        let document = try DIDDocument(parsing: try JSONValue(parsing: bytes))
        let key = try #require(document.methods.first)
        #expect(document.authorizes(key.id, for: "assertionMethod"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
        let reading = try await cast.platform.issuer(slug: "tamarack-valley")
        #expect(document.id == reading.profile.did)
        let published = try JSONValue(
            parsing: await cast.platform.publishedKey(try #require(reading.keys.first).id, slug: "tamarack-valley")
        )
        #expect(published["id"]?.string == key.id)
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.publishedKey("nothing", slug: "tamarack-valley")
        }
    }

    @Test func `the host has a document only under a public name`() async throws {
        let document = try JSONValue(parsing: await cast("https://badges.example.org").platform.hostDocument())
        #expect(document["id"]?.string == "did:web:badges.example.org")
        #expect(document["controller"]?.list.count == 1)
        let trial = try await cast("http://127.0.0.1:8080").platform
        await #expect(throws: Refusal.notFound) { try await trial.hostDocument() }
    }
}
