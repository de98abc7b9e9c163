import LinkedData
import OpenBadges
import Testing

struct StructureCheckTests {
    struct Break: Sendable, CustomTestStringConvertible {
        let place: String
        let value: JSONValue?
        let kind: StructureFault.Kind
        let path: String
        let severity: StructureFault.Severity

        /// A change at a place; the fault is expected there, or further in when a rest of the path is given.
        init(
            _ place: String,
            _ value: JSONValue?,
            _ kind: StructureFault.Kind,
            _ severity: StructureFault.Severity = .error,
            at rest: String = ""
        ) {
            self.place = place
            self.value = value
            self.kind = kind
            self.severity = severity
            path =
                place.split(separator: ".").reduce("$") { path, step in
                    Int(step) != nil
                        ? "\(path)[\(step)]" : step.hasPrefix("@") ? "\(path)['\(step)']" : "\(path).\(step)"
                } + rest
        }

        var testDescription: String { path }
    }

    private static let subject = "credentialSubject"
    private static let achievement = "credentialSubject.achievement"
    private static let description = "credentialSubject.achievement.resultDescription.0"
    private static let result = "credentialSubject.result.0"
    private static let identity = "credentialSubject.identifier.0"

    private static let credentialBreaks: [Break] = [
        Break("@context", nil, .context),
        Break("@context.0", "https://example.org/", .context),
        Break("@context.1", "https://example.org/", .context),
        Break("@context.1", 7, .context),
        Break("id", nil, .identifier),
        Break("id", "badge 1", .identifier),
        Break("id", ["urn:a:b", "urn:a:c"], .identifier),
        Break("type", "OpenBadgeCredential", .type),
        Break("issuer", nil, .issuer),
        Break("issuer", .some(.null), .issuer),
        Break("issuer.id", "district", .issuer),
        Break("issuer.type", "Organization", .type),
        Break("issuer.otherIdentifier", [["type": "X"]], .type, at: "[0].type"),
        Break("validFrom", "2025-03-01", .date),
        Break("validFrom", nil, .date),
        Break("validUntil", "2024-03-01T08:00:00Z", .date),
        Break("evidence", [["type": "Proof"]], .type, at: "[0].type"),
        Break("evidence", [], .evidence, .warning),
        Break("credentialStatus", ["id": "urn:a:b"], .type, at: ".type"),
        Break("credentialStatus", [["type": "A"]], .status, .warning),
        Break("credentialSchema", ["type": "A"], .schema, at: ".id"),
        Break("proof", ["type": "DataIntegrityProof"], .proof, at: ".cryptosuite"),
        Break("endorsementJwt", ["a.b"], .endorsement, at: "[0]"),
    ]

    private static let subjectBreaks: [Break] = [
        Break(subject, [BadgeSample.badge["credentialSubject"] ?? .null], .subject),
        Break("\(subject).achievement", nil, .subject),
        Break("\(subject).type", ["Person"], .type),
        Break("\(identity).type", "Id", .type),
        Break("\(identity).hashed", "no", .subject),
        Break("\(identity).more", 1, .subject),
        Break("\(subject).creditsEarned", "3", .subject),
        Break("\(subject).source", ["id": "urn:a:b", "type": "X"], .type, at: ".type"),
        Break("\(achievement).criteria", nil, .subject),
        Break("\(achievement).criteria", [:], .subject, .warning),
        Break("\(achievement).achievementType", "Thing", .subject, .deviation),
        Break("\(achievement).achievementType", "ext:", .subject, .deviation),
        Break("\(achievement).inLanguage", "English", .subject),
        Break("\(achievement).image", "https://a.example/i", .subject, .deviation),
        Break("\(achievement).tag", ["a", 1], .subject, at: "[1]"),
        Break("\(achievement).description", ["a", "b"], .subject),
        Break("\(achievement).alignment", [["type": "Alignment", "targetName": "A"]], .subject, at: "[0].targetUrl"),
        Break("\(description).type", "Rubric", .type),
        Break("\(description).requiredLevel", "urn:a:b", .subject),
        Break("\(description).rubricCriterionLevel.1.points", 2, .subject),
        Break("\(result).resultDescription", "urn:a:b", .subject),
        Break("\(result).achievedLevel", "urn:a:b", .subject),
        Break("\(result).status", "Done", .subject),
    ]

