/// What a store says when it cannot do its work.
package enum StoreProblem: Error, Hashable, Sendable {
    /// A rule of the schema (unique, foreign key, check) stood against the change.
    case constraint(String)
    /// Others hold what this needs, for longer than the store waits. The sentence says what it is.
    case busy(String)
    /// The server of the database does not answer now, as the sentence says.
    case away(String)
    /// The connection broke while a change was being kept, so that nobody knows whether it was.
    case unsure
    /// The server of the database does not let us do this: the password, or a right, is missing.
    case notAllowed(String)
    /// The database is not one that the program can work on; the sentence says what to do.
    case unfit(String)
    /// A text holds U+0000, which one of the databases cannot keep, so that none does.
    case badText
    /// The disk is full.
    case full
    /// The file cannot be written, or the disk cannot.
    case cannotWrite
    /// Anything else; the text is for the log.
    case other(String)

    /// Whether it is worth trying again later, without anybody doing anything to the program.
    package var isPassing: Bool {
        switch self {
        case .busy, .away, .unsure: true
        case .constraint, .notAllowed, .unfit, .badText, .full, .cannotWrite, .other: false
        }
    }
}

extension StoreProblem: CustomStringConvertible {
    /// A sentence for whoever runs the server.
    package var description: String {
        switch self {
        case .constraint(let rule): "A rule of the database stood against the change: \(rule)."
        case .busy(let sentence), .away(let sentence), .notAllowed(let sentence), .unfit(let sentence): sentence
        case .unsure: "The connection to the database broke while a change was being kept; look whether it was."
        case .badText: "A text holds the character U+0000, which is not kept."
        case .full: "The database cannot be written: the disk is full."
        case .cannotWrite: "The database cannot be written: the file may not be changed, or the disk cannot be used."
        case .other(let text): "The database could not do it: \(text)"
        }
    }
}
