internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A backup that is being written. It lies beside its place under a name that says that it is not whole, and gets its
/// own name with the last step, so that what is cut off never looks like a backup.
package struct BackupDraft: Sendable {
    /// The name of the file with the digests of all others, as `sha256sum --check` reads it.
    package static let sums = "SHA256SUMS"
    /// The name of the file that says what the backup is.
    package static let manifest = "manifest.json"

    /// Where the finished backup will lie.
    package let place: String
    private let draft: String
    private let lock: BackupLock

    /// Begins a backup. What an earlier one left unfinished in the same place is removed.
    package init(for place: String) throws(BackupProblem) {
        self.place = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
        draft = self.place + ".partial"
        guard BackupTree.isFree(self.place) else { throw .occupied(self.place) }
        try BackupTree.makeFolders(draft)
        lock = try BackupLock(draft + "/.lock")
        for name in Disk.names(in: draft) { BackupTree.remove("\(draft)/\(name)") }
    }

    /// Begins a file of the backup anew, with the folders it lies in.
    package func create(_ name: String) throws(BackupProblem) -> BackupWriter {
        let path = "\(draft)/\(name)"
        try BackupTree.makeFolders(BackupTree.parent(of: path))
        unlink(path)
        return try BackupWriter(path)
    }

    /// Takes in a file of the store, under its own name.
    ///
    /// - Returns: `false` when its bytes are not there.
    package func take(_ name: StorageName, of store: FileStore) throws(BackupProblem) -> Bool {
        let place = path(of: name)
        guard access(place, F_OK) != 0 else { return true }
        try BackupTree.makeFolders(BackupTree.parent(of: place))
        return try BackupTree.linkOrCopy(store.path(of: name), to: place)
    }

    /// Lets go of every file that is not among those named: it was destroyed while the backup was made.
    package func keepOnly(_ names: Set<StorageName>) throws {
        try BackupTree.walk(draft + "/files") { path in
            let name = path.split(separator: "/").last.flatMap { StorageName(String($0)) }
            guard let name, names.contains(name) else {
                unlink("\(draft)/files/\(path)")
                return
            }
        }
    }

    /// Writes the digests of all files.
    ///
    /// - Returns: the digest of that list.
    package func seal() throws -> String {
        let writer = try create(Self.sums)
        try BackupTree.walk(draft) { path in
            guard path != Self.sums else { return }
            try writer.write(Array("\(try BackupTree.digest(of: "\(draft)/\(path)"))  \(path)\n".utf8))
        }
        try writer.finish()
        return try BackupTree.digest(of: "\(draft)/\(Self.sums)")
    }

    /// Writes what the backup is, and gives it its name.
    package func finish(manifest: [UInt8]) throws(BackupProblem) {
        let writer = try create(Self.manifest)
        try writer.write(manifest)
        try writer.finish()
        unlink(draft + "/.lock")
        Disk.synchronizeFolder(of: draft + "/x")
        // Onto an empty folder a rename is allowed, onto anything else not.
        guard rename(draft, place) == 0 else {
            throw [ENOTEMPTY, EEXIST, ENOTDIR].contains(errno) ? .occupied(place) : .of(errno, place)
        }
        Disk.synchronizeFolder(of: place)
    }

    /// Removes what was written.
    package func discard() {
        BackupTree.remove(draft)
    }

    private func path(of name: StorageName) -> String {
        "\(draft)/files/\(name.folders.outer)/\(name.folders.inner)/\(name.text)"
    }
}

/// Says that a folder is being written to, for as long as the process lives.
final class BackupLock: Sendable {
    private let number: Int32

    init(_ path: String) throws(BackupProblem) {
        number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard number >= 0 else { throw .of(errno, path) }
        guard flock(number, LOCK_EX | LOCK_NB) == 0 else { throw .underWay(BackupTree.parent(of: path)) }
    }

    deinit {
        _ = close(number)
    }
}
