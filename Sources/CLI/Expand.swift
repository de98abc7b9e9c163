import ArgumentParser

/// `proven expand`
struct Expand: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a JSON-LD document out, every term as its IRI.",
        discussion: """
            Prints the expanded form of JSON-LD 1.1: what the document says once its contexts are applied. Whatever \
            no context defines is left out, with a warning; with --safe it is refused.

            EXAMPLES
              proven expand badge.json
              proven expand - --context contexts/index.json < badge.json

            Ends with 1 when the document is not valid JSON-LD.
            """
    )

    @OptionGroup var document: LinkedDocument

    func run() throws {
        Output.json(try document.expanded(try document.bytes()))
    }
}
