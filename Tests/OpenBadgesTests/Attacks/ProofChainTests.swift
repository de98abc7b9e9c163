import Crypto
import LinkedData
import OpenBadges
import Testing

/// Several proofs on one document, made and mixed by someone who means harm.
@Suite struct ProofChainTests {
    private let badge: SignedBadge

    init() throws { badge = try SignedBadge() }

    /// A proof over a document and earlier proofs by the steps of `eddsa-jcs-2022`, written down here once more.
    private func proof(
        over document: JSONObject,
        id: String,
        previous: [JSONObject] = [],
        naming names: JSONValue? = nil,
        by signer: SignedBadge? = nil
    ) throws -> JSONObject {
        let signer = signer ?? badge
        var options = JSONObject([
            ("id", .string(id)),
            ("type", "DataIntegrityProof"),
            ("cryptosuite", "eddsa-jcs-2022"),
            ("created", .string(SignedBadge.now.description)),
            ("verificationMethod", .string(signer.did + "#" + signer.did.dropFirst("did:key:".count))),
            ("proofPurpose", "assertionMethod"),
        ])
        options["@context"] = document["@context"]
        if let names {
            options["previousProof"] = names
        } else if !previous.isEmpty {
            options["previousProof"] = .array(previous.compactMap { $0["id"] })
        }
        var unsecured = document
        unsecured["proof"] = previous.isEmpty ? nil : .array(previous.map { .object($0) })
        let hash =
            Array(SHA256.hash(data: try JCS.canonicalize(.object(options))))
            + Array(SHA256.hash(data: try JCS.canonicalize(.object(unsecured))))
        options["proofValue"] = .string(Multibase.base58(try signer.key.sign(hash, algorithm: .edDSA)))
        return options
    }

    private func document() throws -> JSONObject {
        var document = try badge.sign()
        document["proof"] = nil
        return document
    }

    private func report(_ document: JSONObject, _ proofs: [JSONObject]) async -> VerificationReport {
        var document = document
        document["proof"] = .array(proofs.map { .object($0) })
        return await badge.report(on: document)
    }

    @Test func `a chain of proofs holds, and says how many it builds on`() async throws {
        let document = try document()
        let first = try proof(over: document, id: "urn:proof:1")
        let second = try proof(over: document, id: "urn:proof:2", previous: [first])
        let third = try proof(over: document, id: "urn:proof:3", previous: [first, second])
        let whole = await report(document, [first, second, third])
        #expect(whole.isVerified == true, "\(whole.checks)")
        let last = await report(document, [third, first, second])
        #expect(last.isVerified == true)
        #expect(last[.signature]?.reason.contains("over 2 earlier proofs") == true, "\(last.checks)")
    }

    @Test func `proofs in a circle are refused, whoever begins`() async throws {
        let document = try document()
        let one = try proof(over: document, id: "urn:proof:1", naming: "urn:proof:2")
        let two = try proof(over: document, id: "urn:proof:2", naming: "urn:proof:1")
        let itself = try proof(over: document, id: "urn:proof:3", naming: "urn:proof:3")
        for proofs in [[one, two], [two, one], [itself]] {
            let report = await report(document, proofs)
            #expect(report[.signature]?.outcome == .failed)
            #expect(report[.signature]?.reason.contains("circle") == true, "\(report.checks)")
        }
    }

    @Test(arguments: ["urn:proof:unknown", [], 7, ["urn:proof:1", 7], [["urn:proof:1"]], nil] as [JSONValue])
    func `what a proof names as its previous one must be there, and be named by id`(name: JSONValue) async throws {
        let document = try document()
        let first = try proof(over: document, id: "urn:proof:1")
        let second = try proof(over: document, id: "urn:proof:2", previous: [first], naming: name)
        let report = await report(document, [second])
        #expect(report[.signature]?.outcome == .failed, "\(report.checks)")
    }

