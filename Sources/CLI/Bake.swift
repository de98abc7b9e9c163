import ArgumentParser
import LinkedData
import OpenBadges

/// `proven bake`
struct Bake: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a signed credential into a PNG or SVG picture.",
        discussion: """
            The picture looks as before, and all its other bytes are kept; a credential that was in it is replaced. \
            What kind of picture it is is told by its content.

            EXAMPLES
              proven bake badge.png badge.signed.json -o earned.png
              proven bake badge.svg badge.jwt -o earned.svg

            Ends with 1 when the picture is damaged or the credential is none, and with 64 when OUT exists already.
            """
    )

    @Argument(help: ArgumentHelp("A PNG or SVG picture; - is standard input.", valueName: "IMAGE"))
    var image: String

    @Argument(help: ArgumentHelp("JSON with a proof, or a compact JWS; - is standard input.", valueName: "CREDENTIAL"))
    var credential: String

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The picture to write.", valueName: "OUT"))
    var output: String

    @Flag(help: "Replace OUT if it exists.")
    var force = false

    func run() throws {
        try Input.requireOneStandardInput([image, credential])
        let picture = try Input.bytes(of: image)
        let text = Self.trimmed(try Input.bytes(of: credential))
        if let json = try? JSONValue(parsing: text), json.object != nil, json["proof"] == nil {
            Output.warn("The credential has no proof, so nobody will be able to verify it.")
        }
        let baked: [UInt8]
        do throws(BakingError) {
            baked = try Baking.bake(text, into: picture)
        } catch {
            throw Complaint.content(error.description)
        }
        try NewFile(path: output, replaces: force).write(baked)
    }

    /// A token without the line break that files end with. JSON is baked as it is, byte for byte.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let rest = bytes.drop { blanks.contains($0) }
        guard rest.first != UInt8(ascii: "{") else { return bytes }
        let end = rest.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? rest.startIndex
        return Array(rest[rest.startIndex..<end])
    }
}
