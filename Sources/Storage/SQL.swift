/// A statement with its bound values. Whatever is interpolated is bound, never spliced, so that no text from outside
/// can become part of a statement; only another `SQL`, with its label, joins as it is.
package struct SQL: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// A stretch of the statement, or a value between two stretches.
    package enum Part: Hashable, Sendable {
        case text(String)
        case value(SQLValue)
    }

    package let parts: [Part]

    package init(stringLiteral value: String) {
        parts = [.text(value)]
    }

    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// A text of the program itself, such as a migration. Never call it with anything from outside; a test looks.
    package init(migration text: String) {
        parts = [.text(text)]
    }

    /// The statement with numbered places, `?1` for SQLite and `$1` for PostgreSQL, and the values in order.
    package func rendered(placeholder: Character) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let stretch): text += stretch
            case .value(let value):
                values.append(value)
                text += "\(placeholder)\(values.count)"
            }
        }
        return (text, values)
    }

    /// Fragments one after another with a text of the program between them.
    package static func joined(_ fragments: [SQL], by separator: StaticString) -> SQL {
        var parts: [Part] = []
        for (index, fragment) in fragments.enumerated() {
            if index > 0 { parts.append(.text("\(separator)")) }
            parts += fragment.parts
        }
        return SQL(parts: parts)
    }

    private init(parts: [Part]) {
        self.parts = parts
    }

    /// Collects text and bound values.
    package struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            parts.append(.text(literal))
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            parts.append(.value(value.sqlValue))
        }

        /// Binds a value, or NULL for `nil`.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }

        /// Binds each of several values, with commas between: `IN (\(list: keys))`. Of none it makes `NULL`, which is in
        /// nothing.
        package mutating func appendInterpolation(list values: [some SQLBindable]) {
            guard !values.isEmpty else {
                parts.append(.text("NULL"))
                return
            }
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.text(", ")) }
                parts.append(.value(value.sqlValue))
            }
        }

        /// Joins another statement's text and values.
        package mutating func appendInterpolation(sql fragment: SQL) {
            parts += fragment.parts
        }
    }
}
