/// Why the file store could not do its work. Nothing a person did is at fault.
package enum FileStoreProblem: Error, Hashable, Sendable {
    /// The system said no, with its error number.
    case system(code: Int32)
    case diskFull
    /// The file system only lets itself be read.
    case readOnly
    /// There is no such file.
    case missing
    /// The bytes are not what was written: cut off, swapped, changed, or under another key.
    case damaged
    /// Written by a version that this one does not know.
    case unknownFormat
    /// The upload was ended already, or two parts of it came at once.
    case outOfTurn
}

extension FileStoreProblem: CustomStringConvertible {
    /// What happened, for the page and the administrator.
    package var description: String {
        switch self {
        case .system(let code): "The file store could not be used (system error \(code))."
        case .diskFull: "There is no room left for files on the server. Tell your administrator, then add it again."
        case .readOnly:
            "The server can only read files now, not keep new ones. Tell your administrator, then add it again."
        case .missing: "This file is not in the store."
        case .damaged: "This file was changed or cut off after it was stored, so it cannot be opened."
        case .unknownFormat: "This file was stored by a newer version of this program."
        case .outOfTurn: "This file was ended already. Add it again."
        }
    }
}
