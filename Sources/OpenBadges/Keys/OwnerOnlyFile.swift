#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Files that only their owner may read. The one place of this module that touches a disk.
enum OwnerOnlyFile {
    /// Why a file could not be made or read: the system's error number.
    struct Failure: Error {
        let code: Int32
        var isTaken: Bool { code == EEXIST }
    }

    /// Makes a new file with mode 0600, whole or not at all, never over another one.
    ///
    /// The bytes go to a draft beside the path, reach the disk, and only then get their name.
    static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
        guard !path.utf8.contains(0) else { throw Failure(code: EINVAL) }
        let random = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
        let draft = "\(path).\(random).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        // A draft that is taken must not look like a path that is taken.
        guard descriptor >= 0 else { throw Failure(code: errno == EEXIST ? EIO : errno) }
        defer { unlink(draft) }
        do {
            defer { close(descriptor) }
            guard fchmod(descriptor, 0o600) == 0 else { throw Failure(code: errno) }
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw Failure(code: errno) }
        }
        // `link` gives a file its name only when that name is free; `rename` would overwrite.
        guard link(draft, path) == 0 else { throw Failure(code: errno) }
        syncDirectory(of: path)
    }

    /// The bytes of a regular file, or `nil` when it is none or longer than the limit.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8]? {
        guard !path.utf8.contains(0) else { throw Failure(code: EINVAL) }
        // Without O_NONBLOCK opening a named pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count <= limit {
            let count = systemRead(descriptor, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Failure(code: errno) }
            guard count > 0 else { return bytes }
            bytes += piece.prefix(count)
        }
        return nil
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(code: count < 0 ? errno : EIO) }
            rest = rest.dropFirst(count)
        }
    }

    /// The new name is kept through a loss of power only when the directory, too, has reached the disk. Some file
    /// systems refuse this for directories; the file itself is whole either way.
    private static func syncDirectory(of path: String) {
        let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}

// Within the enumeration above `read` and `write` are its own functions.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
