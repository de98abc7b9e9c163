import LinkedData
import OpenBadges
import TestKit
import Testing

/// The official vectors of the EdDSA cryptosuites, with every value on the way to the signature.
@Suite struct DataIntegrityVectorTests {
    @Test(arguments: ["eddsa-rdfc-2022", "eddsa-jcs-2022", "Ed25519Signature2020"])
    func `every intermediate value and the signature itself come out as W3C gives them`(suite: String) throws {
        guard let standards = Standards.folder else { return }
        let folder = "vc-di-eddsa/\(suite)"
        var tally = SuiteTally(folder)
        let files = standards.files(under: folder, endings: [".json"]).map { String($0.dropFirst(folder.count + 1)) }
        for signed in files where signed.hasPrefix("signed") {
            let name = String(signed.dropFirst("signed".count).dropLast(".json".count))
            let document = try #require(try standards.json("\(folder)/\(signed)").object)
            let proof = try #require(document["proof"]?.list.first?.object)
            let isJSON = suite == EdDSAJCS2022.name
            let input =
                isJSON
                ? try EdDSAJCS2022.signingInput(for: document, options: proof)
                : try EdDSARDFC2022.signingInput(for: document, options: proof)
            func text(_ kind: String) throws -> String {
                try standards.text("\(folder)/\(kind)\(name).txt").trimmingSuffix(while: \.isWhitespace)
            }
            tally.run("canonDoc\(name)") { try lines(input.document) == text("canonDoc") }
            tally.run("proofCanon\(name)") { try lines(input.options) == text("proofCanon") }
            tally.run("docHash\(name)") { try hex(input.hash.suffix(32)) == text("docHash") }
            tally.run("proofHash\(name)") { try hex(input.hash.prefix(32)) == text("proofHash") }
            tally.run("combinedHash\(name)") { try hex(input.hash) == text("combinedHash") }
            tally.run("proofConfig\(name)") {
                var options = proof
                options["proofValue"] = nil
                options["@context"] = document["@context"]
                #expect(!isJSON || proof["@context"] == document["@context"])
                return try JSONValue.object(options) == standards.json("\(folder)/proofConfig\(name).json")
            }
            tally.run("sigBTC58\(name)") { try proof["proofValue"]?.string == text("sigBTC58") }
            let signature = Multibase.decode(proof["proofValue"]?.string ?? "") ?? []
            tally.run("sigHex\(name)") { try hex(signature) == text("sigHex") }
            tally.run("signed\(name)") { try proofValue(over: input, like: proof, standards) == proof["proofValue"] }
            guard proof["cryptosuite"] != nil else { continue }
            let resigned = try sign(document, like: proof, standards)
            tally.run("whole\(name)") { resigned == .object(document) }
        }
        tally.finish()
    }

    /// The signature over what is signed, as `proofValue`.
    private func proofValue(
        over input: EdDSARDFC2022.SigningInput,
        like proof: JSONObject,
        _ standards: Standards
    ) throws -> JSONValue {
        let signature = try key(of: proof, standards).sign(input.hash, algorithm: .edDSA)
        return .string(Multibase.base58(signature))
    }

