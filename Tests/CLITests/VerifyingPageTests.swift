import Foundation
import LinkedData
import OpenBadges
import Testing

/// `docs/verifying.md` and `docs/command-line.md` quote the program. These tests make the same reports again and compare.
struct VerifyingPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let issuer = "did:web:district.example"
    private static let list = "https://district.example/status/1"
    private static let made = DateTimeStamp(milliseconds: 1_742_137_200_000)
    private static let recipient = "jordan.rivera@district.example"

    private let place: Workplace
    private let key: IssuerKey
    private let record: KeyRecord

    init() throws {
        place = try Workplace()
        key = try IssuerKey(ed25519Seed: [UInt8](repeating: 3, count: 32), createdAt: Self.made)
        record = KeyRecord(publicKey: key.publicKey, createdAt: Self.made)
        try place.write(DIDDocument.publishing(did: Self.issuer, keys: [record]), to: "did.json")
        try place.write(Samples.picture, to: "picture.svg")
    }

    private var method: String { DIDDocument.methodID(of: record, did: Self.issuer) }

    private func page(_ name: String = "docs/verifying.md") throws -> String {
        try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    }

    private func sign(_ document: JSONValue, with key: IssuerKey, method: String) throws -> JSONObject {
        try EdDSARDFC2022.sign(try #require(document.object), with: key, method: method, created: Self.made)
    }

    /// The sample badge of the project, issued by the district and with a place on its list.
    private func badge() throws -> JSONValue {
        let file = Self.root.appending(path: "Examples/badge.json")
        let text = try String(contentsOf: file, encoding: .utf8).replacing("did:example:issuer", with: Self.issuer)
        var document = try #require(try JSONParser().parse(text).object)
        let entry = BitstringStatusEntry(purpose: .revocation, index: 48_213, listCredential: Self.list)
        document["credentialStatus"] = entry.json
        return .object(document)
    }

    private func writeList(revoking index: Int?) throws {
        var list = BitstringStatusList()
        if let index { list[index] = true }
        let document = try StatusListCredential.unsigned(
            id: Self.list,
            issuer: Self.issuer,
            list: list,
            purpose: .revocation,
            validFrom: Self.made.description
        )
        try place.write(.object(try sign(document, with: key, method: method)), to: "list.json")
    }

    private func bake(_ signed: JSONObject) throws {
        try place.write(
            Baking.bake(JSONWriter().bytes(of: .object(signed)), into: place.read("picture.svg")),
            to: "badge.svg"
        )
    }

    /// What stands in for the network in these tests: the issuer's document and list as files.
    private static let documents = ["--did", "did.json", "--status", "list.json"]

    private func report(_ arguments: [String]) throws -> Workplace.Outcome {
        try place.run(["verify", "badge.svg", "--offline", "--now", "2026-02-02T09:00:00Z"] + arguments)
    }

    private func expectOnPage(_ outcome: Workplace.Outcome, code: Int32) throws {
        #expect(outcome.code == code)
        let quoted = try page().contains("```text\n\(outcome.text)```\n")
        #expect(quoted, "docs/verifying.md should show:\n\(outcome.text)")
    }

    @Test func `the page shows the report on a good badge`() throws {
        try writeList(revoking: nil)
        try bake(sign(badge(), with: key, method: method))
        try expectOnPage(report(Self.documents + ["--recipient", Self.recipient]), code: 0)
    }

    @Test func `the page shows the report on a revoked badge`() throws {
        try writeList(revoking: 48_213)
        try bake(sign(badge(), with: key, method: method))
        try expectOnPage(report(Self.documents + ["--recipient", Self.recipient]), code: 1)
    }

    @Test func `the page shows the report on a badge that was changed`() throws {
        try writeList(revoking: nil)
        let signed = JSONWriter().text(of: .object(try sign(badge(), with: key, method: method)))
        let changed = signed.replacing(
            "\"name\":\"Checking for Understanding\"",
            with: "\"name\":\"School Leadership\""
        )
        try #require(changed != signed)
        try bake(#require(try JSONParser().parse(changed).object))
        try expectOnPage(report(Self.documents + ["--recipient", Self.recipient]), code: 1)
    }

    @Test func `the page shows the report on a badge that somebody else signed`() throws {
        try writeList(revoking: nil)
        let other = try IssuerKey(ed25519Seed: [UInt8](repeating: 9, count: 32), createdAt: Self.made)
        let did = try #require(other.publicKey.didKey)
        let method = did + "#" + did.dropFirst("did:key:".count)
        try bake(sign(badge(), with: other, method: method))
        try expectOnPage(report(Self.documents + ["--recipient", Self.recipient]), code: 1)
    }

    @Test func `the page shows the report without a network`() throws {
        try bake(sign(badge(), with: key, method: method))
        try expectOnPage(report(["--recipient", Self.recipient]), code: 2)
    }

    @Test func `the page on the command line shows the JSON report as it is`() throws {
        try writeList(revoking: nil)
        try bake(sign(badge(), with: key, method: method))
        let outcome = try report(Self.documents + ["--recipient", Self.recipient, "--json"])
        #expect(outcome.code == 0)
        let quoted = try page("docs/command-line.md").contains("```json\n\(outcome.text)```\n")
        #expect(quoted, "docs/command-line.md should show:\n\(outcome.text)")
    }

    @Test func `every option on the page on the command line is one that the program has`() throws {
        var known = ""
        let commands = [
            "verify", "sign", "key new", "key show", "key did-document", "bake", "canonize", "catalog check",
            "catalog import", "catalog export", "offering open", "offering close", "serve", "config",
            "people sign-in-link", "people remove-second-factor", "people add", "people tie", "organizations add",
            "organizations set",
            "organizations calendar", "check", "demo", "backup", "restore", "maintenance",
        ]
        for command in commands {
            known += try place.run(command.split(separator: " ").map(String.init) + ["--help"]).text
        }
        let options = try page("docs/command-line.md").matches(of: /--[a-z][a-z-]+/).map { String($0.0) }
        #expect(Set(options).count > 15)
        for option in Set(options) { #expect(known.contains(option), "There is no option \(option)") }
    }

    /// Sentences of the program stand on the page between single asterisks, with … for what differs each time.
    @Test func `every sentence that the page quotes is one that the program says`() throws {
        var sources = ""
        for folder in ["Sources/OpenBadges", "Sources/LinkedData", "Sources/CLI"] {
            let path = Self.root.appending(path: folder).path(percentEncoded: false)
            let files = try #require(FileManager.default.enumerator(atPath: path))
            for case let file as String in files where file.hasSuffix(".swift") {
                sources += try String(contentsOfFile: path + "/" + file, encoding: .utf8)
            }
        }
        sources = sources.replacing("\\\"", with: "\"")
        let quotes = try page().replacing("**", with: "").matches(of: /\*([^*]+)\*/).map(\.1)
        #expect(quotes.count > 30)
        for quote in quotes {
            for part in quote.replacing("\n", with: " ").split(separator: "…") {
                let words = part.split(separator: " ").joined(separator: " ")
                #expect(words.count < 3 || sources.contains(words), "The program never says \"\(words)\"")
            }
        }
    }
}
