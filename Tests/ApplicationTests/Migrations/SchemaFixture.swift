import Credentialing
import Files
import Foundation
import PlatformKit
import Storage
import StoreKit
import Testing

@testable import Application

/// A small database as it was with the steps of the schema up to a number, kept as text: which steps, and every row of
/// every table. Files are in a folder beside it, under a master key of the tests.
///
/// `UPDATE_GOLDEN=1` writes those that are not there yet. One that is there is never written again: it is what an
/// installation of that time really holds.
struct SchemaFixture: Sendable, CustomTestStringConvertible {
    let number: Int

    var testDescription: String { "schema \(number)" }

    /// One for each number that the schema has had.
    static var all: [SchemaFixture] { Set(Migrations.all.map(\.number)).sorted().map(SchemaFixture.init) }

    static let key = MasterKey.ofFixtures
    static let moment = Instant(milliseconds: 1_795_536_000_000)
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// The steps up to the number.
    var steps: [Migration] { Migrations.all.filter { $0.number <= number } }

    private var file: URL {
        let digits = String(number)
        let name = "schema-" + String(repeating: "0", count: 4 - digits.count) + digits + ".rows"
        return Self.folder.appending(path: name)
    }

    /// The rows of each table, and what the columns are.
    struct Table {
        let name: String
        let columns: [String]
        var rows: [[SQLValue]] = []
    }

    /// Reads the file.
    func tables() throws -> [Table] {
        var tables: [Table] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "step":
                let step = try require(
                    Migrations.all.first { $0.name == words[1] },
                    "\(words[1]) is not known any more"
                )
                _ = try require(step.checksum == words[2] ? step : nil, "\(words[1]) was changed after its release")
            case "table": tables.append(Table(name: words[1], columns: Array(words.dropFirst(2))))
            default:
                let row = try require(RowText.values(Array(line.utf8)), "a row cannot be read")
                tables[tables.count - 1].rows.append(row)
            }
        }
        return tables
    }

    /// A database of that time, with its rows.
    func store() async throws -> any Store {
        let (store, _) = try await ChosenStore.pair(migratedBy: Migrator(steps))
        let tables = try tables()
        try await store.write { transaction in
            let references = try transaction.beginLoading()
            for table in try transaction.copiedTables() { try transaction.clear(table) }
            for table in tables { try transaction.load(table.rows, into: table.name, columns: table.columns) }
            try transaction.endLoading(references)
        }
        return store
    }

    /// A platform on a database, with the files that belong to all of these.
    static func platform(on store: any Store) throws -> Platform {
        let copy = BackupScene.freshPlace()
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "files").path()) {
            // In the repository they lie flat.
            let place = "\(copy)/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            let from = folder.appending(path: "files/\(name)").path()
            try FileManager.default.copyItem(atPath: from, toPath: "\(place)/\(name)")
        }
        return Platform(
            store: store,
            files: try FileStore(folder: copy, key: key),
            masterKey: key,
            settings: Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "salt of the tests"),
            clock: TestClock(moment).clock
        )
    }

    /// Writes the file, when it is not there, from a district that has done what was possible at that time.
    func writeIfMissing() async throws {
        guard !FileManager.default.fileExists(atPath: file.path()) else { return }
        let folder = BackupScene.freshPlace()
        let platform = try await Self.livedPlatform(upTo: number, files: folder)
        let (old, _) = try await ChosenStore.pair(migratedBy: Migrator(steps))
        let tables = try await old.read { try $0.copiedTables() }
        var text = steps.filter { $0.dialect == nil }.map { "step \($0.name) \($0.checksum)\n" }.joined()
        for table in tables {
            text += "table \(table.name) \(table.columns.joined(separator: " "))\n"
            let rows = try await platform.read { try $0.copy(table, after: nil, limit: 100_000) }
            for row in rows {
                text += String(decoding: RowText.line(try table.columns.map { try row.value($0) }), as: UTF8.self)
            }
        }
        for name in try await platform.files.names() where text.contains(name.text) {
            let from = "\(folder)/\(name.text.prefix(2))/\(name.text.dropFirst(2).prefix(2))/\(name.text)"
            let files = Self.folder.appending(path: "files").path()
            try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: from, toPath: "\(files)/\(name.text)")
        }
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    private func require<Value>(_ value: Value?, _ otherwise: String) throws -> Value {
        guard let value else { throw Unreadable(description: "\(testDescription): \(otherwise)") }
        return value
    }
}

extension MasterKey {
    /// The key under which the files of the fixtures lie; it protects nothing else.
    fileprivate static var ofFixtures: MasterKey {
        // 32 bytes always make a key.
        (try? MasterKey(text: String(repeating: "5a", count: 32))) ?? .generate()
    }
}
