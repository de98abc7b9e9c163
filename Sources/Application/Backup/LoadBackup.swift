package import Credentialing
package import Files
package import Storage

/// Fills an empty database from a backup.
package struct BackupLoad: Sendable {
    /// Values bound in one statement at most; SQLite takes 32,766.
    private static let values = 8000

    private let folder: BackupFolder
    private let manifest: BackupManifest

    /// A backup to load; it should have been verified.
    package init(_ folder: BackupFolder, _ manifest: BackupManifest) {
        self.folder = folder
        self.manifest = manifest
    }

    /// Makes the schema that the records have, fills it in one transaction, and then takes the steps that have come
    /// since.
    ///
    /// - Returns: the steps taken since the backup.
    /// - Throws: `BackupProblem`, or `Migrator.Problem` when this version does not know the schema.
    package func load(into store: any Store, at now: Instant) async throws -> [String] {
        let steps = try stepsOfBackup()
        try await Migrator(steps).migrate(store, at: now.milliseconds)
        try await store.write(fill)
        let since = try await Migrator(Migrations.all).migrate(store, at: now.milliseconds)
        try await CompleteCatalog.run(in: store, indexes: true)
        return since
    }

    /// The steps that the backup's records have, which have to be ones that this version knows in the same words.
    private func stepsOfBackup() throws -> [Migration] {
        let known = Migrations.all
        for (name, checksum) in manifest.steps.sorted(by: { $0.key < $1.key }) {
            guard let step = known.first(where: { $0.name == name }) else { throw Migrator.Problem.newer(name) }
            guard step.checksum == checksum else { throw Migrator.Problem.changed(name) }
        }
        let numbers = Set(known.filter { manifest.steps[$0.name] != nil }.map(\.number))
        return known.filter { numbers.contains($0.number) }
    }

    private func fill(_ transaction: any Transaction) throws {
        let references = try transaction.beginLoading()
        let tables = try transaction.copiedTables()
        guard Set(tables.map(\.name)) == Set(manifest.tables.keys) else {
            throw BackupProblem.unreadable(folder.path)
        }
        // Some steps of the schema begin with rows, which the backup has too.
        for table in tables { try transaction.clear(table) }
        for table in tables { try fill(table, transaction) }
        try transaction.endLoading(references)
    }

    private func fill(_ table: CopiedTable, _ transaction: any Transaction) throws {
        let file = "records/\(table.name).jsonl"
        let problem = BackupProblem.unreadable("\(folder.path)/\(file)")
        var lines = try folder.lines(of: file)
        guard let head = try lines.next().flatMap(RowText.values) else { throw problem }
        let columns = head.compactMap { if case .text(let name) = $0 { name } else { nil } }
        guard columns.count == head.count, Set(columns) == Set(table.columns) else { throw problem }
        var rows: [[SQLValue]] = []
        var count = 0
        while let line = try lines.next() {
            guard let row = RowText.values(line), row.count == columns.count else { throw problem }
            rows.append(row)
            count += 1
            guard (rows.count + 1) * columns.count > Self.values else { continue }
            try transaction.load(rows, into: table.name, columns: columns)
            rows.removeAll(keepingCapacity: true)
        }
        try transaction.load(rows, into: table.name, columns: columns)
        guard count == manifest.tables[table.name] else { throw problem }
    }
}
