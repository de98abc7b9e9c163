import Foundation

/// Writes a file whole or not at all.
struct NewFile {
    let path: String
    /// Whether a file that is there already may be replaced.
    let replaces: Bool

    /// Writes a draft beside the path, and gives it its name once it is whole.
    ///
    /// - Throws: ``Complaint/usage(_:)``.
    func write(_ bytes: [UInt8]) throws(Complaint) {
        let draft = "\(path).\(UInt64.random(in: 0...UInt64.max)).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw cannotWrite(errno) }
        defer { unlink(draft) }
        let failure = fill(descriptor, bytes)
        guard close(descriptor) == 0, failure == nil else { throw cannotWrite(failure ?? errno) }
        // `link` gives a file its name only when that name is free; `rename` replaces.
        guard (replaces ? rename(draft, path) : link(draft, path)) == 0 else {
            guard errno != EEXIST else {
                throw .usage("\(path) exists already and was left as it is; --force replaces it.")
            }
            throw cannotWrite(errno)
        }
    }

    private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = rest.dropFirst(count)
        }
        return fsync(descriptor) == 0 ? nil : errno
    }

    private func cannotWrite(_ code: Int32) -> Complaint {
        .usage("\(path) cannot be written: \(Input.reason(code)).")
    }
}
