/// Why there is nothing to work on, in a sentence for whoever runs the server.
package enum StartProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotMakeFolder(String)
    case nothingThere(String)
    case keyMissing(String)
    case keyBesideData(String)
    case backupNeedsKey(String, at: String)
    case cannotListen(host: String, port: Int)
    case badSender(String)

    package var description: String {
        switch self {
        case .cannotMakeFolder(let path): "The folder \(path) cannot be made or used."
        case .nothingThere(let path): "There is no installation in \(path). \"proven serve\" makes one."
        case .keyMissing(let path):
            """
            The master key file \(path) is not there, but this data folder was made with one. Without it, files and \
            issuers' keys stay closed. Restore it from where you keep it, or say where it is: masterKeyFile.
            """
        case .keyBesideData(let path):
            """
            The master key \(path) would lie in the data folder, beside what it protects, and the pages have a public \
            address. Give it a place elsewhere, such as /etc/proven/master.key (an existing key has to be moved there), \
            and name that as masterKeyFile.
            """
        case .backupNeedsKey(let id, let path):
            """
            This backup was made under master key \(id), which is not at \(path). No backup holds it: put its file there, \
            or say where it is: masterKeyFile.
            """
        case .cannotListen(let host, let port):
            "Nobody can listen at \(host), port \(port): another program is there, or the address is not ours."
        case .badSender(let address):
            "Mail cannot come from \(address). Give mail.senderAddress."
        }
    }
}
