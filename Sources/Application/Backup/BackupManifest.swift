package import Files
internal import Foundation

/// What a backup says of itself.
package struct BackupManifest: Hashable, Sendable, Codable {
    /// The form of backups that this version writes.
    static let currentFormat = "proven-backup/1"

    let format: String
    /// The version of Proven that made it.
    package let program: String
    /// When it was made, in UTC.
    package let made: String
    /// Which kind of database it came from; it goes into either.
    package let database: String
    /// The steps of the schema that the records have, without those of one kind of database alone, with the digest of
    /// each step's text.
    package let steps: [String: String]
    /// Which master key seals keys and files. The key itself is never in a backup.
    package let masterKey: String
    /// Under which address the installation is published.
    package let publicURL: String
    /// Rows of each table.
    package let tables: [String: Int]
    /// Files of evidence.
    package let files: Int
    /// Names of files that the records know and the file store did not have: the installation was not whole.
    package let missing: [String]
    /// The SHA-256 of the list of all other files' digests.
    package let sums: String

    /// Rows of all tables.
    package var rows: Int { tables.values.reduce(0, +) }

    /// Reads what a backup says of itself.
    ///
    /// - Throws: `BackupProblem` when it cannot be read, or is of a newer version.
    package init(of folder: BackupFolder) throws(BackupProblem) {
        let bytes = try folder.manifest()
        struct Head: Codable { let format: String }
        guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)),
            head.format.hasPrefix("proven-backup/")
        else { throw .unreadable(folder.path + "/" + BackupDraft.manifest) }
        guard head.format == Self.currentFormat else { throw .newer(folder.path) }
        guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
            throw .unreadable(folder.path + "/" + BackupDraft.manifest)
        }
        self = manifest
    }

    init(
        program: String,
        made: String,
        database: String,
        records: BackupRecords,
        files: Int,
        missing: [String],
        sums: String
    ) {
        format = Self.currentFormat
        self.program = program
        self.made = made
        self.database = database
        steps = records.steps
        masterKey = records.masterKey
        publicURL = records.publicURL
        tables = records.tables
        self.files = files
        self.missing = missing
        self.sums = sums
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
