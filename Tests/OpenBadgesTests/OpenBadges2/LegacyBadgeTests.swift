import Crypto
import LinkedData
import OpenBadges
import Testing

/// Badges of Open Badges 2.0, and what someone who means harm makes of them.
@Suite struct LegacyBadgeTests {
    private let now = DateTimeStamp(milliseconds: 1_767_225_600_000)

    /// A web of documents by their addresses.
    private struct Web: DocumentSource {
        var pages: [String: JSONValue]
        var gone: Set<String> = []

        func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
            if gone.contains(url) { throw DocumentUnavailable(url: url, reason: .status(410)) }
            guard let page = pages[url] else { throw DocumentUnavailable(url: url, reason: .status(404)) }
            return JSONWriter().bytes(of: page)
        }
    }

    private static let assertion: JSONValue = [
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": "https://school.example/badges/1",
        "recipient": ["type": "email", "hashed": false, "identity": "a@school.example"],
        "badge": "https://school.example/classes/1",
        "verification": ["type": "hosted"],
        "issuedOn": "2024-03-01T00:00Z",
    ]

    private static let web: [String: JSONValue] = [
        "https://school.example/badges/1": assertion,
        "https://school.example/classes/1": [
            "@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
            "id": "https://school.example/classes/1", "name": "Reading aloud", "description": "Reads.",
            "criteria": ["narrative": "Three lessons."], "issuer": "https://school.example/issuer",
        ],
        "https://school.example/issuer": [
            "@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": "https://school.example/issuer",
            "name": "School", "url": "https://school.example", "email": "office@school.example",
        ],
    ]

    private func verify(
        _ assertion: JSONValue = assertion,
        _ pages: [String: JSONValue] = web,
        gone: Set<String> = [],
        about recipient: String? = nil
    ) async -> Verification {
        var settings = VerifierSettings(now: now, source: Web(pages: pages, gone: gone))
        settings.recipient = recipient
        return await Verifier(settings: settings).verify(JSONWriter().bytes(of: assertion))
    }

    private func changed(_ value: JSONValue, _ changes: [(String, JSONValue?)]) -> JSONValue {
        var object = value.object ?? JSONObject()
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    private func web(_ url: String, _ changes: [(String, JSONValue?)]) -> [String: JSONValue] {
        var pages = Self.web
        pages[url] = changed(pages[url] ?? [:], changes)
        return pages
    }

    @Test func `a published badge holds, and is shown as one of Open Badges 2_0`() async throws {
        let verification = await verify(about: "A@school.example")
        #expect(verification.report.isVerified == true, "\(verification.report.checks)")
        let summary = try #require(ReportedCredential(verification, isLax: false).summary)
        #expect(summary.standard == .openBadges2 && summary.standard.rawValue == "Open Badges 2.0")
        #expect(summary.achievement?.name == "Reading aloud")
        #expect(summary.issuer == .init(id: "https://school.example/issuer", name: "School"))
        #expect(summary.validFrom == "2024-03-01T00:00Z")
        let other = await verify(about: "b@school.example")
        #expect(other.report[.recipient]?.outcome == .failed)
    }

    @Test func `nothing of it is said to hold without a network`() async {
        let settings = VerifierSettings(now: now)
        let report = await Verifier(settings: settings).verify(JSONWriter().bytes(of: Self.assertion)).report
        #expect(report.isVerified == nil, "\(report.checks)")
        for name in [CheckName.coverage, .signature, .issuer, .status, .achievement] {
            #expect(report[name]?.outcome == .couldNotCheck, "\(name)")
        }
    }

    @Test(arguments: ["recipient", "issuedOn", "narrative", "badge"])
    func `a copy that says something else than what is published is refused, and the published one shown`(
        name: String
    ) async {
        let copy = changed(Self.assertion, [(name, "https://school.example/classes/2")])
        let verification = await verify(copy)
        #expect(verification.report[.coverage]?.outcome == .failed, "\(verification.report.checks)")
        #expect(verification.report[.coverage]?.reason.contains(name) == true)
        #expect(ReportedCredential(verification, isLax: false).summary?.achievement?.name == "Reading aloud")
    }

    @Test func `a badge published elsewhere in a school's name is not the school's`() async {
        let forged = changed(Self.assertion, [("id", "https://evil.example/badges/1")])
        var pages = Self.web
        pages["https://evil.example/badges/1"] = forged
        let report = await verify(forged, pages).report
        #expect(report[.issuer]?.outcome == .failed, "\(report.checks)")
        // An issuer written into the badge itself is that badge's word only: the school's own page counts.
        let profile: JSONValue = [
            "id": "https://school.example/issuer", "type": "Issuer", "name": "School",
            "verification": ["allowedOrigins": "evil.example"],
        ]
        let badgeClass: JSONValue = [
            "id": "https://school.example/classes/1", "type": "BadgeClass", "name": "Doctor", "description": "D",
            "criteria": "https://school.example/c", "issuer": profile,
        ]
        let embedded = changed(forged, [("badge", badgeClass)])
        pages["https://evil.example/badges/1"] = embedded
        let second = await verify(embedded, pages)
        #expect(second.report[.issuer]?.outcome == .failed, "\(second.report.checks)")
        #expect(ReportedCredential(second, isLax: false).summary?.achievement?.name == "Reading aloud")
    }

    @Test(arguments: [
        ("https://school.example/badges/", true), ("https://school.example/badges/1", true),
        ("https://school.example.evil/", false), ("https://school.exam", false),
        ("https://school.example/other", false),
        ("https://other.example/", false),
    ])
    func `a beginning that the issuer allows is one of whole hosts`(beginning: String, holds: Bool) async {
        let pages = web(
            "https://school.example/issuer",
            [("verification", ["startsWith": .array([.string(beginning)])])]
        )
        let report = await verify(Self.assertion, pages).report
        #expect(report[.issuer]?.outcome == (holds ? .passed : .failed), "\(report.checks)")
    }

    @Test func `a part that calls itself one of another site is refused`() async {
        let pages = web("https://school.example/classes/1", [("id", "https://other.example/classes/1")])
        let report = await verify(Self.assertion, pages).report
        #expect(report[.achievement]?.outcome == .couldNotCheck)
        #expect(report.isVerified != true)
    }

    @Test func `taken back means revoked, whether it says so or is gone`() async {
        let revoked = changed(Self.assertion, [("revoked", true), ("revocationReason", "A slip.")])
        var pages = Self.web
        pages["https://school.example/badges/1"] = revoked
        let first = await verify(Self.assertion, pages).report
        #expect(first[.status]?.outcome == .failed && first[.status]?.reason.contains("A slip.") == true)
        let gone = await verify(gone: ["https://school.example/badges/1"]).report
        #expect(gone[.status]?.outcome == .failed && gone[.signature]?.outcome == .failed)
        var missing = Self.web
        missing["https://school.example/badges/1"] = nil
        let absent = await verify(Self.assertion, missing).report
        #expect(absent[.status]?.outcome == .couldNotCheck && absent.isVerified == nil)
    }

    @Test func `addresses that begin with http are asked for over https only`() async {
        func plain(_ value: JSONValue) -> JSONValue {
            let text = String(decoding: JSONWriter().bytes(of: value), as: UTF8.self)
            let old = text.replacing("https://school.example", with: "http://school.example")
            return (try? JSONValue(parsing: Array(old.utf8))) ?? .null
        }
        let report = await verify(plain(Self.assertion), Self.web.mapValues(plain)).report
        #expect(report.isVerified == true, "\(report.checks)")
    }

    @Test func `a signed badge holds by a key of the issuer's only`() async throws {
        let key = try IssuerKey.generate(.p256, createdAt: now)
        let assertion = changed(
            Self.assertion,
            [("verification", ["type": "SignedBadge", "creator": "https://school.example/key"])]
        )
        // Keys of Open Badges 2.0 are RSA; another kind cannot be read from its PEM and is told of.
        let token = try CompactJWS.sign(
            payload: JSONWriter().bytes(of: assertion),
            key: key,
            header: JSONObject([("typ", "JWT")])
        )
        var pages = Self.web
        pages["https://school.example/key"] = [
            "id": "https://school.example/key", "type": "CryptographicKey", "owner": "https://school.example/issuer",
            "publicKeyPem": .string(P256.Signing.PrivateKey().publicKey.pemRepresentation),
        ]
        let settings = VerifierSettings(now: now, source: Web(pages: pages))
        let report = await Verifier(settings: settings).verify(Array(token.utf8)).report
        #expect(report[.signature]?.outcome == .failed, "\(report.checks)")
        #expect(report[.issuer]?.outcome == .couldNotCheck)
        let unsigned = await verify(assertion).report
        #expect(unsigned[.signature]?.reason == "It says that it is signed, but has no signature.")
    }

    @Test func `a badge of the first edition is told apart`() async {
        let first: JSONValue = [
            "@context": "https://w3id.org/openbadges/v1", "type": "Assertion", "uid": "1",
            "recipient": ["type": "email", "hashed": false, "identity": "a@school.example"],
            "badge": "https://school.example/classes/1", "issuedOn": "2014-01-01T00:00:00Z",
            "verify": ["type": "hosted", "url": "https://school.example/badges/1"],
        ]
        let report = await verify(first).report
        #expect(report[.structure]?.reason.contains("first edition") == true)
        #expect(report.isVerified != true)
    }

    @Test func `deep, long and circular documents come to an end`() async {
        let deep = (0..<400).reduce(JSONValue.string("https://school.example/x")) { inner, _ in ["id": inner] }
        let long = JSONValue.array([JSONValue](repeating: "https://school.example/x", count: 50_000))
        for value in [deep, long] {
            for name in ["badge", "recipient", "verification", "evidence", "type"] {
                let report = await verify(changed(Self.assertion, [(name, value)])).report
                #expect(report.isVerified != true, "\(name)")
            }
        }
        let circle = web("https://school.example/classes/1", [("issuer", "https://school.example/classes/1")])
        let report = await verify(Self.assertion, circle).report
        #expect(report[.structure]?.outcome == .failed, "\(report.checks)")
    }

    @Test func `a picture with the address of a badge leads to the badge`() async throws {
        func picture(_ verify: String, _ content: String = "") -> [UInt8] {
            Array(
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">\
                <openbadges:assertion verify="\(verify)">\(content)</openbadges:assertion></svg>
                """.utf8
            )
        }
        let verifier = Verifier(settings: VerifierSettings(now: now, source: Web(pages: Self.web)))
        let found = await verifier.verify(picture("https://school.example/badges/1")).report
        #expect(found.isVerified == true, "\(found.checks)")
        #expect(found.format == .svgWithAddress)
        let nowhere = await verifier.verify(picture("https://school.example/badges/2")).report
        #expect(nowhere[.file]?.outcome == .couldNotCheck && nowhere.isVerified == nil)
        let text = String(decoding: JSONWriter().bytes(of: Self.assertion), as: UTF8.self)
        let both = await verifier.verify(picture("https://school.example/badges/1", "<![CDATA[\(text)]]>")).report
        #expect(both.isVerified == true, "\(both.checks)")
        let two = await verifier.verify(picture("ey.J.x", "<![CDATA[\(text)]]>")).report
        #expect(two[.file]?.outcome == .failed)
    }
}
