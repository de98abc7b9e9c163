/// Collects the faults of a title, part by part, each with the way to the part.
struct TitleRules {
    private(set) var faults: [TitleFault] = []

    mutating func report(_ path: [TitleStep], _ sentence: String) {
        faults.append(TitleFault(path: path, sentence: sentence))
    }

    /// A text that people read has to say something, and no more than people read.
    mutating func requireText(_ text: String, _ path: [TitleStep], upTo limit: Int) {
        let name = Self.name(path)
        if text.allSatisfy(\.isWhitespace) {
            report(path, "“\(name)” is empty.")
        } else {
            allowText(text, path, upTo: limit)
        }
    }

    /// A text that may be empty.
    mutating func allowText(_ text: String, _ path: [TitleStep], upTo limit: Int) {
        // Bytes are counted first, because counting characters of a whole title takes long.
        if text.utf8.count > limit, text.count > limit {
            report(path, "“\(Self.name(path))” is longer than \(limit) characters.")
        }
    }

    mutating func requireNumber(_ number: Int?, _ path: [TitleStep], in range: ClosedRange<Int>) {
        guard let number, !range.contains(number) else { return }
        report(path, "“\(Self.name(path))” must be from \(range.lowerBound) to \(range.upperBound), not \(number).")
    }

    /// Bounds of which the lower is not above the upper.
    mutating func requireOrder(from: Int?, to: Int?, _ path: [TitleStep], in range: ClosedRange<Int>) {
        requireNumber(from, path + ["from"], in: range)
        requireNumber(to, path + ["to"], in: range)
        if let from, let to, from > to {
            report(path, "“from” (\(from)) is more than “to” (\(to)).")
        }
    }

    mutating func requireCount(_ count: Int, _ path: [TitleStep], in range: ClosedRange<Int>, of things: String) {
        if count < range.lowerBound {
            let few =
                range.lowerBound == 1
                ? "There are no \(things)." : "There must be at least \(range.lowerBound) \(things)."
            report(path, few)
        } else if count > range.upperBound {
            report(path, "There are \(count) \(things); no more than \(range.upperBound) are allowed.")
        }
    }

    mutating func requireLink(_ link: String?, _ path: [TitleStep]) {
        guard let link, !TitleLink.isAllowed(link) else { return }
        report(path, "“\(Self.name(path))” must be a web address that begins with https://.")
    }

    /// Keys are well formed, and none stands twice among its kind.
    mutating func requireKeys(_ keys: [(key: String, path: [TitleStep])], of things: String) {
        var seen: Set<String> = []
        for (key, path) in keys {
            if !TitleKey.isAllowed(key) {
                report(
                    path + ["key"],
                    "The key “\(key.prefix(60))” may hold letters a–z, digits and hyphens only, 1 to 60 of them."
                )
            } else if !seen.insert(key).inserted {
                report(path + ["key"], "Two \(things) have the key “\(key)”. Give one of them another key.")
            }
        }
    }

    mutating func requireKeys<Part>(
        _ parts: [Part],
        _ key: KeyPath<Part, String>,
        _ path: [TitleStep],
        of things: String
    ) {
        requireKeys(parts.enumerated().map { ($0.element[keyPath: key], path + [.index($0.offset)]) }, of: things)
    }

    private static func name(_ path: [TitleStep]) -> String {
        for step in path.reversed() {
            if case .key(let key) = step { return key }
        }
        return "title"
    }
}

/// The form of keys.
package enum TitleKey {
    /// Letters of the English alphabet, digits and hyphens, 1 to 60; the first is no hyphen.
    package static func isAllowed(_ key: String) -> Bool {
        (1...60).contains(key.utf8.count) && key.utf8.first != UInt8(ascii: "-")
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

/// The form of addresses that a title leads to.
enum TitleLink {
    /// An https address such as a browser opens.
    static func isAllowed(_ link: String) -> Bool {
        MarkdownLink(Array(link.utf8)[...]).map { $0.address.prefix(6).map { $0 | 0x20 } == Array("https:".utf8) }
            ?? false
    }
}
