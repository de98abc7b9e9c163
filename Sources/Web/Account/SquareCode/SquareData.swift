/// The codewords of a square code: the text, filled up, with the codewords that correct errors, in the order in which
/// they are drawn.
enum SquareData {
    static func codewords(of text: [UInt8], in layout: SquareLayout) -> [UInt8] {
        interleaved(filled(text, in: layout), in: layout)
    }

    /// Mode, length and bytes, then the fill of the standard.
    static func filled(_ text: [UInt8], in layout: SquareLayout) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
        }
        append(0b0100, 4)
        append(text.count, layout.lengthBits)
        for byte in text { append(Int(byte), 8) }
        append(0, min(4, layout.capacity * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var fill: UInt8 = 0xEC
        while bytes.count < layout.capacity {
            bytes.append(fill)
            fill ^= 0xEC ^ 0x11
        }
        return bytes
    }

    /// Codewords of the blocks in turn, so that a stain hits each a little.
    private static func interleaved(_ data: [UInt8], in layout: SquareLayout) -> [UInt8] {
        let short = layout.total / layout.blocks - layout.correction
        let longBlocks = layout.total % layout.blocks
        let generator = divisor(degree: layout.correction)
        var blocks: [(data: [UInt8], correction: [UInt8])] = []
        var start = 0
        for block in 0..<layout.blocks {
            let length = short + (block >= layout.blocks - longBlocks ? 1 : 0)
            let part = Array(data[start..<start + length])
            blocks.append((part, remainder(of: part, by: generator)))
            start += length
        }
        var result: [UInt8] = []
        for place in 0...short {
            for block in blocks where place < block.data.count { result.append(block.data[place]) }
        }
        for place in 0..<layout.correction {
            for block in blocks { result.append(block.correction[place]) }
        }
        return result
    }

    /// The product of (x − 2^i), without its first coefficient.
    static func divisor(degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                result[place] = product(result[place], root)
                if place + 1 < degree { result[place] ^= result[place + 1] }
            }
            root = product(root, 2)
        }
        return result
    }

    /// The remainder of a polynomial division: the codewords that correct errors.
    static func remainder(of data: [UInt8], by divisor: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for place in divisor.indices { result[place] ^= product(divisor[place], factor) }
        }
        return result
    }

    /// A product in the field of 256 elements with the polynomial of the standard, 0x11D.
    private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var result = 0
        for place in (0..<8).reversed() {
            result = result << 1 ^ (result >> 7) * 0x11D
            result ^= Int(other >> UInt8(place) & 1) * Int(one)
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
