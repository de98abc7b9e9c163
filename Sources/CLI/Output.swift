import Foundation
import LinkedData
import OpenBadges

/// Writing what a command has to say.
enum Output {
    /// Writes to standard output as it is, or made safe to look at when that is a terminal.
    static func write(_ bytes: [UInt8]) {
        guard isatty(STDOUT_FILENO) == 1 else { return send(bytes, to: STDOUT_FILENO) }
        send(Array(PlainText.screenSafe(String(decoding: bytes, as: UTF8.self)).utf8), to: STDOUT_FILENO)
    }

    /// Writes one line of our own to standard output; whatever came from elsewhere in it must be plain already.
    static func line(_ text: String) {
        send(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Writes a JSON document with a line break. Characters that could act on a terminal are written as escapes, which
    /// changes nothing in what the document says.
    static func json(_ value: JSONValue) {
        send(Array((PlainText.escaped(JSONWriter(isPretty: true).text(of: value)) + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Says something to the person at the keyboard, in one line on standard error.
    static func tell(_ text: String) {
        send(Array((PlainText.line(text, limit: 2_000) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Shows how far something is, on standard error, as it is.
    static func progress(_ text: String) {
        send(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Says something that does not stop the command.
    static func warn(_ text: String) {
        tell("warning: \(text)")
    }

    /// A reader that has gone away has seen what it wanted, so errors end the writing and nothing else.
    private static func send(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
