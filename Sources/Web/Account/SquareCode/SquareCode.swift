/// A QR code (ISO/IEC 18004) of bytes, with error correction of level M, up to version 15: enough for what an
/// authenticator app reads. Dark modules are `true`.
package struct SquareCode: Hashable, Sendable {
    /// Modules on a side.
    package let size: Int
    private let modules: [Bool]

    /// The code of a text; `nil` for one longer than 412 bytes.
    package init?(_ text: String) {
        let data = Array(text.utf8)
        guard let layout = SquareLayout.smallest(for: data.count) else { return nil }
        let codewords = SquareData.codewords(of: data, in: layout)
        var best: (grid: SquareGrid, penalty: Int)?
        for mask in 0..<8 {
            var grid = SquareGrid(layout)
            grid.place(codewords)
            grid.apply(mask: mask)
            grid.drawFormat(mask: mask)
            let penalty = grid.penalty
            if penalty < best?.penalty ?? .max { best = (grid, penalty) }
        }
        guard let best else { return nil }
        size = layout.size
        modules = best.grid.modules
    }

    /// Whether a module is dark.
    package func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * size + column] }

    /// The dark modules as the path of an SVG in units of one module: each run of a row is one rectangle.
    package var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(column, row) else {
                    column += 1
                    continue
                }
                let run = (column..<size).prefix { isDark($0, row) }.count
                path += "M\(column) \(row)h\(run)v1h-\(run)z"
                column += run
            }
        }
        return path
    }
}

/// How a version of the code is divided.
struct SquareLayout: Hashable, Sendable {
    let version: Int

    var size: Int { version * 4 + 17 }

    /// Codewords of a block that correct errors.
    var correction: Int { Self.corrections[version - 1] }
    var blocks: Int { Self.blockCounts[version - 1] }

    /// All codewords.
    var total: Int {
        var modules = (16 * version + 128) * version + 64
        if version >= 2 {
            let count = version / 7 + 2
            modules -= (25 * count - 10) * count - 55
            if version >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    /// Codewords that carry the text.
    var capacity: Int { total - correction * blocks }

    /// Bits that say how long the text is.
    var lengthBits: Int { version < 10 ? 8 : 16 }

    /// The centers of the small squares, along a side.
    var centers: [Int] {
        guard version >= 2 else { return [] }
        let count = version / 7 + 2
        let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
    }

    static func smallest(for bytes: Int) -> SquareLayout? {
        (1...corrections.count).lazy.map { SquareLayout(version: $0) }.first { layout in
            (4 + layout.lengthBits + bytes * 8 + 7) / 8 <= layout.capacity
        }
    }

    // Table 9 of the standard, level M.
    private static let corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]
    private static let blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]
}
