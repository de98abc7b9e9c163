import ArgumentParser
import LinkedData

/// `proven canonize`
struct Canonize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the canonical form of a document: the bytes that signatures rest on.",
        discussion: """
            FILE is JSON-LD or N-Quads, told apart by content; the result is canonical N-Quads (RDFC-1.0). With --jcs \
            FILE is any JSON, and the result is canonical JSON (RFC 8785).

            What no context defines is not in the result, and so under no signature. That is a warning, because it \
            is the document's own affair; with --safe, as when signing, it is refused.

            EXAMPLES
              proven canonize badge.json
              proven canonize badge.json | sha256sum
              proven canonize graph.nq
              proven canonize --jcs numbers.json

            Ends with 1 when the document cannot be read, or is made so that its canonical form takes too much work.
            """
    )

    @OptionGroup var document: LinkedDocument

    @Flag(help: "Canonical JSON (RFC 8785) of any JSON.")
    var jcs = false

    func validate() throws {
        guard jcs else { return }
        guard document.base == nil, !document.safe, document.contextOptions.contexts.isEmpty else {
            throw ValidationError("--jcs knows no contexts, so --context, --base and --safe have no meaning with it.")
        }
    }

    func run() throws {
        let bytes = try document.bytes()
        Output.write(jcs ? try canonicalJSON(bytes) : try canonicalQuads(bytes))
    }

    private func canonicalJSON(_ bytes: [UInt8]) throws(Complaint) -> [UInt8] {
        let json = try LinkedDocument.json(bytes)
        do throws(JCS.PrecisionLoss) {
            return try JCS.canonicalize(json)
        } catch {
            throw .content(error.description)
        }
    }

    private func canonicalQuads(_ bytes: [UInt8]) throws(Complaint) -> [UInt8] {
        let dataset = Self.isJSON(bytes) ? try document.dataset(of: bytes) : try Self.quads(bytes)
        do throws(RDFC10.WorkLimitExceeded) {
            return try RDFC10().canonicalize(dataset).bytes
        } catch {
            throw .content(error.description)
        }
    }

    private static func quads(_ bytes: [UInt8]) throws(Complaint) -> Dataset {
        do throws(NQuadsError) {
            return try NQuads.parse(bytes)
        } catch {
            throw .content("This is neither JSON nor N-Quads. \(error.description)")
        }
    }

    /// No line of N-Quads begins with a bracket.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let first = bytes.first { !blanks.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
