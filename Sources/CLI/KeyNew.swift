import ArgumentParser
import OpenBadges

extension Key {
    /// `proven key new`
    struct New: ParsableCommand {
        /// The kinds of key by their names on the command line.
        enum Kind: String, ExpressibleByArgument, CaseIterable {
            case ed25519, rsa, p256

            var keyKind: KeyKind {
                switch self {
                case .ed25519: .ed25519
                case .rsa: .rsa
                case .p256: .p256
                }
            }
        }

        static let configuration = CommandConfiguration(
            abstract: "Make a new key, and store it sealed with a passphrase.",
            discussion: """
                ed25519 signs with the suite eddsa-rdfc-2022, which every verifier of Open Badges 3.0 must know; rsa \
                (3072 bits) signs tokens with RS256; p256 signs tokens with ES256.

                The passphrase has at least 12 characters. The file can be read by its owner only, and is never \
                written over another file. Keep a copy in a safe place: nobody can open it without the passphrase.

                EXAMPLES
                  proven key new -o issuer.key
                  proven key new -o tokens.key --kind rsa --passphrase-file secret.txt

                Ends with 64 when the file exists already or cannot be written.
                """
        )

        @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The key file to write.", valueName: "FILE"))
        var output: String

        @Option(help: "The kind of key.")
        var kind: Kind = .ed25519

        @Flag(
            name: .customLong("no-passphrase"),
            help: "Leave the private key readable for whoever can read the file. For tests and demonstrations."
        )
        var isUnprotected = false

        @OptionGroup var passphraseOptions: PassphraseOptions

        func run() throws {
            let phrase = isUnprotected ? nil : try passphraseOptions.passphrase(confirms: true)
            let key: IssuerKey
            do throws(KeyError) {
                key = try IssuerKey.generate(kind.keyKind, createdAt: Moment.present.time)
            } catch {
                throw Complaint.content(error.description)
            }
            do throws(KeyFileError) {
                if let phrase {
                    try KeyFile.sealing(key, passphrase: phrase).write(to: output)
                } else {
                    try KeyFile.unprotected(key).write(to: output)
                }
            } catch {
                throw Complaint.usage(Key.complaint(error, output))
            }
            Output.line("Made the \(key.kind.rawValue) key \(key.id) in \(PlainText.line(output)).")
            if isUnprotected { Output.warn("The private key is not protected: whoever reads the file can sign.") }
        }
    }
}