    @Test func `two proofs of one id cannot be built on`() async throws {
        let document = try document()
        let first = try proof(over: document, id: "urn:proof:1")
        let second = try proof(over: document, id: "urn:proof:2", previous: [first])
        let alone = await report(document, [second, first, first])
        #expect(alone[.signature]?.outcome == .passed, "the proof that is there twice holds by itself")
        #expect(alone.notes.contains { $0.contains("two proofs have that id") }, "\(alone.notes)")
    }

    @Test func `a proof over one that does not hold does not hold either`() async throws {
        let document = try document()
        var first = try proof(over: document, id: "urn:proof:1")
        first["created"] = "2020-01-01T00:00:00Z"
        let second = try proof(over: document, id: "urn:proof:2", previous: [first])
        let report = await report(document, [second, first])
        #expect(report[.signature]?.outcome == .failed)
        #expect(report[.signature]?.reason.contains("over another proof that does not hold") == true)
    }

    @Test func `of several signers the issuer's counts, wherever its proof stands`() async throws {
        let stranger = try SignedBadge()
        let document = try document()
        let own = try proof(over: document, id: "urn:proof:1")
        let other = try proof(over: document, id: "urn:proof:2", by: stranger)
        for proofs in [[own, other], [other, own]] {
            let report = await report(document, proofs)
            #expect(report.isVerified == true, "\(report.checks)")
            #expect(report[.signature]?.reason.contains(badge.did) == true)
        }
        let strangers = await report(document, [other])
        #expect(strangers[.issuer]?.outcome == .failed)
    }

    @Test func `a proof of a stranger that does not fit is told of and takes nothing away`() async throws {
        let document = try document()
        let own = try proof(over: document, id: "urn:proof:1")
        var broken = try proof(over: document, id: "urn:proof:2", by: SignedBadge())
        broken["created"] = "2020-01-01T00:00:00Z"
        let report = await report(document, [broken, own])
        #expect(report.isVerified == true, "\(report.checks)")
        #expect(report.notes.contains { $0.hasPrefix("Of its 2 proofs one does not hold") }, "\(report.notes)")
    }

    @Test func `many proofs are refused before any is looked at`() async throws {
        let document = try document()
        let proofs = try (0..<200).map { try proof(over: document, id: "urn:proof:\($0)") }
        let report = await report(document, proofs)
        #expect(report[.signature]?.reason.contains("no more than 8") == true)
    }

    @Test func `a context added behind the ones signed is noticed, and one put before them breaks the proof`()
        async throws
    {
        let document = try document()
        let own = try proof(over: document, id: "urn:proof:1")
        var longer = document
        longer["@context"] = .array((document["@context"]?.list ?? []) + ["https://w3id.org/security/v2"])
        let added = await report(longer, [own])
        #expect(added[.coverage]?.outcome == .couldNotCheck, "\(added.checks)")
        #expect(added.isVerified != true)
        var turned = document
        turned["@context"] = .array(["https://w3id.org/security/v2"] + (document["@context"]?.list ?? []))
        let report = await report(turned, [own])
        #expect(report[.signature]?.outcome == .failed, "\(report.checks)")
    }

    @Test func `a property that no context knows is signed by eddsa-jcs-2022 and not by eddsa-rdfc-2022`() async throws
    {
        var document = try document()
        document["unknownTerm"] = "x"
        let signed = try EdDSAJCS2022.sign(document, with: badge.key, method: method, created: SignedBadge.now)
        let report = await badge.report(on: signed)
        #expect(report[.coverage]?.outcome == .passed && report[.signature]?.outcome == .passed, "\(report.checks)")
        var both = signed
        let other = try badge.sign()["proof"]
        both["proof"] = .array([signed["proof"], other].compactMap { $0 })
        let mixed = await badge.report(on: both)
        #expect(mixed[.coverage]?.outcome == .failed, "\(mixed.checks)")
    }

    private var method: String { badge.did + "#" + badge.did.dropFirst("did:key:".count) }
}
