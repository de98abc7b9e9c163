internal import Files
internal import Storage

/// The records of one moment, as they were written into a backup.
struct BackupRecords: Sendable {
    var steps: [String: String] = [:]
    var masterKey = ""
    var publicURL = ""
    var tables: [String: Int] = [:]
    /// Files whose bytes have to be there at that moment.
    var files: Set<StorageName> = []
}

extension BackupRecords {
    /// Rows read and written at a time.
    private static let page = 500

    /// Writes every table of one moment into a draft.
    static func write(_ transaction: any Transaction, into draft: BackupDraft) throws -> BackupRecords {
        try transaction.beginCopy()
        var records = BackupRecords()
        records.steps = try transaction.stepsOfBothDatabases()
        for row in try transaction.rows("SELECT name, value FROM installation") {
            let value = try row.text("value")
            switch try row.text("name") {
            case "masterKey": records.masterKey = value
            case "publicURL": records.publicURL = value
            default: continue
            }
        }
        for table in try transaction.copiedTables() {
            records.tables[table.name] = try records.write(table, transaction, into: draft)
        }
        return records
    }

    private mutating func write(
        _ table: CopiedTable,
        _ transaction: any Transaction,
        into draft: BackupDraft
    ) throws -> Int {
        let writer = try draft.create("records/\(table.name).jsonl")
        try writer.write(RowText.line(table.columns.map { .text($0) }))
        var count = 0
        var last: Row?
        while true {
            let rows = try transaction.copy(table, after: last, limit: Self.page)
            for row in rows {
                try writer.write(RowText.line(try table.columns.map { try row.value($0) }))
                if table.name == "stored_file", try row.int64IfAny("destroyed") == nil,
                    let name = StorageName(try row.text("storage_name"))
                {
                    files.insert(name)
                }
            }
            count += rows.count
            last = rows.last
            if rows.count < Self.page { break }
        }
        try writer.finish()
        return count
    }
}

extension Transaction {
    /// Steps of the schema that were taken and are the same on both kinds of database, with their checksums.
    fileprivate func stepsOfBothDatabases() throws -> [String: String] {
        try rows("SELECT name, checksum FROM schema_migration ORDER BY name").reduce(into: [:]) { steps, row in
            let name = try row.text("name")
            if !name.contains("+") { steps[name] = try row.text("checksum") }
        }
    }

    /// Names of files that the records hold destroyed by now, or hold no more.
    func destroyedFiles(among names: [String]) throws -> Set<String> {
        let kept = try rows(
            "SELECT storage_name FROM stored_file WHERE destroyed IS NULL AND storage_name IN (\(list: names))"
        )
        return Set(names).subtracting(try kept.map { try $0.text("storage_name") })
    }
}
