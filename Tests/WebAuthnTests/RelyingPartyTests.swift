import Testing
import WebAuthn

/// Under which addresses there are passkeys.
struct RelyingPartyTests {
    @Test(arguments: [
        (
            "https://badges.tamarackvalley.example", "badges.tamarackvalley.example",
            "https://badges.tamarackvalley.example"
        ),
        ("https://Badges.Tamarack.example/", "badges.tamarack.example", "https://badges.tamarack.example"),
        ("https://badges.example:443", "badges.example", "https://badges.example"),
        ("https://badges.example:8443", "badges.example", "https://badges.example:8443"),
        ("http://localhost:8080", "localhost", "http://localhost:8080"),
        ("http://localhost:80", "localhost", "http://localhost"),
        ("http://proven.localhost", "proven.localhost", "http://proven.localhost"),
    ])
    func `a name over https, or the machine itself, has passkeys`(url: String, id: String, origin: String) throws {
        let party = try RelyingParty(publicURL: url)
        #expect(party.id == id && party.origin == origin)
    }

    @Test(arguments: [
        "http://127.0.0.1:8080", "https://10.0.0.7", "https://[2001:db8::1]", "https://0x7f.1", "https://",
    ])
    func `a host that is a number has none`(url: String) {
        #expect(throws: RelyingParty.Hindrance.hostIsNumber) { try RelyingParty(publicURL: url) }
    }

    @Test(arguments: ["http://badges.example", "ftp://localhost", "badges.example", "http://localhost.example"])
    func `an open connection has none`(url: String) {
        #expect(throws: RelyingParty.Hindrance.openConnection) { try RelyingParty(publicURL: url) }
    }
}
