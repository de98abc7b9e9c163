/// Writes one file of a backup from beginning to end, in blocks.
package final class BackupWriter {
    private let path: String
    private let file: Descriptor
    private var pending: [UInt8] = []
    private var position: Int64 = 0

    init(_ path: String) throws(BackupProblem) {
        self.path = path
        do throws(FileStoreProblem) { file = try Descriptor.create(path) } catch { throw .of(error, path) }
    }

    /// Adds bytes at the end.
    package func write(_ bytes: [UInt8]) throws(BackupProblem) {
        pending += bytes
        if pending.count >= BackupTree.block { try flush() }
    }

    /// Brings everything to the disk.
    package func finish() throws(BackupProblem) {
        try flush()
        do throws(FileStoreProblem) { try file.synchronize() } catch { throw .of(error, path) }
    }

    private func flush() throws(BackupProblem) {
        do throws(FileStoreProblem) { try file.write(pending, at: position) } catch { throw .of(error, path) }
        position += Int64(pending.count)
        pending.removeAll(keepingCapacity: true)
    }
}
