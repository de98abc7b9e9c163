/// The lines of a file of a backup, read in blocks.
package struct BackupLines {
    private let path: String
    private let file: Descriptor
    private var position: Int64 = 0
    private var block: [UInt8] = []
    private var start = 0

    init(_ path: String) throws(BackupProblem) {
        self.path = path
        do throws(FileStoreProblem) { file = try Descriptor.read(path) } catch { throw .of(error, path) }
    }

    /// The next line without its end, or `nil` after the last.
    package mutating func next() throws(BackupProblem) -> [UInt8]? {
        var searched = start
        while true {
            if let end = block[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(block[start..<end])
            }
            block.removeFirst(start)
            start = 0
            searched = block.count
            let more: [UInt8]
            do throws(FileStoreProblem) {
                more = try file.read(at: position, count: BackupTree.block)
            } catch {
                throw .of(error, path)
            }
            position += Int64(more.count)
            block += more
            guard more.isEmpty else { continue }
            // A last line without its end was cut off.
            guard block.isEmpty else { throw .unreadable(path) }
            return nil
        }
    }
}