    private func key(of proof: JSONObject, _ standards: Standards) throws -> IssuerKey {
        let pair = try standards.json("vc-di-eddsa/keyPair.json")
        let secret = pair["privateKeyMultibase"] ?? pair["secretKeyMultibase"]
        let created = try #require(proof["created"]?.string.flatMap(DateTimeStamp.init(parsing:)))
        return try IssuerKey(secretMultikey: try #require(secret?.string), createdAt: created)
    }

    private func sign(_ document: JSONObject, like proof: JSONObject, _ standards: Standards) throws -> JSONValue {
        let key = try key(of: proof, standards)
        var unsecured = document
        unsecured["proof"] = nil
        let method = try #require(proof["verificationMethod"]?.string)
        if proof["cryptosuite"]?.string == EdDSAJCS2022.name {
            return .object(try EdDSAJCS2022.sign(unsecured, with: key, method: method, created: key.createdAt))
        }
        return .object(try EdDSARDFC2022.sign(unsecured, with: key, method: method, created: key.createdAt))
    }

    @Test func `the official set and chain of proofs hold, and neither once a part of it is changed`() async throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("vc-di-eddsa/proof-set-chain")
        let folder = "vc-di-eddsa/proof-set-chain"
        for name in standards.files(under: folder, endings: [".json"]) where name.contains("/signed") {
            let document = try #require(try standards.json(name).object)
            let proofs = document["proof"]?.list ?? []
            let report = await signatureAnswer(to: document)
            tally.run(name) { report?.outcome == .passed }
            // Every proof by itself: alone those of a set hold, and one of a chain misses what it builds on.
            for (place, proof) in proofs.enumerated() {
                var alone = document
                alone["proof"] = proof
                let isChained = proof["previousProof"] != nil
                let answer = await signatureAnswer(to: alone)
                tally.run("\(name) proof \(place)") { answer?.outcome == (isChained ? .failed : .passed) }
            }
            var changed = document
            changed["name"] = "Another Credential"
            let answer = await signatureAnswer(to: changed)
            tally.run("\(name) changed") { answer?.outcome == .failed }
        }
        let chain = try #require(try standards.json("\(folder)/signedProofChain1.json").object)
        var last = chain
        last["proof"] = (chain["proof"]?.list.last).map { .array([$0]) }
        let answer = await signatureAnswer(to: last)
        tally.run("a chain without its beginning") {
            answer?.reason.contains("which is not there") == true
        }
        tally.finish()
    }

    private func signatureAnswer(to document: JSONObject) async -> VerificationReport.Check? {
        let settings = VerifierSettings(now: DateTimeStamp(milliseconds: 1_767_225_600_000))
        return await Verifier(settings: settings).verify(JSONWriter().bytes(of: .object(document))).report[.signature]
    }

    private func lines(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).trimmingSuffix(while: \.isWhitespace)
    }

    /// The lines in code point order: one of the guide's files is not sorted.
    private func canonical(_ text: String) throws -> String {
        text.split(whereSeparator: \.isNewline).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(
            separator: "\n"
        )
    }

    private func hex(_ bytes: some Sequence<UInt8>) -> String { Hexadecimal.text(of: bytes) }

    @Test func `the vectors of the Open Badges guide have the canonical forms that it gives`() throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("ob30-canonical")
        for file in standards.files(under: "ob30-impl-vectors", endings: ["-vector.json"]) {
            let vector = try standards.json(file)
            let hashes = vector["hex_in_order_of_appearance"]?.list.compactMap(\.string) ?? []
            let documents = vector["json_documents"]?.list.compactMap(\.object) ?? []
            let document = try #require(documents.first { $0["proof"] != nil })
            let proof = try #require(document["proof"]?.list.first?.object)
            let input = try EdDSARDFC2022.signingInput(for: document, options: proof)
            for (name, bytes, hash) in [
                ("document-canon", input.document, hex(input.hash.suffix(32))),
                ("proof-canon", input.options, hex(input.hash.prefix(32))),
            ] {
                let path = try #require(standards.files(under: "ob30-impl-vectors", endings: [name + ".txt"]).first)
                tally.run(name) { try lines(bytes) == canonical(standards.text(path)) && hashes.contains(hash) }
            }
        }
        for file in standards.files(under: "own-vectors/canonical", endings: [".doc.nq"]) {
            let name = file.dropFirst("own-vectors/canonical/".count).dropLast(".doc.nq".count)
            let document = try #require(try standards.json("own-vectors/credentials/\(name).json").object)
            let proof = try #require(document["proof"]?.list.first?.object)
            // These forms were made by a processor that puts language tags in lower case.
            let readings = [document, document.withLowerCaseLanguages()].compactMap { $0 }
            tally.run(file) {
                let inputs = try readings.map { try EdDSARDFC2022.signingInput(for: $0, options: proof) }
                let options = try standards.bytes("own-vectors/canonical/\(name).proof.nq")
                let expected = try standards.bytes(file)
                return inputs.contains { $0.document == expected && $0.options == options }
            }
        }
        tally.finish()
    }
}

extension String {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, predicate(last) { text.removeLast() }
        return String(text)
    }
}
