/// Why a command ended without doing what it was asked: one line on standard error, and an exit code.
enum Complaint: Error, Equatable {
    /// It was called wrongly, or a file cannot be read or written. 64, as `EX_USAGE` of sysexits.
    case usage(String)
    /// What it was given is not good. 1.
    case content(String)

    var sentence: String {
        switch self {
        case .usage(let sentence), .content(let sentence): sentence
        }
    }

    var exitCode: Int32 {
        switch self {
        case .usage: 64
        case .content: 1
        }
    }
}
