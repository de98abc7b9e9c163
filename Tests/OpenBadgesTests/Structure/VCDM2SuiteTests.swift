import LinkedData
import OpenBadges
import Testing

/// The inputs of the W3C suite for the Verifiable Credentials Data Model 2.0, which are templates: whoever runs it
/// fills in the issuer and the dates.
struct VCDM2SuiteTests {
    private static let issuer: JSONValue = "did:example:issuer"

    @Test func `every official input comes out as its name says`() throws {
        guard let samples = OfficialSamples.find() else { return }
        var missed: [String] = []
        var checked = 0
        for (name, template) in try samples.documents(in: "vcdm2") where !name.hasPrefix("schema/") {
            let document = Self.filled(template, name: name)
            let errors = StructureCheck().faults(in: document).filter { $0.severity == .error }
            if name.hasSuffix("-ok.json") {
                checked += 1
                #expect(errors.isEmpty, "\(name): \(errors)")
            } else if name.hasSuffix("-fail.json") || name.hasSuffix("-fail-or-inject.json") {
                checked += 1
                if errors.isEmpty { missed.append(name) }
            }
        }
        #expect(checked > 0)
        print("VCDM 2.0 inputs checked: \(checked); left to JSON-LD: \(missed)")
        // Whether a type maps to a URL, and whether a context redefines a protected term, only expansion can tell.
        #expect(missed.allSatisfy { $0.contains("redef") || $0.contains("mapped") }, "\(missed)")
    }

    @Test func `the examples of the W3C schema conform`() throws {
        guard let samples = OfficialSamples.find() else { return }
        for (name, document) in try samples.documents(in: "vcdm2/schema") where name.contains("example") {
            let errors = StructureCheck().faults(in: document).filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(name): \(errors)")
        }
    }

    @Test func `a credential in a presentation that nobody but the holder vouches for is pointed out`() throws {
        guard let samples = OfficialSamples.find() else { return }
        for (name, document) in try samples.documents(in: "vcdm2") where name.contains("self-asserted") {
            let warnings = StructureCheck().faults(in: document).filter { $0.kind == .holder }
            #expect(warnings.isEmpty == name.hasSuffix("-ok.json"), "\(name): \(warnings)")
        }
    }

    private static func filled(_ template: JSONValue, name: String) -> JSONValue {
        guard var object = template.object else { return template }
        for (member, date) in [("validFrom", "2020-01-01T00:00:00Z"), ("validUntil", "2999-01-01T00:00:00Z")]
        where object[member]?.string?.hasSuffix(" DATE") == true {
            object[member] = .string(date)
        }
        if object["holder"] != nil || name.contains("presentation") || name.contains("no-issuer") {
            return .object(object)
        }
        if object["issuer"] == nil {
            object["issuer"] = issuer
        } else if var profile = object["issuer"]?.object, profile["id"] == nil,
            name.hasSuffix("-ok.json") || name.hasPrefix("names-and-descriptions/")
        {
            profile["id"] = issuer
            object["issuer"] = .object(profile)
        }
        return .object(object)
    }
}
