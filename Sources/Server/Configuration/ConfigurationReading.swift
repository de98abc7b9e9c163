internal import Configuration

/// Reads values by their keys, and gathers what is wrong instead of stopping at the first.
struct ConfigurationReading {
    private let reader: ConfigReader
    private(set) var problems: [String] = []
    /// Every key that was asked for, so that a test can see that none is forgotten.
    private(set) var asked: [ConfigurationKey] = []

    init(_ reader: ConfigReader) {
        self.reader = reader
    }

    /// A text; `nil` when there is none.
    mutating func text(_ key: ConfigurationKey) -> String? {
        asked.append(key)
        let found = reader.string(forKey: ConfigKey(key.name), isSecret: key.isSecret, default: key.standard)
        return found.isEmpty ? nil : found
    }

    /// A whole number within bounds.
    mutating func number(_ key: ConfigurationKey, in bounds: ClosedRange<Int64>) -> Int64 {
        let found = text(key) ?? ""
        guard let number = Int64(found), bounds.contains(number) else {
            complain(about: key, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
            return bounds.lowerBound
        }
        return number
    }

    /// One of several words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: ConfigurationKey,
        or fallback: Choice
    ) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text(key) ?? "") else {
            complain(about: key, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
            return fallback
        }
        return choice
    }

    /// Yes or no.
    mutating func flag(_ key: ConfigurationKey) -> Bool {
        switch text(key) {
        case "true": return true
        case "false", nil: return false
        default:
            complain(about: key, "true or false")
            return false
        }
    }

    /// Notes that a value is not what it has to be. The value itself is not told: it may be a secret in a wrong place.
    mutating func complain(about key: ConfigurationKey, _ wanted: String) {
        problems.append("\(key.name) (\(key.environmentName)) has to be \(wanted).")
    }
}
