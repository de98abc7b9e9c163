import LinkedData
import OpenBadges
import TestKit
import Testing

struct OpenBadgesSamplesTests {
    private func errors(_ document: JSONValue) -> [StructureFault] {
        StructureCheck().faults(in: document).filter { $0.severity == .error }
    }

    @Test func `the examples of the specification conform`() throws {
        guard let samples = Standards.folder else { return }
        let documents = try samples.documents(in: "ob30-spec-examples")
        #expect(!documents.isEmpty)
        for (name, document) in documents {
            #expect(errors(document).isEmpty, "\(name): \(errors(document))")
        }
    }

    @Test func `samples of the 1EdTech validator are refused for what their manifest says`() throws {
        guard let samples = Standards.folder else { return }
        let documents = try samples.documents(in: "ob30-1edtech-validator")
        let expected = try #require(documents.first { $0.name == "expected.json" }?.document.object)
        for (name, document) in documents where document["@context"] != nil {
            let kinds = errors(document).map(\.kind)
            switch expected[name]?["why"]?.string {
            case "@context": #expect(kinds.contains(.context), "\(name)")
            case "JSON schema", "inline JSON schema": #expect(!kinds.isEmpty, "\(name)")
            case .some(let why) where why.hasSuffix(" type"): #expect(kinds == [.type], "\(name): \(errors(document))")
            case .some(let why) where why.hasPrefix("revoked"): #expect(kinds.isEmpty, "\(name): \(errors(document))")
            default:
                if expected[name]?["valid"]?.bool == true || name == "simple_v1.json" {
                    #expect(kinds.isEmpty, "\(name): \(errors(document))")
                }
            }
        }
    }

    @Test func `credentials signed by others deviate only where they are known to`() throws {
        guard let samples = Standards.folder else { return }
        // These badges name no earner, show the issuer's image as a bare URL, or use an achievement type of their own,
        // none of which Open Badges 3.0 allows. Anything else would be a false alarm.
        let known = ["$.credentialSubject", "$.issuer.image", "$.credentialSubject.achievement.achievementType"]
        for (name, document) in try samples.documents(in: "dcc-vc-fixtures")
        where document["credentialSubject"] != nil {
            let faults = StructureCheck().faults(in: document).filter { $0.severity != .warning }
            let unknown = faults.filter { !known.contains($0.path) || $0.severity != .deviation }
            #expect(unknown.isEmpty, "\(name): \(unknown)")
        }
        for (name, document) in try samples.documents(in: "own-vectors/credentials")
        where document["credentialSubject"] != nil {
            #expect(errors(document).isEmpty, "\(name): \(errors(document))")
        }
    }
}
