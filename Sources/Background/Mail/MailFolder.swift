internal import Application
internal import Foundation

/// A folder that holds mail as files, for trying out and for machines without a mail server. Links in them sign people
/// in, so only the owner of the folder can read them.
package struct MailFolder: Sendable {
    private let path: String

    /// A folder, made when it is not there.
    package init(path: String) {
        self.path = path
    }

    /// Writes the message, whole or not at all. A second try writes the same file.
    func keep(_ message: MailMessage) throws -> String {
        let files = FileManager.default
        let name = "\(message.id).eml"
        let temporary = "\(path)/.\(name)"
        do {
            try files.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            guard
                files.createFile(
                    atPath: temporary,
                    contents: Data(message.content.utf8),
                    attributes: [.posixPermissions: 0o600]
                )
            else { throw CocoaError(.fileWriteUnknown) }
            guard rename(temporary, "\(path)/\(name)") == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            throw JobProblem("The mail could not be written to the folder for mail.", isPermanent: false)
        }
        return "file \(name)"
    }
}