    @Test func `a badge that conforms has no faults`() {
        #expect(StructureCheck().faults(in: BadgeSample.badge) == [])
    }

    @Test(arguments: credentialBreaks + subjectBreaks)
    func `a broken badge has a fault where it is broken`(broken: Break) {
        let faults = StructureCheck().faults(in: BadgeSample.badge(broken.place, broken.value))
        let found = faults.first { $0.path == broken.path }
        #expect(found?.kind == broken.kind, "\(faults)")
        #expect(found?.severity == broken.severity)
        #expect(found?.sentence.hasSuffix(".") == true)
    }

    @Test func `a badge that names nobody departs from the standard and is still read`() {
        let faults = StructureCheck().faults(in: BadgeSample.badge("credentialSubject.identifier", nil))
        #expect(faults.map(\.path) == ["$.credentialSubject"])
        #expect(faults.map(\.severity) == [.deviation])
    }

    private static let variants: [(String, JSONValue)] = [
        ("type", ["AchievementCredential", "VerifiableCredential"]), ("issuer", "did:web:district.example"),
        ("\(achievement).achievementType", "ext:Nano"), ("\(achievement).type", "Achievement"),
        ("\(achievement).name", ["en": "Assessment", "nb-NO": "Vurdering"]),
        ("name", [["@value": "Vurdering", "@language": "nb"]]), ("\(achievement).inLanguage", "zh-Hant-TW"),
        ("@context.1", "https://purl.imsglobal.org/spec/ob/v3p0/context.json"),
        ("credentialSchema", ["id": "https://a.example/s", "type": "JsonSchema"]),
    ]

    @Test(arguments: variants)
    func `other ways of writing are accepted`(place: String, value: JSONValue) {
        #expect(StructureCheck().faults(in: BadgeSample.badge(place, value)) == [])
    }

    @Test func `a result of the type Status needs a status`() {
        let faults = StructureCheck().faults(in: BadgeSample.badge("\(Self.description).resultType", "Status"))
        #expect(faults.map(\.path) == ["$.credentialSubject.result[0].status"])
    }

    @Test func `an endorsement inside is checked like one outside`() {
        let endorsement: JSONValue = ["type": ["VerifiableCredential", "EndorsementCredential"]]
        let faults = StructureCheck().faults(in: BadgeSample.badge("issuer.endorsement", [endorsement]))
        let paths = faults.map(\.path)
        #expect(paths.contains("$.issuer.endorsement[0].credentialSubject"))
        #expect(paths.contains("$.issuer.endorsement[0].issuer"))
    }

    @Test func `what is not an object is refused`() {
        for document: JSONValue in [.null, "a.b.c", [], 1] {
            #expect(StructureCheck().faults(in: document).map(\.path) == ["$"])
            #expect(!StructureCheck().conforms(document))
        }
    }

    @Test func `an expectation outweighs the type`() {
        let other = BadgeSample.badge("type", ["VerifiableCredential"])
        #expect(StructureCheck().conforms(other))
        #expect(!StructureCheck().conforms(other, expecting: .achievementCredential))
        #expect(!StructureCheck().conforms(other, expecting: .endorsementCredential))
        #expect(!StructureCheck().conforms(other, expecting: .presentation))
    }

    @Test func `the list of faults has an end`() {
        let tags = JSONValue.array(Array(repeating: 1, count: 10_000))
        let faults = StructureCheck().faults(in: BadgeSample.badge("\(Self.achievement).tag", tags))
        #expect(faults.count == StructureCheck.maximumFaults)
    }
}
