/// The columns of a file of people.
package enum RosterColumn: String, CaseIterable, Sendable {
    case givenName = "given name"
    case familyName = "family name"
    case address = "work e-mail"
    case organization
    case roles = "role"
    case from
    case to
    case action

    /// The column of a head as people write it; capitals, spaces and signs do not matter.
    init?(head: String) {
        let letters = head.lowercased().filter { $0.isASCII && $0.isLetter }
        switch letters {
        case "givenname", "firstname": self = .givenName
        case "familyname", "lastname", "surname": self = .familyName
        case "workemail", "email", "workemailaddress", "emailaddress", "workaddress": self = .address
        case "organization", "organisation": self = .organization
        case "role", "roles": self = .roles
        case "from", "firstday": self = .from
        case "to", "until", "lastday": self = .to
        case "action": self = .action
        default: return nil
        }
    }
}

/// One line of a file of people, as written.
package struct RosterRow: Hashable, Sendable {
    /// The line of the file on which it begins, the head being 1.
    package let line: Int
    private let values: [RosterColumn: String]

    init(line: Int, values: [RosterColumn: String]) {
        self.line = line
        self.values = values
    }

    /// What stands in a column; empty when nothing does.
    package subscript(column: RosterColumn) -> String { values[column] ?? "" }

    /// The name in one.
    package var name: String {
        [self[.givenName], self[.familyName]].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// A file of people: who becomes or ceases to be a member where, as what and when.
package struct RosterFile: Hashable, Sendable {
    /// The most lines of a file, the head aside.
    package static let most = 5000
    /// The most characters of one value.
    private static let longest = 400

    package let rows: [RosterRow]
    /// What was taken to be meant, in sentences.
    package let notes: [String]

    /// Reads a file.
    package init(_ text: RosterText) throws(RosterFault) {
        var notes: [String] = []
        if text.isWindows {
            notes.append("The file is not UTF-8, so it was read as Windows writes it. Look at letters with marks.")
        }
        let separator = Self.separator(of: text.text)
        if separator != "," {
            let name = separator == ";" ? "semicolons" : "tabs"
            notes.append("The values stand between \(name), not commas. They were read all the same.")
        }
        let records: [CommaText.Record]
        do throws(CommaText.Fault) {
            records = try CommaText.records(of: text.text, separator: separator)
        } catch {
            throw RosterFault("Line \(error.line): \(error.sentence) Write quotation marks within a value twice.")
        }
        guard let head = records.first else {
            throw RosterFault("The file is empty. Its first line has the names of the columns.")
        }
        let columns = try Self.columns(of: head)
        guard records.count > 1 else {
            throw RosterFault("The file has the names of the columns and nothing below them.")
        }
        guard records.count - 1 <= Self.most else {
            throw RosterFault(
                "The file has \(records.count - 1) lines, more than \(Self.most). Split it and send one after the other."
            )
        }
        var rows: [RosterRow] = []
        for record in records.dropFirst() { rows.append(try Self.row(record, columns)) }
        self.rows = rows
        self.notes = notes
    }

    /// What stands most often between the names of the columns.
    private static func separator(of text: String) -> Unicode.Scalar {
        let head = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
        func count(_ scalar: Unicode.Scalar) -> Int { head.count { $0 == scalar } }
        let commas = count(",")
        if count(";") > commas { return ";" }
        return count("\t") > commas ? "\t" : ","
    }

    private static func columns(of head: CommaText.Record) throws(RosterFault) -> [RosterColumn?] {
        let all = RosterColumn.allCases.map(\.rawValue).joined(separator: ", ")
        var columns: [RosterColumn?] = []
        for name in head.values {
            guard !name.isEmpty else {
                columns.append(nil)
                continue
            }
            guard let column = RosterColumn(head: name) else {
                throw RosterFault("“\(name.prefix(60))” is no column. The columns are \(all).")
            }
            guard !columns.contains(column) else {
                throw RosterFault("There are two columns “\(column.rawValue)”. Keep one of them.")
            }
            columns.append(column)
        }
        for needed in [RosterColumn.address, .organization] where !columns.contains(needed) {
            throw RosterFault("There is no column “\(needed.rawValue)”. The first line has the names: \(all).")
        }
        return columns
    }

    private static func row(_ record: CommaText.Record, _ columns: [RosterColumn?]) throws(RosterFault) -> RosterRow {
        guard record.values.count <= columns.count || record.values.dropFirst(columns.count).allSatisfy(\.isEmpty)
        else {
            throw RosterFault(
                "Line \(record.line) has \(record.values.count) values for \(columns.count) columns. Put a value that holds a comma between quotation marks."
            )
        }
        var values: [RosterColumn: String] = [:]
        for (column, value) in zip(columns, record.values) {
            guard value.count <= longest else {
                throw RosterFault("Line \(record.line) has a value of more than \(longest) characters.")
            }
            if let column {
                let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
                values[column] = CommaText.unguarded(line).trimmed
            }
        }
        return RosterRow(line: record.line, values: values)
    }
}
