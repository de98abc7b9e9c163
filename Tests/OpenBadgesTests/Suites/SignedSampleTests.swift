import LinkedData
import OpenBadges
import TestKit
import Testing

/// Really signed samples of others, and our own vectors: the verdict, and which check fails.
@Suite struct SignedSampleTests {
    @Test func `our own vectors come out as their list expects`() async throws {
        guard let standards = Standards.folder else { return }
        let samples = try SampleSettings(standards, "own-vectors")
        let folder = "own-vectors/credentials"
        for (name, expected) in try standards.json("\(folder)/expected.json").object?.map({ ($0.name, $0.value) }) ?? []
        {
            let report = await samples.report(on: try standards.bytes("\(folder)/\(name)"), isLax: false)
            #expect(report.isVerified == expected["valid"]?.bool, "\(name): \(report.checks)")
            guard let why = expected["why"]?.string, report.isVerified == false else { continue }
            #expect(report.failed == Self.check(for: why, name), "\(name): \(why)")
        }
    }

    private static func check(for why: String, _ name: String) -> [CheckName] {
        switch why {
        case _ where name.hasPrefix("status"): [.status]
        case _ where why.hasPrefix("expired") || why.hasPrefix("not yet valid"): [.dates]
        case _ where why.contains("not the issuer's") || why.contains("only for authentication"): [.issuer]
        case _ where why.contains("property"): [.coverage]
        default: [.signature]
        }
    }

    @Test func `the validator's samples come out as its tests assert, with the check that they name`() async throws {
        guard let standards = Standards.folder else { return }
        let samples = try SampleSettings(standards, "ob30-1edtech-validator")
        let folder = "ob30-1edtech-validator"
        for (name, expected) in try standards.json("\(folder)/expected.json").object?.map({ ($0.name, $0.value) }) ?? []
        {
            let report = await samples.report(on: try standards.bytes("\(folder)/\(name)"), isLax: true)
            if let suite = try Self.unsupportedSuite(of: "\(folder)/\(name)", standards) {
                #expect(report[.signature]?.outcome == .couldNotCheck, "\(name)")
                #expect(
                    report[.signature]?.reason.contains(suite) == true,
                    "\(name): \(report[.signature]?.reason ?? "")"
                )
                #expect(report.isVerified != true, "\(name)")
                continue
            }
            switch expected["valid"]?.bool {
            case true?: #expect(report.isVerified == true, "\(name): \(report.checks)")
            case false?:
                #expect(report.isVerified == false, "\(name)")
                let why = expected["why"]?.string ?? ""
                #expect(
                    report.failed.contains(where: Self.checks(named: why).contains),
                    "\(name): \(why), \(report.checks)"
                )
            case nil: #expect(report.isVerified != nil, "\(name): \(report.checks)")
            }
        }
    }

    /// The checks in which what the validator's tests name may come out.
    private static func checks(named why: String) -> [CheckName] {
        switch why {
        case _ where why.contains("proof"): [.signature]
        case _ where why.contains("valid") || why.contains("expired"): [.dates]
        case _ where why.contains("JSON-LD"): [.coverage]
        case _ where why.contains("context"): [.structure, .coverage]
        case _ where why.hasPrefix("revoked"): [.status]
        default: [.structure]
        }
    }

    /// The suite of a sample whose only proofs are of kinds not supported yet.
    private static func unsupportedSuite(of path: String, _ standards: Standards) throws -> String? {
        guard let document = try? standards.json(path), let proofs = document["proof"]?.list, !proofs.isEmpty else {
            return nil
        }
        let suites = proofs.compactMap(\.object).map { DataIntegrityProof($0) }
        return suites.contains(where: \.isSupported) ? nil : suites.first?.suite
    }

    @Test func `fixtures of the Digital Credentials Consortium come out as their names say`() async throws {
        guard let standards = Standards.folder else { return }
        let samples = try SampleSettings(standards, "dcc-vc-fixtures")
        let files =
            standards.files(under: "dcc-vc-fixtures/v1", endings: [".json"])
            + standards.files(under: "dcc-vc-fixtures/v2", endings: [".json"])
        for path in files {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let report = await samples.report(on: try standards.bytes(path), isLax: false)
            guard (try? standards.json(path)) != nil else {
                #expect(report[.file]?.outcome == .failed, "\(path)")
                continue
            }
            if name.contains("badDidWeb") {
                // There is no such document; without a network nobody can tell that.
                #expect(report.isVerified != true && report[.signature]?.outcome != .passed, "\(path)")
            } else if let suite = try Self.unsupportedSuite(of: path, standards) {
                #expect(report[.signature]?.outcome == .couldNotCheck, "\(path): \(report.checks)")
                #expect(report[.signature]?.reason.contains(suite) == true, "\(path)")
                #expect(report.isVerified != true, "\(path)")
            } else if try Self.namesUnknownContext(path, standards) {
                #expect(
                    report.isVerified == nil && report[.coverage]?.outcome == .couldNotCheck,
                    "\(path): \(report.checks)"
                )
            } else {
                let fails = Self.expectedFailures(name, try standards.json(path))
                #expect(report.failed == fails, "\(path): \(report.checks)")
                if fails.isEmpty { #expect(report[.signature]?.outcome == .passed, "\(path): \(report.checks)") }
                if fails.isEmpty, name.contains("noStatus") {
                    #expect(report.isVerified == true, "\(path): \(report.checks)")
                }
            }
        }
    }

    /// By the file's name, but for the end of validity: one file is named `noExpiry` and ended in 2010.
    private static func expectedFailures(_ name: String, _ document: JSONValue) -> [CheckName] {
        if name.contains("tampered") { return [.signature] }
        var failures: [CheckName] = []
        let end = document["validUntil"] ?? document["expirationDate"]
        let start = document["validFrom"] ?? document["issuanceDate"]
        if let year = end?.string?.prefix(4), year < "2026" { failures.append(.dates) }
        if let day = start?.string?.prefix(10), day > "2026-01-01" { failures.append(.dates) }
        if name.contains("revokedSta") { failures.append(.status) }
        return failures
    }

    private static func namesUnknownContext(_ path: String, _ standards: Standards) throws -> Bool {
        let contexts = try standards.json(path)["@context"]?.list.compactMap(\.string) ?? []
        return contexts.contains { !ContextLibrary.bundled.knows($0) }
    }
}

extension VerificationReport {
    /// The checks that failed, in order.
    fileprivate var failed: [CheckName] {
        checks.filter { $0.outcome == .failed }.map(\.name)
    }
}
