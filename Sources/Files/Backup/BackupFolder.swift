internal import Foundation

/// A finished backup.
package struct BackupFolder: Sendable {
    package let path: String

    /// A folder that has what a finished backup has.
    package init(_ path: String) throws(BackupProblem) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard FileManager.default.fileExists(atPath: "\(self.path)/\(BackupDraft.manifest)") else {
            throw .none(self.path)
        }
    }

    /// What the backup says of itself.
    package func manifest() throws(BackupProblem) -> [UInt8] {
        let file = "\(path)/\(BackupDraft.manifest)"
        do throws(FileStoreProblem) { return try Disk.readSmallFile(file, limit: 1 << 26).bytes } catch {
            throw .of(error, file)
        }
    }

    /// The lines of one of its files.
    package func lines(of name: String) throws(BackupProblem) -> BackupLines {
        try BackupLines("\(path)/\(name)")
    }

    /// Reads every file and compares it with its digest.
    ///
    /// - Parameter sums: the digest of the list of digests, as the manifest has it.
    /// - Returns: how many files were read.
    /// - Throws: ``BackupProblem`` for the first that is not as it was written.
    @discardableResult
    package func verify(sums: String) throws -> Int {
        let list = "\(path)/\(BackupDraft.sums)"
        guard try BackupTree.digest(of: list) == sums else { throw BackupProblem.changed(list) }
        var expected = try digests()
        let count = expected.count
        try BackupTree.walk(path) { name in
            guard name != BackupDraft.sums, name != BackupDraft.manifest else { return }
            guard let digest = expected.removeValue(forKey: name) else { throw BackupProblem.stray("\(path)/\(name)") }
            guard try BackupTree.digest(of: "\(path)/\(name)") == digest else {
                throw BackupProblem.changed("\(path)/\(name)")
            }
        }
        if let lost = expected.keys.min() { throw BackupProblem.missing("\(path)/\(lost)") }
        return count
    }

    /// Copies the files of the store into a folder, which a store is then opened in.
    package func copyFiles(to folder: String) throws {
        try BackupTree.makeFolders(folder)
        try BackupTree.walk(path + "/files") { name in
            let place = "\(folder)/\(name)"
            try BackupTree.makeFolders(BackupTree.parent(of: place))
            guard try BackupTree.copy("\(path)/files/\(name)", to: place) else {
                throw BackupProblem.missing("\(path)/files/\(name)")
            }
        }
    }

    private func digests() throws(BackupProblem) -> [String: String] {
        var lines = try lines(of: BackupDraft.sums)
        var digests: [String: String] = [:]
        while let line = try lines.next() {
            let text = String(decoding: line, as: UTF8.self)
            guard text.utf8.count > 66, text.dropFirst(64).hasPrefix("  ") else {
                throw .unreadable("\(path)/\(BackupDraft.sums)")
            }
            digests[String(text.dropFirst(66))] = String(text.prefix(64))
        }
        return digests
    }
}
