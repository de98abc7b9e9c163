import Foundation
import LinkedData

/// Reading the files a command is given; `-` is standard input.
enum Input {
    /// The longest file that is read, in bytes.
    static let limit = 32 << 20

    /// All bytes of a file.
    ///
    /// - Throws: ``Complaint/usage(_:)`` with the reason in words.
    static func bytes(of path: String) throws(Complaint) -> [UInt8] {
        let name = path == "-" ? "standard input" : path
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .usage("\(name) cannot be read: \(Self.reason(errno)).") }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .usage("\(name) cannot be read: \(Self.reason(errno)).") }
            guard count > 0 else { return bytes }
            bytes += piece.prefix(count)
            guard bytes.count <= limit else { throw .usage("\(name) is longer than \(limit) bytes.") }
        }
    }

    /// The JSON of a file that an option names.
    ///
    /// - Throws: ``Complaint/usage(_:)``, because a file of the wrong kind was named.
    static func json(of path: String) throws(Complaint) -> JSONValue {
        let bytes = try bytes(of: path)
        do throws(JSONError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw .usage("\(path) is not JSON. \(error.description)")
        }
    }

    /// The files of one call, of which no more than one may be standard input.
    static func requireOneStandardInput(_ paths: [String]) throws(Complaint) {
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw .usage("Standard input (-) can be read only once, but is named for several files.")
        }
    }

    /// The system's reason as the end of a sentence.
    static func reason(_ code: Int32) -> String {
        let text = String(cString: strerror(code))
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
