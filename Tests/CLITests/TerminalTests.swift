import Testing

@testable import CLI

struct TerminalTests {
    @Test func `no line is longer than the terminal, and all but the first are indented`() {
        let terminal = Terminal(width: 40, hasColor: false)
        let text = terminal.wrapped("short " + String(repeating: "x", count: 100) + " end", first: "  - ", indent: 4)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    ") })
    }

    @Test func `colors are left out where they are not wanted`() {
        #expect(Terminal(width: 80, hasColor: false).colored("a", .red) == "a")
        #expect(Terminal(width: 80, hasColor: true).colored("a", .red) == "\u{1B}[31ma\u{1B}[0m")
    }
}
