package import Credentialing
package import Storage

/// Columns as the values of the domain.
extension Row {
    /// An id.
    package func id<Entity>(_ column: String) throws -> ID<Entity> {
        ID(try text(column))
    }

    /// An id, or `nil` for NULL.
    package func idIfAny<Entity>(_ column: String) throws -> ID<Entity>? {
        try textIfAny(column).map { ID($0) }
    }

    /// A moment.
    package func instant(_ column: String) throws -> Instant {
        Instant(milliseconds: try int64(column))
    }

    /// A moment, or `nil` for NULL.
    package func instantIfAny(_ column: String) throws -> Instant? {
        try int64IfAny(column).map { Instant(milliseconds: $0) }
    }

    /// A local date, or `nil` for NULL.
    package func dateIfAny(_ column: String) throws -> LocalDate? {
        guard let text = try textIfAny(column) else { return nil }
        guard let date = LocalDate(text) else { throw StoredValueProblem(column: column) }
        return date
    }

    /// A local date.
    package func date(_ column: String) throws -> LocalDate {
        guard let date = try dateIfAny(column) else { throw StoredValueProblem(column: column) }
        return date
    }

    /// A value of an enumeration stored by its raw text.
    package func value<Value: RawRepresentable>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: try text(column)) else { throw StoredValueProblem(column: column) }
        return value
    }
}

/// A stored value that the program cannot read: written by a newer version, or damaged. `proven check` finds them.
package struct StoredValueProblem: Error, Hashable, CustomStringConvertible {
    package let column: String

    package var description: String { "The database holds something in \(column) that this version cannot read." }
}
