import Foundation
import Fuzzing

/// The input being tried, in a file that outlives a crash of the process.
struct InputRecord {
    private let file: Int32

    struct Unwritable: Error, CustomStringConvertible {
        let description: String
    }

    init(at folder: String, worker: Int) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = Self.path(folder, worker)
        file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw Unwritable(description: "\(path) cannot be written") }
    }

    static func path(_ folder: String, _ worker: Int) -> String { "\(folder)/current-\(worker)" }

    /// Writes the input behind a line that says what it is.
    func keep(_ bytes: [UInt8], _ kind: InputKind, _ index: Int) {
        let head = Array("\(kind.rawValue) \(index)\n".utf8)
        ftruncate(file, 0)
        _ = (head + bytes).withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    }

    /// What was written last.
    static func read(_ folder: String, _ worker: Int) -> (kind: InputKind, index: Int, bytes: [UInt8])? {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path(folder, worker))),
            let end = data.firstIndex(of: 0x0A)
        else { return nil }
        let words = String(decoding: data[..<end], as: UTF8.self).split(separator: " ")
        guard words.count == 2, let kind = InputKind(rawValue: String(words[0])), let index = Int(words[1]) else {
            return nil
        }
        return (kind, index, Array(data[(end + 1)...]))
    }
}
