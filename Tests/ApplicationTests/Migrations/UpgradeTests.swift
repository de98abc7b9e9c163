import Credentialing
import Files
import Foundation
import PlatformKit
import Storage
import StoreKit
import Testing

@testable import Application

struct UpgradeTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"))
    func `schemas that have no fixture yet get one`() async throws {
        for fixture in SchemaFixture.all { try await fixture.writeIfMissing() }
    }

    @Test(arguments: SchemaFixture.all)
    func `a database of any earlier time is brought to now, with every row, and is as it has to be`(
        fixture: SchemaFixture
    ) async throws {
        let store = try await fixture.store()
        try await Migrator(Migrations.all).migrate(store, at: 1)
        try await CompleteCatalog.run(in: store, indexes: true)
        try await look(at: SchemaFixture.platform(on: store), fixture)
    }

    @Test(arguments: SchemaFixture.all)
    func `a backup of any earlier time is restored and brought to now`(fixture: SchemaFixture) async throws {
        let place = BackupScene.freshPlace()
        let draft = try BackupDraft(for: place)
        var records = BackupRecords()
        for step in fixture.steps where step.dialect == nil { records.steps[step.name] = step.checksum }
        records.masterKey = SchemaFixture.key.id
        for table in try fixture.tables() {
            let writer = try draft.create("records/\(table.name).jsonl")
            try writer.write(RowText.line(table.columns.map { .text($0) }))
            for row in table.rows { try writer.write(RowText.line(row)) }
            try writer.finish()
            records.tables[table.name] = table.rows.count
        }
        let manifest = BackupManifest(
            program: "0.0.1",
            made: "2026-11-24T16:00:00Z",
            database: "sqlite",
            records: records,
            files: 0,
            missing: [],
            sums: try draft.seal()
        )
        try draft.finish(manifest: try manifest.bytes())

        let folder = try BackupFolder(place)
        let stored = try BackupManifest(of: folder)
        try folder.verify(sums: stored.sums)
        let (store, _) = try await ChosenStore.pair(migratedBy: Migrator([]))
        let since = try await BackupLoad(folder, stored).load(into: store, at: SchemaFixture.moment)
        #expect(since.isEmpty == (fixture.number == SchemaFixture.all.last?.number))
        try await look(at: SchemaFixture.platform(on: store), fixture)
    }

    @Test func `a backup of a schema that this version does not know is refused`() async throws {
        let scene = try await BackupScene()
        _ = try await scene.backUp()
        let manifest = scene.place + "/manifest.json"
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        let step = #""0001_people" : ""#
        try text.replacing(step, with: #""9999_future" : "x", "# + step)
            .write(toFile: manifest, atomically: true, encoding: .utf8)
        await #expect(throws: Migrator.Problem.newer("9999_future")) { try await scene.restored() }
        try text.replacing(step, with: step + "0").write(toFile: manifest, atomically: true, encoding: .utf8)
        await #expect(throws: Migrator.Problem.changed("0001_people")) { try await scene.restored() }
    }

    private func look(at platform: Platform, _ fixture: SchemaFixture) async throws {
        #expect(try await platform.faults() == [])
        let now = try await platform.read { transaction in
            try transaction.copiedTables().reduce(into: [String: [Row]]()) { tables, table in
                tables[table.name] = try transaction.copy(table, after: nil, limit: 100_000)
            }
        }
        for table in try fixture.tables() where table.name != "catalog_revision" {
            // The catalog takes some moments from the titles themselves.
            let columns = table.columns.filter {
                table.name != "catalog_entry" || !["published", "retired"].contains($0)
            }
            let places = columns.compactMap { table.columns.firstIndex(of: $0) }
            let kept = try Set((now[table.name] ?? []).map { row in try columns.map { try row.value($0) } })
            let before = Set(table.rows.map { row in places.map { row[$0] } })
            #expect(before.subtracting(kept).isEmpty, "rows of \(table.name) are not what they were")
        }
        guard fixture.number >= 2 else { return }
        let found = try await platform.browseCatalog(CatalogQuery(text: "wait")).entries
        #expect(found.map(\.slug) == ["wait-time"], "the title is listed and found")
    }
}
