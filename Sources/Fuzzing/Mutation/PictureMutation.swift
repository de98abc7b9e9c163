/// Changes to baked pictures: chunks of a PNG, tokens of an SVG.
enum PictureMutation {
    static func mutatePNG(_ bytes: [UInt8], content: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var file = PNGChunks(bytes)
        for _ in 0...chance.below(3) where !file.chunks.isEmpty {
            let place = chance.below(file.chunks.count)
            switch chance.below(9) {
            case 0: file.chunks.swapAt(place, chance.below(file.chunks.count))
            case 1: file.chunks.remove(at: place)
            case 2: file.chunks.insert(file.chunks[place], at: chance.below(file.chunks.count))
            case 3:
                file.chunks[place].type = chance.pick(
                    ["iTXt", "tEXt", "zTXt", "IEND", "IHDR", "a\u{0}bc", "ABCD"],
                    or: ""
                )
            case 4: file.chunks[place].data = ByteMutation.mutate(file.chunks[place].data, using: &chance)
            case 5: file.rest += file.chunks.flatMap { PNGChunks.bytes($0.type, $0.data) }.prefix(chance.below(400))
            case 6:
                let heads: [[UInt8]] = [
                    [0, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0], [0], [0, 0, 0, 65, 0, 66, 0], [],
                ]
                let keyword = chance.pick(["openbadgecredential", "openbadges", "", "openbadgecredentia"], or: "")
                file.chunks.insert(
                    ("iTXt", Array(keyword.utf8) + chance.pick(heads, or: []) + content),
                    at: min(1, file.chunks.count)
                )
            default:
                if let baked = file.chunks.firstIndex(where: { $0.type == "iTXt" }) {
                    file.chunks[baked].data = Array("openbadgecredential".utf8) + [0, 0, 0, 0, 0] + content
                }
            }
        }
        let result = file.bytes
        guard chance.oneIn(6) else { return result }
        return chance.oneIn(2) ? lengthChanged(result, &chance) : ByteMutation.mutate(result, using: &chance)
    }

    /// A length field that lies.
    private static func lengthChanged(_ bytes: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
        let lengths: [UInt32] = [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFF4, 12, 14, 4_000_000]
        var bytes = bytes
        let place = chance.oneIn(2) ? 8 : 33
        guard bytes.count > place + 4 else { return bytes }
        bytes.replaceSubrange(place..<place + 4, with: PNGChunks.bigEndian(chance.pick(lengths, or: 0)))
        return bytes
    }

    private static let tokens = [
        "<svg>", "</svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "<g>", "</g>", "<g/>", "<!--", "-->",
        "<![CDATA[", "]]>",
        "<?xml version=\"1.0\"?>", "<?x ", "?>", "<!DOCTYPE svg [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;\">]>", "&a;",
        "&amp;", "&#0;",
        "&#x110000;", "&#xD800;", "&#99999999999999999999;", "&", "<", ">", "\"", "'", "=", "/>", "\u{0}", "\u{FFFE}",
        "\t", "\r\n",
        " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"", " xmlns:openbadges=\"\"",
        " xmlns:a=\"https://purl.imsglobal.org/ob/v3p0\"",
        "<openbadges:credential>", "</openbadges:credential>", "<openbadges:credential verify=\"ey.ey.ey\"/>",
        "<a:credential>{}</a:credential>",
        "<openbadges:assertion/>", " verify=\"\"", " verify='&lt;'", "<a:b:c/>", "<:a/>", "<xml:a/>",
        " xmlns:xml=\"x\"",
        " encoding=\"UTF-16\"", "\u{FEFF}", "{\"a\":1}",
    ]

    static func mutateSVG(_ bytes: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var parts = split(bytes)
        for _ in 0...chance.below(3) where !parts.isEmpty {
            let place = chance.below(parts.count)
            switch chance.below(7) {
            case 0: parts.remove(at: place)
            case 1: parts.insert(parts[place], at: chance.below(parts.count))
            case 2: parts.swapAt(place, chance.below(parts.count))
            case 3: parts.insert(contentsOf: [[UInt8]](repeating: parts[place], count: chance.below(200)), at: place)
            case 4: parts[place] = ByteMutation.mutate(parts[place], using: &chance)
            default: parts.insert(Array(chance.pick(tokens, or: "").utf8), at: place)
            }
        }
        return Array(parts.joined())
    }

    /// The file in pieces that begin or end where markup does.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        for byte in bytes {
            let isStart = byte == UInt8(ascii: "<") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "&")
            if isStart, !(parts.last?.isEmpty ?? true) { parts.append([]) }
            parts[parts.count - 1].append(byte)
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }
    }
}
