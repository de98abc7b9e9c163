#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open file of the system, closed when nobody holds it any more. Positions are given with each call, so that
/// several readers may share one.
final class Descriptor: Sendable {
    private let number: Int32

    private init(number: Int32) {
        self.number = number
    }

    deinit {
        _ = close(number)
    }

    /// Makes a new file that only its owner can read, never over another one.
    static func create(_ path: String) throws(FileStoreProblem) -> Descriptor {
        try opened(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
    }

    /// Opens a file for reading. Without O_NONBLOCK opening a named pipe would wait for a writer.
    static func read(_ path: String) throws(FileStoreProblem) -> Descriptor {
        try opened(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }

    /// Opens a folder, to bring its names to the disk.
    static func folder(_ path: String) throws(FileStoreProblem) -> Descriptor {
        try opened(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    private static func opened(_ path: String, _ flags: Int32) throws(FileStoreProblem) -> Descriptor {
        guard !path.utf8.contains(0) else { throw .missing }
        let number = open(path, flags, 0o600)
        guard number >= 0 else { throw Disk.problem(errno) }
        return Descriptor(number: number)
    }

    /// Size and mode of a regular file; anything else is `missing`.
    func status() throws(FileStoreProblem) -> (size: Int64, mode: UInt32) {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw Disk.problem(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .missing }
        return (Int64(status.st_size), UInt32(status.st_mode))
    }

    func write(_ bytes: [UInt8], at position: Int64) throws(FileStoreProblem) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(number, $0.baseAddress?.advanced(by: done), bytes.count - done, off_t(position) + off_t(done))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Disk.problem(count < 0 ? errno : EIO) }
            done += count
        }
    }

    /// The bytes from a position on; fewer than asked for only at the end of the file.
    func read(at position: Int64, count: Int) throws(FileStoreProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let more = pread(
                    number,
                    buffer.baseAddress?.advanced(by: filled),
                    count - filled,
                    off_t(position) + off_t(filled)
                )
                if more < 0 && errno == EINTR { continue }
                if more < 0 { failure = errno }
                guard more > 0 else { return }
                filled += more
            }
        }
        guard failure == 0 else { throw Disk.problem(failure) }
        return bytes
    }

    /// Waits until everything written is on the disk.
    func synchronize() throws(FileStoreProblem) {
        guard fsync(number) == 0 else { throw Disk.problem(errno) }
    }
}
