extension KeyFile {
    /// Writes the file so that only its owner can read it (mode 0600), whole or not at all, never over another file.
    ///
    /// - Throws: ``KeyFileError/alreadyExists(path:)``, ``KeyFileError/cannotWrite(path:code:)``.
    public func write(to path: String) throws(KeyFileError) {
        do throws(OwnerOnlyFile.Failure) {
            try OwnerOnlyFile.create(bytes, at: path)
        } catch {
            if error.isTaken { throw .alreadyExists(path: path) }
            throw .cannotWrite(path: path, code: error.code)
        }
    }

    /// Reads a key file from disk without opening it.
    ///
    /// - Throws: ``KeyFileError/cannotRead(path:code:)`` also for anything but a regular file of at most 64 KiB,
    ///   and the errors of ``init(parsing:)``.
    public static func read(from path: String) throws(KeyFileError) -> KeyFile {
        let bytes: [UInt8]?
        do throws(OwnerOnlyFile.Failure) {
            bytes = try OwnerOnlyFile.read(path, limit: maximumSize)
        } catch {
            throw .cannotRead(path: path, code: error.code)
        }
        guard let bytes else { throw .cannotRead(path: path, code: 0) }
        return try KeyFile(parsing: bytes)
    }
}
