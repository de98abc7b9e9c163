internal import Foundation
internal import Synchronization

/// Where lines go, one after the other. What cannot be written is dropped: a full disk under the log, or a reader of it
/// that went away, is no reason to stop serving.
final class LineSink: Sendable {
    static let standardError = LineSink(STDERR_FILENO)

    private let descriptor: Int32
    /// Whether the last line was cut off, so that the next has to begin with a line break.
    private let isCut = Mutex(false)

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes a line and its end.
    func write(_ line: String) {
        isCut.withLock { isCut in
            let bytes = Array(((isCut ? "\n" : "") + line + "\n").utf8)
            let written = send(bytes)
            if written > 0 { isCut = written < bytes.count }
        }
    }

    /// - Returns: how many bytes were taken.
    private func send(_ bytes: [UInt8]) -> Int {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        return written
    }
}
