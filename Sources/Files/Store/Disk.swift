internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the file store asks of a file system.
enum Disk {
    /// Makes a folder that only its owner can enter, when it is not there.
    static func makeFolder(_ path: String) throws(FileStoreProblem) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem(errno) }
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(FileStoreProblem) {
        var walked = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            walked += part
            try makeFolder(walked)
            walked += "/"
        }
    }

    /// Gives a finished file its place; the new name counts once both folders have reached the disk.
    static func move(_ path: String, to place: String) throws(FileStoreProblem) {
        guard rename(path, place) == 0 else { throw problem(errno) }
        synchronizeFolder(of: place)
    }

    /// Removes a file; one that is gone already is as good.
    static func remove(_ path: String) throws(FileStoreProblem) {
        guard unlink(path) == 0 || errno == ENOENT else { throw problem(errno) }
        synchronizeFolder(of: path)
    }

    /// Names in a folder, without those that begin with a dot; none when there is no such folder.
    static func names(in folder: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Bytes that may still be written to the file system of a path.
    static func free(at path: String) -> Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }

    /// Seconds since a file was last written, or `nil` when there is none.
    static func age(of path: String) -> Double? {
        let date = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
        return date.map { Date.now.timeIntervalSince($0) }
    }

    /// Brings the names of a folder to the disk. Some file systems refuse this; the file itself is whole either way.
    static func synchronizeFolder(of path: String) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        try? Descriptor.folder(folder.isEmpty ? "/" : folder).synchronize()
    }

    /// A whole file of at most so many bytes, with its mode.
    static func readSmallFile(
        _ path: String,
        limit: Int
    ) throws(FileStoreProblem) -> (bytes: [UInt8], mode: UInt32) {
        let file = try Descriptor.read(path)
        let status = try file.status()
        guard status.size <= Int64(limit) else { throw .damaged }
        return (try file.read(at: 0, count: limit), status.mode)
    }

    /// Makes a new file, whole or not at all: a draft reaches the disk and only then gets its name, when that is free.
    static func createSmallFile(_ bytes: [UInt8], at path: String) throws(FileStoreProblem) {
        let draft = "\(path).\(Hex.text(RandomBytes.make(8))).new"
        let file = try Descriptor.create(draft)
        defer { unlink(draft) }
        try file.write(bytes, at: 0)
        try file.synchronize()
        // `link` gives a file its name only when that name is free; `rename` would overwrite.
        guard link(draft, path) == 0 else { throw problem(errno) }
        synchronizeFolder(of: path)
    }

    static func problem(_ code: Int32) -> FileStoreProblem {
        switch code {
        case ENOENT, ENOTDIR, ELOOP: .missing
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnly
        default: .system(code: code)
        }
    }
}
