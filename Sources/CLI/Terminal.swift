import Foundation

/// What is known of the place where standard output appears.
struct Terminal: Equatable {
    /// Characters in a line.
    let width: Int
    /// Whether colors are understood and wanted (no-color.org).
    let hasColor: Bool

    /// Up to 100 characters, as wide as the terminal; 100 and without color when the output goes elsewhere.
    static var current: Terminal {
        guard isatty(STDOUT_FILENO) == 1 else { return Terminal(width: 100, hasColor: false) }
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let environment = ProcessInfo.processInfo.environment
        let refusesColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Terminal(
            width: isKnown ? max(40, min(100, Int(size.ws_col))) : 80,
            hasColor: !refusesColor && environment["TERM"] != "dumb"
        )
    }

    /// A color of the basic eight.
    enum Color: Int {
        case red = 31
        case green = 32
        case yellow = 33
    }

    func colored(_ text: String, _ color: Color) -> String {
        hasColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Words in lines of the width, each line after an indent, so that nothing of a text ever begins a line of its
    /// own. A word longer than a line is broken.
    func wrapped(_ text: String, first: String, indent: Int) -> String {
        let room = max(20, width - indent)
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            var rest = word
            if let last = lines.last, !last.isEmpty, last.count + 1 + rest.count <= room {
                lines[lines.count - 1] += " " + rest
                continue
            }
            if lines.last?.isEmpty == false { lines.append("") }
            while rest.count > room {
                lines[lines.count - 1] = String(rest.prefix(room))
                lines.append("")
                rest = rest.dropFirst(room)
            }
            lines[lines.count - 1] = String(rest)
        }
        return first + lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}
