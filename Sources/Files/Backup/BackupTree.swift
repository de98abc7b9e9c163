internal import Crypto
internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Walking, hashing, linking and copying files in folders of backups. Blocking.
enum BackupTree {
    /// Bytes read at a time.
    static let block = 1 << 20

    /// Every file below a folder, by its path within it, in one fixed order; not what begins with a dot.
    static func walk(_ folder: String, below path: String = "", _ body: (String) throws -> Void) throws {
        for name in Disk.names(in: folder) {
            let (full, inner) = ("\(folder)/\(name)", path.isEmpty ? name : "\(path)/\(name)")
            if isFolder(full) { try walk(full, below: inner, body) } else { try body(inner) }
        }
    }

    /// The SHA-256 of a file in hexadecimal.
    static func digest(of path: String) throws(BackupProblem) -> String {
        do throws(FileStoreProblem) {
            let file = try Descriptor.read(path)
            let size = try file.status().size
            var hash = SHA256()
            var position: Int64 = 0
            while position < size {
                let bytes = try file.read(at: position, count: block)
                guard !bytes.isEmpty else { break }
                hash.update(data: bytes)
                position += Int64(bytes.count)
            }
            return Hex.text(hash.finalize())
        } catch {
            throw .of(error, path)
        }
    }

    /// Gives a file a second name, or copies it where that cannot be: another file system, or one without links. Files
    /// of the store are never changed once they are there, so both names may share their bytes.
    ///
    /// - Returns: `false` when there is no such file.
    static func linkOrCopy(_ path: String, to place: String) throws(BackupProblem) -> Bool {
        if link(path, place) == 0 || errno == EEXIST { return true }
        if errno == ENOENT, access(path, F_OK) != 0 { return false }
        return try copy(path, to: place)
    }

    /// Copies a file and waits until it is on the disk.
    ///
    /// - Returns: `false` when there is no such file.
    @discardableResult
    static func copy(_ path: String, to place: String) throws(BackupProblem) -> Bool {
        do throws(FileStoreProblem) {
            let from = try Descriptor.read(path)
            let size = try from.status().size
            unlink(place)
            let to = try Descriptor.create(place)
            var position: Int64 = 0
            while position < size {
                let bytes = try from.read(at: position, count: block)
                guard !bytes.isEmpty else { break }
                try to.write(bytes, at: position)
                position += Int64(bytes.count)
            }
            try to.synchronize()
            return true
        } catch {
            if error == .missing, access(path, F_OK) != 0 { return false }
            throw .of(error, place)
        }
    }

    static func makeFolders(_ path: String) throws(BackupProblem) {
        do throws(FileStoreProblem) { try Disk.makeFolders(path) } catch { throw .of(error, path) }
    }

    /// Removes a folder with all that is in it.
    static func remove(_ path: String) {
        // What cannot be removed is found by whoever needs the place.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Whether nothing lies at a path, or an empty folder.
    static func isFree(_ path: String) -> Bool {
        guard access(path, F_OK) == 0 else { return true }
        return isFolder(path) && (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The folder a file is in.
    static func parent(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }
}
