internal import Credentialing

/// One mapping being read key by key. What nobody asked for is unknown.
final class Fields {
    /// Where the mapping begins.
    let line: Int?
    private let reading: Reading
    private let members: [Tree.Member]
    /// A part that was already reported misses nothing more.
    private let isBroken: Bool
    private var asked: [String] = []

    init(_ tree: Tree, as name: String, reading: Reading) {
        self.reading = reading
        line = tree.line
        switch tree.content {
        case .map(let members):
            self.members = members
            isBroken = false
        case .broken:
            members = []
            isBroken = true
        case .bare, .text, .list:
            members = []
            isBroken = true
            reading.report(tree.line, "“\(Reading.shown(name))” must be keys with values, each on its own line.")
        }
    }

    func has(_ key: String) -> Bool {
        members.contains { $0.key == key }
    }

    /// A text that has to be there.
    func text(_ key: String) -> String {
        guard let tree = required(key) else { return "" }
        return text(tree, key)
    }

    func text(_ key: String, default usual: String) -> String {
        optionalText(key) ?? usual
    }

    func optionalText(_ key: String) -> String? {
        find(key).map { text($0, key) }
    }

    func texts(_ key: String) -> [String] {
        elements(key).map { text($0, key) }
    }

    /// A number that has to be there.
    func number(_ key: String) -> Int {
        required(key).map { number($0, key) } ?? 0
    }

    func optionalNumber(_ key: String) -> Int? {
        find(key).map { number($0, key) }
    }

    /// True or false; false when it is left out.
    func flag(_ key: String) -> Bool {
        guard let tree = find(key), !tree.isBroken else { return false }
        switch tree.content {
        case .bare("true"): return true
        case .bare("false"): return false
        default:
            reading.report(tree.line, "“\(key)” must be true or false.")
            return false
        }
    }

    /// One of the words of a choice; the usual one when it is left out.
    func choice<Choice>(_ key: String, default usual: Choice? = nil) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        let fallback = usual ?? Choice.allCases[Choice.allCases.startIndex]
        guard let tree = usual == nil ? required(key) : find(key), !tree.isBroken else { return fallback }
        return choice(tree, key) ?? fallback
    }

    /// A list of words of a choice, `nil` for each that is none and was reported; empty when it is left out.
    func choices<Choice>(_ key: String) -> [Choice?] where Choice: RawRepresentable<String> & CaseIterable {
        elements(key).map { choice($0, key) }
    }

    /// A day that has to be there; `nil` when there is none and that was reported.
    func date(_ key: String) -> LocalDate? {
        guard let tree = required(key), let text = readText(tree, key) else { return nil }
        if let date = LocalDate(text) { return date }
        reading.report(tree.line, "“\(key)” must be a day of the calendar, such as 2026-11-26.")
        return nil
    }

    /// One of the words of a choice; `nil` when it is left out.
    func optionalChoice<Choice>(_ key: String) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
        find(key) == nil ? nil : choice(key)
    }

    /// A mapping of its own; `nil` when it is left out.
    func part<Part>(_ key: String, _ read: (Fields) -> Part) -> Part? {
        find(key).map { Self.read($0, key, reading, read) }
    }

    /// A list of mappings; empty when it is left out.
    func list<Part>(_ key: String, _ read: (Fields) -> Part) -> [Part] {
        elements(key).map { Self.read($0, key, reading, read) }
    }

    /// A mapping whose keys the author chose, each value a text or a mapping.
    func named<Part>(_ key: String, text make: (String) -> Part, part read: (Fields) -> Part) -> [String: Part] {
        guard let tree = find(key), !tree.isBroken else { return [:] }
        guard case .map(let members) = tree.content else {
            reading.report(tree.line, "“\(key)” must be keys with values, each on its own line.")
            return [:]
        }
        let pairs = members.map { member -> (String, Part) in
            if case .map = member.value.content {
                return (member.key, Self.read(member.value, member.key, reading, read))
            }
            return (member.key, make(text(member.value, member.key)))
        }
        return Dictionary(pairs) { $1 }
    }

    /// Says that a key has to be there.
    func miss(_ key: String, _ sentence: String) {
        guard !isBroken else { return }
        reading.report(line, sentence)
    }

    private static func read<Part>(_ tree: Tree, _ name: String, _ reading: Reading, _ read: (Fields) -> Part) -> Part {
        let fields = Fields(tree, as: name, reading: reading)
        let part = read(fields)
        fields.reportUnknown()
        return part
    }

    /// Reports every key that was not asked for.
    func reportUnknown() {
        reading.note(known: asked)
        for member in members where !asked.contains(member.key) {
            reading.report(
                member.line,
                RefusedKey.sentence(for: member.key)
                    ?? "“\(Reading.shown(member.key))” is not a key that can stand here."
                    + NearestName.hint(for: member.key, among: asked)
            )
        }
    }
}

extension Fields {
    private func find(_ key: String) -> Tree? {
        if !asked.contains(key) { asked.append(key) }
        return members.first { $0.key == key }?.value
    }

    private func required(_ key: String) -> Tree? {
        if let tree = find(key) { return tree }
        miss(key, "“\(key)” is missing.")
        return nil
    }

    private func elements(_ key: String) -> [Tree] {
        guard let tree = find(key), !tree.isBroken else { return [] }
        guard case .list(let elements) = tree.content else {
            reading.report(tree.line, "“\(key)” must be a list: each entry on its own line, after a hyphen.")
            return []
        }
        return elements
    }

    /// The word of a choice, or `nil` when it is none and that was reported.
    private func choice<Choice>(_ tree: Tree, _ key: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let word = readText(tree, key) else { return nil }
        if let value = Choice(rawValue: word) { return value }
        let words = Choice.allCases.map(\.rawValue)
        let hint = NearestName.hint(for: word, among: words)
        reading.report(
            tree.line,
            "“\(key)” cannot be “\(Reading.shown(word))”. It is one of: \(words.joined(separator: ", ")).\(hint)"
        )
        return nil
    }

    private func text(_ tree: Tree, _ key: String) -> String {
        readText(tree, key) ?? ""
    }

    /// The text, or `nil` when there is none and that was reported.
    private func readText(_ tree: Tree, _ key: String) -> String? {
        switch tree.content {
        case .text(let text): return checked(text, tree, key)
        case .bare(let text):
            guard let sentence = Reading.misreading(of: text) else { return checked(text, tree, key) }
            reading.report(tree.line, "“\(Reading.shown(key))”: \(sentence)")
            return nil
        case .list, .map:
            reading.report(tree.line, "“\(Reading.shown(key))” must be a text.")
            return nil
        case .broken: return nil
        }
    }

    private func checked(_ text: String, _ tree: Tree, _ key: String) -> String {
        if text.unicodeScalars.contains(where: Self.isControl) {
            reading.report(tree.line, "“\(Reading.shown(key))” holds a control character. Delete it.")
        }
        return text
    }

    private func number(_ tree: Tree, _ key: String) -> Int {
        if tree.isBroken { return 0 }
        if case .bare(let text) = tree.content, text.utf8.count <= 9, let number = Int(text), String(number) == text {
            return number
        }
        reading.report(tree.line, "“\(key)” must be a whole number in digits, such as 3.")
        return 0
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return false }
        // A byte order mark cannot be seen, and readers of files take it away.
        return scalar.properties.generalCategory == .control || scalar == "\u{FEFF}"
    }
}

extension Tree {
    fileprivate var isBroken: Bool {
        if case .broken = content { true } else { false }
    }
}
