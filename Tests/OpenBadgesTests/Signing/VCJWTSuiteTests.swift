import Foundation
import LinkedData
import OpenBadges
import TestKit
import Testing

/// Signed tokens of the own vectors: their validity follows from signature and claims alone.
struct VCJWTSuiteTests {
    @Test func `own tokens are valid or not as written down`() throws {
        guard let folder = Standards.subfolder("own-vectors/credentials"),
            let keyFolder = Standards.subfolder("own-vectors/keys")
        else { return }
        let expected = try Standards.json(of: folder.appendingPathComponent("expected.json"))
        let keys = try Standards.json(of: keyFolder.appendingPathComponent("jwks.json"))["keys"]?.list ?? []
        var counts = [true: 0, false: 0]
        for file in try Standards.files(in: folder, "jwt") {
            let verdict: Bool? = expected[file.lastPathComponent]?["valid"]?.bool
            guard let isValid = verdict else {
                Issue.record("\(file.lastPathComponent) is not in expected.json")
                continue
            }
            let text = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            let jws = try CompactJWS(parsing: text)
            let jwk = keys.first { $0["kid"] == jws.header["kid"] }?.object
            let key = try jwk.map { try PublicKey(jwk: $0) } ?? jws.embeddedKey?.get()
            let holds = (try? key.map { try jws.verify(with: $0) } ?? false) ?? false
            let payload = try #require(JSONValue(parsing: jws.payload).object)
            let findings = VCJWT.claims(of: payload, type: jws.type).findings
            let isSound = holds && !findings.contains { $0.severity == .error }
            #expect(isSound == isValid, "\(file.lastPathComponent): \(findings)")
            counts[isValid, default: 0] += 1
        }
        #expect(counts[true, default: 0] > 0 && counts[false, default: 0] > 0)
    }
}
