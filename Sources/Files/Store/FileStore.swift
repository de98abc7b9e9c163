internal import Foundation
package import NIOPosix

/// The encrypted files of an installation: one folder, random names in two levels, each file under a key of its own
/// that the master key seals. Whoever has the folder alone has noise; a file whose key is destroyed is destroyed.
package struct FileStore: Sendable {
    private let folder: String
    private let key: MasterKey
    private let pool: NIOThreadPool
    private let inFlight = BytesInFlight()

    /// Opens the store in a folder, which is made when it is not there.
    package init(folder: String, key: MasterKey, pool: NIOThreadPool = .singleton) throws(FileStoreProblem) {
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.key = key
        self.pool = pool
        try Disk.makeFolders(self.folder)
        try Disk.makeFolder(drafts)
    }

    /// Begins to take in a file under the name it has on the person's machine. Names and sizes that can be refused at
    /// once are. What one owner sends at the same time counts together.
    ///
    /// - Parameter owner: Whose quota it is, in any words.
    /// - Throws: ``FileRefusal`` with what to do, or ``FileStoreProblem``.
    package func receive(
        _ name: CleanFileName,
        quota: Quota,
        of owner: String = "",
        announced size: Int64? = nil
    ) async throws -> IncomingFile {
        try MediaSniffer.judge(name: name)
        let coming = inFlight.flight(of: owner)
        if let size, let refusal = quota.refusal(ofSize: size, besides: coming.besides) { throw refusal }
        let path = draftPath()
        let writer = try await pool.runIfActive { try SealedWriter(path: path) }
        return IncomingFile(name: name, quota: quota, flight: coming, writer: writer, store: self)
    }

    /// Keeps bytes that the program made itself, such as a picture: no name, no inspection.
    package func keep(_ bytes: [UInt8]) async throws -> KeptBytes {
        try await work {
            var writer = try SealedWriter(path: draftPath())
            do {
                try writer.append(bytes)
                let digest = try writer.finish()
                return try place(writer, digest: digest)
            } catch {
                try? Disk.remove(writer.path)
                throw error
            }
        }
    }

    /// Opens a file with its sealed key, as both stand in the database.
    ///
    /// - Throws: ``FileStoreProblem`` when the file is missing or damaged, ``MasterKeyProblem`` when the key is not
    ///   of this installation.
    package func open(_ name: StorageName, sealedKey: String) async throws -> StoredFile {
        let bytes = try key.open(sealedKey, context: Self.context(name))
        let path = path(of: name)
        let file = try await pool.runIfActive { try SealedFile(file: Descriptor.read(path), key: bytes) }
        return StoredFile(file: file, pool: pool)
    }

    /// Removes the bytes. Done twice it is as good as once.
    package func destroy(_ name: StorageName) async throws {
        let path = path(of: name)
        try await pool.runIfActive { try Disk.remove(path) }
    }

    /// Reads a whole file and compares it with what the database says, for `proven check`.
    ///
    /// - Returns: what is wrong, or `nil` when the file is whole.
    package func fault(
        in name: StorageName,
        sealedKey: String,
        size: Int64,
        digest: String
    ) async -> String? {
        do {
            let bytes = try key.open(sealedKey, context: Self.context(name))
            let path = path(of: name)
            return try await pool.runIfActive {
                let file = try SealedFile(file: Descriptor.read(path), key: bytes)
                guard file.size == size else { return "It has \(file.size) bytes instead of \(size)." }
                let found = try PlainDigest.of(file)
                return found == digest ? nil : "Its digest is \(found) instead of \(digest)."
            }
        } catch {
            return String(describing: error)
        }
    }

    /// Bytes that can still be written where the store is, if the system tells.
    package var freeBytes: Int64? { Disk.free(at: folder) }

    /// Writes a small file and removes it again.
    ///
    /// - Throws: ``FileStoreProblem`` when files cannot be kept.
    package func probe() async throws {
        let path = draftPath()
        try await work {
            defer { try? Disk.remove(path) }
            let file = try Descriptor.create(path)
            try file.write([UInt8](repeating: 0, count: 4096), at: 0)
            try file.synchronize()
        }
    }

    /// The names of all files that lie in the store, to find those that nothing refers to.
    package func names() async throws -> [StorageName] {
        let folder = folder
        return try await pool.runIfActive {
            Disk.names(in: folder).filter { $0.utf8.count == 2 }.flatMap { outer in
                Disk.names(in: "\(folder)/\(outer)").flatMap { inner in
                    Disk.names(in: "\(folder)/\(outer)/\(inner)").compactMap(StorageName.init)
                }
            }
        }
    }

    /// Removes drafts of uploads that ended without an end: those of an earlier run all at once, others when they are
    /// so old that nobody sends them any more.
    package func clearDrafts(olderThan seconds: Double = 0) async throws {
        let drafts = drafts
        try await work {
            for name in Disk.names(in: drafts) {
                let path = "\(drafts)/\(name)"
                if let age = Disk.age(of: path), age >= seconds { try Disk.remove(path) }
            }
        }
    }
}

extension FileStore {
    /// Blocking work, off the cooperative pool.
    func work<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await pool.runIfActive(body)
    }

    /// Looks at a file as a whole. That may take long, so it has threads of its own, and ends early when whoever waits
    /// for it goes away or the server stops.
    func examine<Value: Sendable>(_ body: @escaping @Sendable (StopSign) throws -> Value) async throws -> Value {
        let stop = StopSign()
        return try await withTaskCancellationHandler {
            try await ExaminingThreads.pool.runIfActive { try body(stop) }
        } onCancel: {
            stop.give()
        }
    }

    func draftPath() -> String {
        "\(drafts)/\(Hex.text(RandomBytes.make(16)))"
    }

    /// Gives a finished draft its final name and seals its key for that name.
    func place(_ writer: SealedWriter, digest: String) throws -> KeptBytes {
        let name = StorageName.random()
        let sealedKey = try key.seal(writer.keyBytes, context: Self.context(name))
        let outer = "\(folder)/\(name.folders.outer)"
        let inner = "\(outer)/\(name.folders.inner)"
        for made in [outer, inner] {
            try Disk.makeFolder(made)
            Disk.synchronizeFolder(of: made)
        }
        try Disk.move(writer.path, to: "\(inner)/\(name.text)")
        return KeptBytes(storageName: name, sealedKey: sealedKey, size: writer.size, digest: digest)
    }

    func path(of name: StorageName) -> String {
        "\(folder)/\(name.folders.outer)/\(name.folders.inner)/\(name.text)"
    }

    private var drafts: String { "\(folder)/incoming" }

    private static func context(_ name: StorageName) -> String { "file \(name.text)" }
}
