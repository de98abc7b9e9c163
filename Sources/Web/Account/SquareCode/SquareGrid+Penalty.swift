extension SquareGrid {
    /// How hard the field is to read, by the rules of the standard; the mask with the least is taken.
    var penalty: Int {
        let side = Int(Double(modules.count).squareRoot())
        let rows = (0..<side).map { row in Array(modules[row * side..<(row + 1) * side]) }
        let columns = (0..<side).map { column in rows.map { $0[column] } }
        return (rows + columns).reduce(0) { $0 + Self.runs($1) + Self.finders($1) } + Self.squares(rows)
            + Self.imbalance(modules)
    }

    /// Five or more of a color in a line.
    private static func runs(_ line: [Bool]) -> Int {
        var (sum, length) = (0, 0)
        for place in line.indices {
            length = place > 0 && line[place] == line[place - 1] ? length + 1 : 1
            if length == 5 { sum += 3 } else if length > 5 { sum += 1 }
        }
        return sum
    }

    /// What looks like the large squares, with four light ones before or behind.
    private static func finders(_ line: [Bool]) -> Int {
        let core = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        let patterns = [core + light, light + core]
        return patterns.reduce(0) { sum, pattern in
            guard line.count >= pattern.count else { return sum }
            let found = (0...line.count - pattern.count).count { line[$0..<$0 + pattern.count].elementsEqual(pattern) }
            return sum + found * 40
        }
    }

    /// Squares of two by two of one color.
    private static func squares(_ rows: [[Bool]]) -> Int {
        var sum = 0
        for row in 1..<rows.count {
            for column in 1..<rows.count {
                let color = rows[row][column]
                if rows[row - 1][column] == color, rows[row][column - 1] == color, rows[row - 1][column - 1] == color {
                    sum += 3
                }
            }
        }
        return sum
    }

    /// Ten for every five percent that dark and light are away from a half each.
    private static func imbalance(_ modules: [Bool]) -> Int {
        let dark = modules.count { $0 }
        return abs(dark * 20 - modules.count * 10) / modules.count * 10
    }
}
