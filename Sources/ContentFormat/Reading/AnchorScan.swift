/// Looks for a YAML alias before YAML is parsed: aliases of aliases can stand for more than any machine holds, and the
/// parser already compares what they stand for.
///
/// An alias needs an anchor of its name. So this finds every `&name` that could be an anchor and every `*name` that
/// could be an alias, wherever they stand, and takes them for what they could be when the names are the same.
/// Prose with both is not to be expected; prose with one of them is fine.
enum AnchorScan {
    /// The line of the first alias, from 1.
    static func lineOfAlias(in bytes: [UInt8]) -> Int? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        guard let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) }) else {
            return nil
        }
        return 1 + bytes[..<alias.offset].count { $0 == UInt8(ascii: "\n") }
    }

    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, offset: Int)] {
        var found: [(ArraySlice<UInt8>, Int)] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: mark) {
            let end = bytes[(start + 1)...].firstIndex { !isNamePart($0) } ?? bytes.count
            let isApart = start == 0 || !isNamePart(bytes[start - 1])
            if end > start + 1, isApart { found.append((bytes[(start + 1)..<end], start)) }
            position = end
        }
        return found
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
