package import Credentialing

/// What a form or a query holds: names with values, in order, names repeated as the browser sends them.
package struct FormFields: Sendable, Hashable {
    /// Bounds that no form of ours comes near.
    package enum Limit {
        /// Bytes of a whole form.
        package static let bytes = 2 << 20
        /// Fields of a form.
        package static let fields = 2000
    }

    /// One name with its value, as sent.
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package private(set) var all: [Field]
    /// A character came along that no text can keep. It is taken out, and whoever reads the form says so.
    package private(set) var heldNUL = false

    /// Nothing, or what a test says.
    package init(_ all: [(name: String, value: String)] = []) {
        self.all = all.map { Field(name: $0.name, value: $0.value) }
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1).
    ///
    /// - Parameter forgivesNUL: takes NUL out of values and notes it; else it is refused.
    /// - Throws: ``Problem`` 400 for broken escapes, bytes that are not UTF-8, or NUL; 413 for too many fields.
    package init(urlencoded text: some StringProtocol, forgivesNUL: Bool = false) throws(Problem) {
        all = []
        for pair in text.split(separator: "&") {
            guard all.count < Limit.fields else { throw .tooLarge }
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentText.decoded(halves.first ?? "", plusIsSpace: true),
                var value = PercentText.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true),
                !name.utf8.contains(0), forgivesNUL || !value.utf8.contains(0)
            else { throw .malformed }
            if value.utf8.contains(0) {
                heldNUL = true
                value.unicodeScalars.removeAll { $0 == "\0" }
            }
            all.append(Field(name: name, value: value))
        }
    }

    /// Whether there is a field of that name, such as a ticked box or the button that was pressed.
    package func has(_ name: String) -> Bool {
        all.contains { $0.name == name }
    }

    /// Every value of that name, in order, as sent.
    package func values(_ name: String) -> [String] {
        all.filter { $0.name == name }.map(\.value)
    }

    /// The first value of that name on one line, without white space around it; empty when there is none.
    package func line(_ name: String) -> String {
        (values(name).first ?? "").split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    }

    /// The first value of that name as written, line ends made `\n`; empty when there is none. Browsers send `\r\n`,
    /// which would count twice.
    package func text(_ name: String) -> String {
        (values(name).first ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// A whole number, or `nil` when there is none or something else.
    package func int(_ name: String) -> Int? {
        Int(line(name))
    }

    /// A date as browsers send it, `2026-11-25`, or `nil`.
    package func date(_ name: String) -> LocalDate? {
        LocalDate(line(name))
    }

    /// Names that begin with a prefix, with what follows it and the value: for one field per criterion or slot.
    package func entries(below prefix: String) -> [(key: String, value: String)] {
        all.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value) }
    }
}
