/// One step of the schema, from a file such as `0003_enrollment.sql`, or `0002_catalog+SQLite.sql` for one dialect.
package struct Migration: Hashable, Sendable {
    package let number: Int
    package let name: String
    /// The only dialect it is for, when the text differs.
    package let dialect: Dialect?
    package let text: String

    /// What tells whether the text is still the one that was taken.
    package var checksum: String { Checksum.text(of: text) }

    /// Reads number, name and dialect from the file's name; `nil` when it is not named like a migration.
    package init?(file: String, text: String) {
        guard file.hasSuffix(".sql") else { return nil }
        let stem = String(file.dropLast(4))
        let parts = stem.split(separator: "_", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].utf8.count == 4, let number = Int(parts[0]) else { return nil }
        self.number = number
        name = stem
        self.text = text
        dialect =
            if parts[1].hasSuffix("+SQLite") { .sqlite } else if parts[1].hasSuffix("+Postgres") { .postgres } else {
                nil
            }
    }

    /// The statements, for the given dialect. SQLite's strict tables know INTEGER where PostgreSQL needs BIGINT, and
    /// compare texts by their bytes, which PostgreSQL has to be told.
    package func statements(for dialect: Dialect) -> [String] {
        let plain = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.firstRange(of: "--").map { String(line[..<$0.lowerBound]) } ?? String(line) }
            .joined(separator: "\n")
        return plain.split(separator: ";").map { String($0).trimmingEnds }.filter { !$0.isEmpty }.map { statement in
            let isNew = statement.hasPrefix("CREATE TABLE")
            guard isNew || statement.hasPrefix("ALTER TABLE") else { return statement }
            return switch dialect {
            case .sqlite:
                statement.replacing("BIGINT", with: "INTEGER")
                    + (!isNew ? "" : statement.hasSuffix("WITHOUT ROWID") ? ", STRICT" : " STRICT")
            case .postgres: statement.replacing(#/\bTEXT\b/#, with: "TEXT COLLATE \"C\"")
            }
        }
    }
}

extension String {
    fileprivate var trimmingEnds: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view.drop { $0.isWhitespace })
    }
}
