import ArgumentParser
import LinkedData
import OpenBadges

extension Key {
    /// `proven key did-document`
    struct Document: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "did-document",
            abstract: "Print the document that an issuer publishes for its keys.",
            discussion: """
                The document lists the public halves of all the keys given, each as one that makes claims. Where to \
                publish it is told on standard error. Keep retired keys in it: what they signed is verified with them.

                To sign in the name of that issuer, name the key by its id in the document:

                  proven key did-document --did did:web:school.example issuer.key > did.json
                  proven sign badge.json --key issuer.key --suite eddsa-rdfc-2022 \\
                    --method 'did:web:school.example#…'
                """
        )

        @Option(help: ArgumentHelp("The issuer, did:web:…", valueName: "DID"))
        var did: String

        @Option(
            name: .customLong("also-known-as"),
            help: ArgumentHelp("Another identifier of the issuer, such as its website.", valueName: "URL")
        )
        var alsoKnownAs: [String] = []

        @Argument(help: ArgumentHelp("Key files.", valueName: "FILE"))
        var files: [String]

        func run() throws {
            let place: String
            do throws(DIDError) {
                place = try DIDWeb.url(for: did)
            } catch {
                throw Complaint.usage(error.description)
            }
            if let wrong = alsoKnownAs.first(where: { !IRI.isWellFormed($0) }) {
                throw Complaint.usage("--also-known-as \(wrong) is not an absolute URL.")
            }
            var records: [KeyRecord] = []
            for path in files {
                let file = try Key.file(at: path)
                guard !records.contains(where: { $0.id == file.id }) else {
                    throw Complaint.usage("\(path) holds a key that was given already.")
                }
                records.append(KeyRecord(publicKey: file.publicKey, createdAt: file.createdAt))
            }
            Output.json(DIDDocument.publishing(did: did, keys: records, alsoKnownAs: alsoKnownAs))
            Output.tell("Publish it at \(place)")
        }
    }
}
