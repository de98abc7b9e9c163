import Crypto
import Foundation
import LinkedData

/// The original context documents of a folder, with what is recorded about each.
struct Originals {
    /// One context document.
    struct Context {
        let url: String
        /// The file's name without `.json`.
        let name: String
        let sha256: String
        let repository: String
        let table: String
    }

    /// The problem that stopped the reading, as a sentence.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    let contexts: [Context]

    /// Reads the folder: what its index lists, and the variants that `FILES.tsv` names beside it.
    init(folder: URL) throws {
        func json(_ name: String) throws -> JSONValue {
            try JSONValue(parsing: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
        let records = try Self.records(folder.deletingLastPathComponent().appendingPathComponent("FILES.tsv"))
        guard let index = try json("index.json").object else { throw Problem(description: "index.json is no object") }

        var files = index.members.map { (url: $0.name, file: $0.value.string ?? "") }
        let listed = Set(files.map(\.file))
        for (file, record) in records.sorted(by: { $0.key < $1.key }) where !listed.contains(file) {
            guard let name = record.variantOf, let original = files.first(where: { $0.url.hasSuffix("/" + name) })
            else { continue }
            files.append((original.url, file))
        }
        contexts = try files.map { url, file in
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
            guard let record = records[file] else { throw Problem(description: "FILES.tsv does not list \(file)") }
            return Context(
                url: url,
                name: String(file.dropLast(".json".count)),
                sha256: Hexadecimal.text(of: SHA256.hash(data: bytes)),
                repository: record.repository,
                table: try ContextTableWriter.table(of: try JSONValue(parsing: bytes))
            )
        }
    }

    private struct Record {
        let repository: String
        let variantOf: String?
    }

    private static func records(_ file: URL) throws -> [String: Record] {
        var records: [String: Record] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 4, fields[0].hasPrefix("contexts/") else { continue }
            let path = fields[3].split(separator: " ").first ?? ""
            let variant = fields[3].split(separator: "variant of ").dropFirst().first?.split(separator: ",").first
            records[String(fields[0].dropFirst("contexts/".count))] = Record(
                repository: "\(fields[1])@\(fields[2]) \(path)",
                variantOf: variant.map(String.init)
            )
        }
        return records
    }
}
