import LinkedData
import Testing

struct VerifyUsageTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Samples.badge(issuer: "did:example:issuer"), to: "badge.json")
        try place.write("no JSON", to: "garbage")
        try place.write(["a": "b"], to: "other.json")
    }

    @Test(
        arguments: [
            ["verify"], ["verify", "badge.json", "--unknown"], ["verify", "absent.json"], ["verify", "."],
            ["verify", "badge.json", "--now", "yesterday"], ["verify", "badge.json", "--now", "2025-01-01T00:00:00"],
            ["verify", "badge.json", "--recipient", ""], ["verify", "badge.json", "badge.json"], ["unknown"],
        ]
    )
    func `a wrong call ends with 64 and prints no report`(arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.complaints.isEmpty)
    }

    @Test(arguments: ["--did", "--jwk", "--status", "--context"], ["absent.json", "garbage", "other.json"])
    func `a file given by an option that cannot be used ends with 64 and one line that names it`(
        option: String,
        file: String
    ) throws {
        // Any JSON object can be looked at as a status list; only a verdict can find that it is none.
        if option == "--status", file == "other.json" { return }
        let outcome = try run(["verify", "badge.json", "--offline", option, file])
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.hasPrefix("proven: "))
        #expect(outcome.complaints.contains(file))
        #expect(outcome.complaints.split(separator: "\n").count == 1)
    }

    @Test func `standard input cannot be two files at once`() throws {
        #expect(try run(["verify", "-", "--did", "-"]).code == 64)
    }

    @Test func `a private key is not taken for a public one`() throws {
        try place.write(["kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA"], to: "private.json")
        let outcome = try run(["verify", "badge.json", "--offline", "--jwk", "private.json"])
        #expect(outcome.code == 64)
        #expect(outcome.complaints.contains("private"))
    }

    @Test(arguments: [
        [], ["verify"], ["sign"], ["key"], ["key", "new"], ["key", "show"], ["key", "did-document"],
        ["bake"], ["unbake"], ["canonize"], ["expand"], ["to-rdf"],
    ])
    func `every command has help`(command: [String]) throws {
        let outcome = try run(command + ["--help"])
        #expect(outcome.code == 0)
        #expect(outcome.text.contains("USAGE: proven"))
    }

    @Test func `the version is told`() throws {
        #expect(try run(["--version"]).text.contains(#/^\d+\.\d+\.\d+/#))
    }

    private func run(_ arguments: [String]) throws -> Workplace.Outcome {
        try place.run(arguments)
    }
}
