#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Why a backup cannot be made or used, in one line for whoever runs the server.
package enum BackupProblem: Error, Hashable, Sendable {
    /// Something lies where the backup, or the installation made from it, is to be.
    case occupied(String)
    /// Another process is writing there.
    case underWay(String)
    /// The disk is full.
    case diskFull(String)
    /// The system said no, with its words.
    case system(String, String)
    /// There is no backup here.
    case none(String)
    /// Written by a version that this one does not know.
    case newer(String)
    /// A file of the backup is not what was written.
    case changed(String)
    /// A file of the backup is gone.
    case missing(String)
    /// A file lies in the backup that does not belong to it.
    case stray(String)
    /// What a file of the backup holds cannot be read.
    case unreadable(String)
    /// It was made under another master key than the one at hand.
    case otherKey(String, here: String)

    /// What an error number of the system means for a path.
    static func of(_ code: Int32, _ path: String) -> BackupProblem {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(path)
        default: .system(path, String(cString: strerror(code)))
        }
    }

    /// The same for what the file store says.
    static func of(_ problem: FileStoreProblem, _ path: String) -> BackupProblem {
        switch problem {
        case .diskFull: .diskFull(path)
        case .readOnly: .of(EROFS, path)
        case .missing: .missing(path)
        case .system(let code): .of(code, path)
        case .damaged, .unknownFormat, .outOfTurn: .unreadable(path)
        }
    }
}

extension BackupProblem: CustomStringConvertible {
    /// One line: what happened and what to do.
    package var description: String {
        switch self {
        case .occupied(let path): "\(path) is not empty, and nothing is written over. Name another place."
        case .underWay(let path): "Another process is writing to \(path) now."
        case .diskFull(let path): "The disk is full at \(path). Nothing that looks finished was left there."
        case .system(let path, let words): "\(path) cannot be used: \(words)."
        case .none(let path): "There is no finished backup in \(path)."
        case .newer(let path): "\(path) was made by a newer version of Proven. Use that one."
        case .changed(let path): "\(path) is not what was written. Use another backup."
        case .missing(let path): "\(path) is missing. Use another backup."
        case .stray(let path): "\(path) does not belong to this backup."
        case .unreadable(let path): "\(path) cannot be read as part of a backup."
        case .otherKey(let made, let here):
            "This backup was made under master key \(made), but the key here is \(here). Put the right one in its place."
        }
    }
}
