import ArgumentParser
import Foundation

/// Where the passphrase of a key file comes from.
struct PassphraseOptions: ParsableArguments {
    /// The environment variable that may hold it.
    static let variable = "PROVEN_PASSPHRASE"

    @Option(
        help: ArgumentHelp(
            "A file whose first line is the passphrase.",
            discussion: "Without it, the environment variable \(variable) is used, or else the terminal asks.",
            valueName: "FILE"
        )
    )
    var passphraseFile: String?

    /// The passphrase, from the file, the environment or the terminal.
    ///
    /// - Parameter confirms: Whether the terminal asks twice, because a mistake could not be undone.
    /// - Throws: ``Complaint/usage(_:)`` when there is nobody to ask.
    func passphrase(confirms: Bool) throws(Complaint) -> String {
        if let passphraseFile { return try Self.firstLine(of: passphraseFile) }
        if let value = ProcessInfo.processInfo.environment[Self.variable] { return value }
        let first = try Prompt.secret("Passphrase: ")
        if confirms, try Prompt.secret("The same again: ") != first {
            throw .usage("The two passphrases differ.")
        }
        return first
    }

    private static func firstLine(of path: String) throws(Complaint) -> String {
        let line = try Input.bytes(of: path).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw .usage("The first line of \(path) is not UTF-8 text.")
        }
        return text
    }
}

/// Asking at the terminal without showing the answer.
enum Prompt {
    /// What the person types up to the end of the line.
    ///
    /// The terminal also leaves Control-C to us while it shows nothing, so that it is never left in that state.
    static func secret(_ question: String) throws(Complaint) -> String {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else {
            throw .usage(
                "The key file needs a passphrase: give --passphrase-file or set \(PassphraseOptions.variable)."
            )
        }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw .usage("The terminal cannot be asked for a passphrase.") }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else {
            throw .usage("The terminal cannot be kept from showing the passphrase.")
        }
        defer { tcsetattr(terminal, TCSAFLUSH, &before) }
        say(question, to: terminal)
        defer { say("\n", to: terminal) }
        return try answer(from: terminal)
    }

    private static func answer(from terminal: Int32) throws(Complaint) -> String {
        var typed: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(terminal, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1, byte != 0x03, byte != 0x04 else { throw .usage("No passphrase was given.") }
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                guard let text = String(validating: typed, as: UTF8.self) else {
                    throw .usage("The passphrase is not UTF-8 text.")
                }
                return text
            case 0x08, 0x7F:
                // One character back: the bytes that continue it, then the one that begins it.
                while let last = typed.popLast(), last & 0xC0 == 0x80 {}
            case 0x15: typed = []
            default: typed.append(byte)
            }
        }
    }

    private static func say(_ text: String, to terminal: Int32) {
        let bytes = Array(text.utf8)
        _ = write(terminal, bytes, bytes.count)
    }
}
