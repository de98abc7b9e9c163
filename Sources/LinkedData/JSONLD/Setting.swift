/// A value that may be absent, set to null, or given: three states that JSON-LD tells apart.
enum Setting<Value: Sendable & Equatable>: Sendable, Equatable {
    /// Nothing is said.
    case unset
    /// Expressly nothing.
    case null
    /// A value.
    case value(Value)

    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    var isUnset: Bool { self == .unset }
}
