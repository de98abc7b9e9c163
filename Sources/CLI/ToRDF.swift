import ArgumentParser
import LinkedData

/// `proven to-rdf`
struct ToRDF: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "to-rdf",
        abstract: "Turn a JSON-LD document into N-Quads.",
        discussion: """
            Prints the statements of the document in the order in which they were found, with blank nodes named as \
            they came. "proven canonize" prints them in the one form that signatures rest on.

            EXAMPLES
              proven to-rdf badge.json
              proven to-rdf --base https://school.example/ page.jsonld

            Ends with 1 when the document is not valid JSON-LD.
            """
    )

    @OptionGroup var document: LinkedDocument

    func run() throws {
        Output.write(Array(NQuads.text(of: try document.dataset(of: try document.bytes())).utf8))
    }
}
