/// The words that JSON-LD 1.1 reserves (§1.7).
enum Keyword {
    private static let all: Set<ExactText> = [
        "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@graph", "@id",
        "@import", "@included", "@index", "@json", "@language", "@list", "@nest", "@none", "@omitDefault",
        "@prefix", "@preserve", "@propagate", "@protected", "@requireAll", "@reverse", "@set", "@type", "@value",
        "@version", "@vocab",
    ]
    private static let outsideFraming = all.subtracting(framing)
    private static let framing: Set<ExactText> = [
        "@default", "@embed", "@explicit", "@omitDefault", "@preserve", "@requireAll",
    ]

    /// Whether the text is a keyword outside framing.
    static func matches(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "@") else { return false }
        return outsideFraming.contains(ExactText(text))
    }

    /// Whether the text looks like a keyword: `@` and letters only. Such terms are ignored, for later versions.
    static func looksLike(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "@"), bytes.count > 1 else { return false }
        return bytes.dropFirst().allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    }
}
