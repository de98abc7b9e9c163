import LinkedData
import OpenBadges
import TestKit
import Testing

/// The inputs of the W3C suite for the Verifiable Credentials Data Model 2.0, which are templates: whoever runs it
/// fills in the issuer and the dates.
struct VCDM2SuiteTests {
    private static let issuer: JSONValue = "did:example:issuer"

    @Test func `every official input is accepted or refused as its name says`() throws {
        guard let samples = Standards.folder else { return }
        var tally = SuiteTally("vcdm2")
        for (name, template) in try samples.documents(in: "vcdm2") where !name.hasPrefix("schema/") {
            let document = Self.filled(template, name: name)
            if name.hasSuffix("-ok.json") {
                tally.run(name) { try Self.refusal(of: document).map { throw Refused(why: $0) } ?? true }
            } else if name.hasSuffix("-fail.json") || name.hasSuffix("-fail-or-inject.json") {
                tally.run(name) { Self.refusal(of: document) != nil }
            }
        }
        tally.finish()
    }

    private struct Refused: Error {
        let why: String
    }

    /// What our check of the structure has against a document, or else what JSON-LD has: a type that maps to no URL, a
    /// protected term with another meaning.
    private static func refusal(of document: JSONValue) -> String? {
        let faults = StructureCheck().faults(in: document).filter { $0.severity == .error }
        if let fault = faults.first { return fault.description }
        do throws(JSONLDError) {
            _ = try JSONLD.expand(document, options: .init(isSafe: true))
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `the examples of the W3C schema conform`() throws {
        guard let samples = Standards.folder else { return }
        for (name, document) in try samples.documents(in: "vcdm2/schema") where name.contains("example") {
            let errors = StructureCheck().faults(in: document).filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(name): \(errors)")
        }
    }

    @Test func `a credential in a presentation that nobody but the holder vouches for is pointed out`() throws {
        guard let samples = Standards.folder else { return }
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
