/// The field of modules while it is drawn.
struct SquareGrid: Sendable {
    private let layout: SquareLayout
    private(set) var modules: [Bool]
    /// Modules with a meaning of their own, which carry no text.
    private(set) var isFixed: [Bool]

    private var size: Int { layout.size }

    /// The patterns that are the same whatever the text is.
    init(_ layout: SquareLayout) {
        self.layout = layout
        modules = Array(repeating: false, count: layout.size * layout.size)
        isFixed = modules
        for place in 0..<size {
            fix(6, place, place.isMultiple(of: 2))
            fix(place, 6, place.isMultiple(of: 2))
        }
        for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(column, row) }
        drawAlignment()
        drawFormat(mask: 0)
        drawVersion()
    }

    subscript(column: Int, row: Int) -> Bool { modules[row * size + column] }

    private mutating func fix(_ column: Int, _ row: Int, _ isDark: Bool) {
        modules[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    private mutating func drawFinder(_ column: Int, _ row: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let distance = max(abs(down), abs(right))
                let (x, y) = (column + right, row + down)
                if (0..<size).contains(x), (0..<size).contains(y) { fix(x, y, distance != 2 && distance != 4) }
            }
        }
    }

    private mutating func drawAlignment() {
        let centers = layout.centers
        for (i, row) in centers.enumerated() {
            for (j, column) in centers.enumerated() {
                let last = centers.count - 1
                // Three corners belong to the large squares.
                if (i, j) == (0, 0) || (i, j) == (0, last) || (i, j) == (last, 0) { continue }
                for down in -2...2 {
                    for right in -2...2 { fix(column + right, row + down, max(abs(down), abs(right)) != 1) }
                }
            }
        }
    }

    /// Level and mask, twice, each with its own correction.
    mutating func drawFormat(mask: Int) {
        // Level M is 00.
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0..<6 { fix(8, place, bit(place)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for place in 9..<15 { fix(14 - place, 8, bit(place)) }
        for place in 0..<8 { fix(size - 1 - place, 8, bit(place)) }
        for place in 8..<15 { fix(8, size - 15 + place, bit(place)) }
        fix(8, size - 8, true)
    }

    private mutating func drawVersion() {
        guard layout.version >= 7 else { return }
        var rest = layout.version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = layout.version << 12 | rest
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            fix(size - 11 + place % 3, place / 3, isDark)
            fix(place / 3, size - 11 + place % 3, isDark)
        }
    }

    /// The places that carry text, in the order in which it is drawn: in columns of two, up and down, from the right.
    var path: [Int] {
        var path: [Int] = []
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                for column in [right, right - 1] {
                    let row = (right + 1) & 2 == 0 ? size - 1 - step : step
                    if !isFixed[row * size + column] { path.append(row * size + column) }
                }
            }
            right -= 2
        }
        return path
    }

    mutating func place(_ codewords: [UInt8]) {
        for (number, place) in path.prefix(codewords.count * 8).enumerated() {
            modules[place] = codewords[number / 8] >> UInt8(7 - number % 8) & 1 == 1
        }
    }

    /// Turns modules over by a pattern, so that the field has no large spots. Twice is none.
    mutating func apply(mask: Int) {
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] && Self.isTurned(mask, column, row) {
                modules[row * size + column].toggle()
            }
        }
    }

    private static func isTurned(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        let number =
            switch mask {
            case 0: (x + y) % 2
            case 1: y % 2
            case 2: x % 3
            case 3: (x + y) % 3
            case 4: (x / 3 + y / 2) % 2
            case 5: x * y % 2 + x * y % 3
            case 6: (x * y % 2 + x * y % 3) % 2
            default: ((x + y) % 2 + x * y % 3) % 2
            }
        return number == 0
    }
}
