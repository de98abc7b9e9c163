import ArgumentParser
import OpenBadges

/// `proven key`
struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the keys that an issuer signs with, and publish their public halves.",
        discussion: """
            A key file holds one key; its private half is sealed with a passphrase. Whoever has the file and the \
            passphrase can sign in the issuer's name.
            """,
        subcommands: [New.self, Show.self, Document.self]
    )

    /// Reads a key file without opening it.
    static func file(at path: String) throws(Complaint) -> KeyFile {
        do throws(KeyFileError) {
            return try KeyFile.read(from: path)
        } catch {
            throw .usage(complaint(error, path))
        }
    }

    static func complaint(_ error: KeyFileError, _ path: String) -> String {
        switch error {
        case .cannotRead(let path, let code) where code != 0: "\(path) cannot be read: \(Input.reason(code))."
        case .cannotWrite(let path, let code): "\(path) cannot be written: \(Input.reason(code))."
        case .cannotRead, .alreadyExists, .passphraseTooShort: error.description
        default: "\(path): \(error.description)"
        }
    }
}
