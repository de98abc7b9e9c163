import LinkedData
import OpenBadges
import Testing

/// The code of the article *Keys, identifiers and rotation*.
struct KeySamples {
    @Test func `what a retired key signed still verifies, and what a revoked key signed does not`() async throws {
        let now = SampleSchool.moment
        let later = DateTimeStamp(milliseconds: now.milliseconds + 86_400_000)
        let school = try SampleSchool()
        let first = school.key
        let second = try IssuerKey.generate(.ed25519, createdAt: later)
        let issuer = school.issuer

        let ring = KeyRing()
        try await ring.rotate(to: first, at: now)
        try await ring.rotate(to: second, at: later)
        let published = DIDDocument.publishing(did: issuer, keys: await ring.verificationMethods)

        let bytes = try school.signedBadge()
        var settings = VerifierSettings(now: later)
        settings.keyDocuments = [try DIDDocument(parsing: published)]
        #expect(await Verifier(settings: settings).verify(bytes).report.isVerified == true)

        try await ring.revoke(id: first.id, at: later)
        let corrected = DIDDocument.publishing(did: issuer, keys: await ring.verificationMethods)

        settings.keyDocuments = [try DIDDocument(parsing: corrected)]
        #expect(await Verifier(settings: settings).verify(bytes).report[.issuer]?.outcome == .failed)
    }

    @Test func `a sealed key opens with its passphrase only`() throws {
        let key = try SampleSchool().key
        let passphrase = "a sentence that only the registrar knows"

        let sealed = try KeyFile.sealing(key, passphrase: passphrase)
        let stored = sealed.bytes  // or sealed.write(to: path), for its owner only
        let opened = try KeyFile(parsing: stored).open(passphrase: passphrase)

        #expect(opened.publicKey == key.publicKey)
        #expect(throws: KeyFileError.cannotOpen) { try sealed.open(passphrase: "another sentence altogether") }
    }

    @Test func `the article's identifiers lead to their documents`() throws {
        let key = try SampleSchool().key

        let did = key.publicKey.didKey ?? ""  // did:key:z6Mk…
        let document = try DIDKey.document(for: did)
        let place = try DIDWeb.url(for: "did:web:district.example:badges")
        // https://district.example/badges/did.json

        #expect(document.id == did)
        #expect(place == "https://district.example/badges/did.json")
    }
}
