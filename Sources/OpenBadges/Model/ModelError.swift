/// Why a JSON document cannot be read as the class asked for, and where.
public struct ModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Sendable, Equatable {
        /// A member that the class cannot do without is not there.
        case missing
        /// The value is of another kind; the text says which kinds can be read, for example `a text`.
        case expected(String)
        /// Several values where the class has room for one.
        case several
    }

    /// The place of the value, or where it should be.
    public let path: JSONPath
    /// What is wrong.
    public let reason: Reason

    /// An error at a place.
    public init(_ reason: Reason, at path: JSONPath) {
        self.path = path
        self.reason = reason
    }

    /// One sentence with the place.
    public var description: String {
        switch reason {
        case .missing: "\(path) is missing."
        case .expected(let kind): "\(path) must be \(kind)."
        case .several: "\(path) must be a single value, not a list of several."
        }
    }
}
