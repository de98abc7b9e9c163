import ArgumentParser
import LinkedData

/// What the commands on JSON-LD share: the file, its contexts and its base.
struct LinkedDocument: ParsableArguments {
    @Argument(help: ArgumentHelp("The document; - is standard input.", valueName: "FILE"))
    var file: String

    @OptionGroup var contextOptions: ContextOptions

    @Option(help: ArgumentHelp("The IRI against which relative references resolve.", valueName: "IRI"))
    var base: String?

    @Flag(help: "Refuse a document of which JSON-LD would drop something, instead of warning.")
    var safe = false

    func validate() throws {
        if let base, !IRI.isWellFormed(base) { throw ValidationError("--base is not an absolute IRI.") }
    }

    /// The bytes of the document.
    func bytes() throws(Complaint) -> [UInt8] {
        try Input.requireOneStandardInput([file] + contextOptions.contexts)
        return try Input.bytes(of: file)
    }

    /// The statements of a JSON-LD document.
    func dataset(of bytes: [UInt8]) throws(Complaint) -> Dataset {
        try process(bytes) { (document, options) throws(JSONLDError) in try JSONLD.toRDF(document, options: options) }
    }

    /// A JSON-LD document expanded.
    func expanded(_ bytes: [UInt8]) throws(Complaint) -> JSONValue {
        try process(bytes) { (document, options) throws(JSONLDError) in try JSONLD.expand(document, options: options) }
    }

    /// Processes as asked; without `--safe` a second time, to warn of what was dropped the first time.
    private func process<Result>(
        _ bytes: [UInt8],
        by step: (JSONValue, JSONLD.Options) throws(JSONLDError) -> Result
    ) throws(Complaint) -> Result {
        let document = try Self.json(bytes)
        var options = JSONLD.Options(base: base, library: try contextOptions.library(for: document), isSafe: safe)
        let result: Result
        do throws(JSONLDError) {
            result = try step(document, options)
        } catch {
            throw .content(error.description)
        }
        options.isSafe = true
        do throws(JSONLDError) {
            if !safe { _ = try step(document, options) }
        } catch {
            Output.warn("Not everything in the document is in the result, --safe would refuse it: \(error.description)")
        }
        return result
    }

    /// JSON from bytes.
    static func json(_ bytes: [UInt8]) throws(Complaint) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw .content("This is not JSON that can be used. \(error.description)")
        }
    }
}
