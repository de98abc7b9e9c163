import Foundation
import LinkedData
import OpenBadges
import TestKit
import Testing

/// Keys against official and own vectors.
struct KeySuiteTests {
    private let time = DateTimeStamp(milliseconds: 0)

    @Test func `did:key vectors resolve to the keys they give`() throws {
        guard let folder = Standards.subfolder("did-key") else { return }
        var checked = 0
        for file in try Standards.files(in: folder, "json") {
            for member in try #require(Standards.json(of: file).object) {
                let document: DIDDocument
                do {
                    document = try DIDKey.document(for: member.name)
                } catch {
                    guard case .unsupported = error else {
                        Issue.record("\(member.name): \(error)")
                        continue
                    }
                    #expect(!member.name.hasPrefix("did:key:z6Mk") && !member.name.hasPrefix("did:key:zDn"))
                    continue
                }
                let id = member.name + "#" + member.name.dropFirst("did:key:".count)
                let key = try #require(document.method(id)).key.get()
                #expect(document.authorizes(id, for: "assertionMethod"))
                #expect(key.kind == .rsa || key.didKey == member.name)
                if let seed = member.value["seed"]?.string {
                    #expect(try IssuerKey(ed25519Seed: hex(seed), createdAt: time).publicKey == key)
                }
                let published = member.value.allObjects.first {
                    $0["id"]?.string.map { member.name.hasSuffix($0) || id.hasSuffix($0) } ?? false
                        && ($0["publicKeyBase58"] ?? $0["publicKeyJwk"]) != nil
                }
                if let text = published?["publicKeyBase58"]?.string {
                    // P-256 keys are given compressed: a byte for the sign of y stands before x.
                    let bytes = try #require(Base58.decode(text))
                    #expect(bytes.count == (key.kind == .p256 ? 33 : 32))
                    #expect(Base64URL.encode(bytes.suffix(32)) == key.jwk["x"]?.string)
                    checked += 1
                }
                for jwk in member.value.allObjects.compactMap({ $0["publicKeyJwk"]?.object })
                where jwk["crv"] == nil || jwk["crv"] == key.jwk["crv"] {
                    #expect(try PublicKey(jwk: jwk) == key)
                    checked += 1
                }
            }
        }
        #expect(checked > 0)
    }

    @Test func `key pairs of vc-di-eddsa belong together`() throws {
        guard let folder = Standards.subfolder("vc-di-eddsa") else { return }
        var pairs = 0
        for file in try Standards.files(in: folder, "json") {
            for object in try Standards.json(of: file).allObjects {
                let secret = object["secretKeyMultibase"] ?? object["privateKeyMultibase"]
                guard let text = secret?.string, let multikey = object["publicKeyMultibase"]?.string else { continue }
                let key = try IssuerKey(secretMultikey: text, createdAt: time)
                #expect(key.publicKey.multikey == multikey)
                pairs += 1
            }
        }
        #expect(pairs > 0)
    }

    @Test func `own keys have the multikeys and DIDs written down`() throws {
        guard let folder = Standards.subfolder("own-vectors/keys") else { return }
        let keys = try #require(Standards.json(of: folder.appendingPathComponent("keys.json")).object)
        #expect(!keys.isEmpty)
        for member in keys {
            let seed = try #require(member.value["seed_hex"]?.string)
            let key = try IssuerKey(ed25519Seed: hex(seed), createdAt: time)
            #expect(key.publicKey.multikey == member.value["publicKeyMultibase"]?.string)
            #expect(key.publicKey.didKey == member.value["did"]?.string)
        }
    }

    @Test func `published DID documents are read, each method with its key`() throws {
        var documents = 0
        for name in ["own-vectors/did", "dcc-vc-fixtures/dids"] {
            guard let folder = Standards.subfolder(name) else { return }
            for file in try Standards.files(in: folder, "json") where file.path.hasSuffix("did.json") {
                let value = try Standards.json(of: file)
                let document = try DIDDocument(parsing: value)
                #expect(!document.methods.isEmpty)
                let assertions = value["assertionMethod"]?.list ?? []
                for method in document.methods {
                    #expect(throws: Never.self) { try method.key.get() }
                    let isListed = assertions.contains { ($0.string ?? $0["id"]?.string) == method.id }
                    #expect(document.authorizes(method.id, for: "assertionMethod") == isListed)
                }
                #expect(try DIDWeb.url(for: document.id).hasSuffix("/did.json"))
                documents += 1
            }
        }
        #expect(documents > 0)
    }
}
