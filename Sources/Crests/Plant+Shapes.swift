/// Plants with a shape of their own: clover, open flower, ginkgo.
extension Plant {
    mutating func drawClover(_ dice: inout CrestDice) {
        let count = dice.pick(3...5)
        let size = [118.0, 112, 106][count - 3]
        let wide = [1.0, 0.82, 0.66][count - 3]
        for index in 0..<count {
            let turn = 2 * .pi * Double(index) / Double(count)
            func at(_ radius: Double, _ aside: Double) -> Point {
                Point(radius: radius * size, angle: turn + aside, y: 252)
            }
            solid += Stroke.move(at(0.08, 0))
            solid += Stroke.cubic(at(0.55, -0.95 * wide), at(1.16, -0.85 * wide), at(1.12, -0.30 * wide))
            solid += Stroke.cubic(at(1.11, -0.16 * wide), at(1.0, -0.03), at(0.94, 0))
            solid += Stroke.cubic(at(1.0, 0.03), at(1.11, 0.16 * wide), at(1.12, 0.30 * wide))
            solid += Stroke.cubic(at(1.16, 0.85 * wide), at(0.55, 0.95 * wide), at(0.08, 0)) + "Z"
            vein += Stroke.move(at(0.2, 0)) + Stroke.line(at(0.84, 0))
            for t in [0.3, 0.48, 0.64] {
                for side in Plant.sides {
                    let end = at(t + 0.3, side * 0.42 * wide / (t + 0.6))
                    vein += Stroke.move(at(t, 0)) + Stroke.quad(at(t + 0.16, side * 0.16 * wide), end)
                }
            }
        }
        let side = dice.side()
        let x = Plant.center
        stem += Stroke.move(Point(x, 252 + 6))
        stem += Stroke.cubic(
            Point(x + side * 10, 252 + 70),
            Point(x + side * 34, 252 + 100),
            Point(x + side * 56, 252 + 128)
        )
        words = "a clover of \(Plant.word(count)) leaves"
    }

    mutating func drawBloom(_ dice: inout CrestDice) {
        let count = dice.pick(6...9)
        let width = .pi / Double(count) * 0.92
        for index in 0..<count {
            let turn = 2 * .pi * Double(index) / Double(count)
            func at(_ radius: Double, _ aside: Double) -> Point { Point(radius: radius, angle: turn + aside) }
            solid += Stroke.move(at(40, 0))
            solid += Stroke.cubic(at(74, -width * 1.15), at(112, -width * 1.02), at(124, -width * 0.34))
            solid += Stroke.quad(at(129, 0), at(124, width * 0.34))
            solid += Stroke.cubic(at(112, width * 1.02), at(74, width * 1.15), at(40, 0)) + "Z"
            for aside in [-width * 0.38, 0, width * 0.38] {
                vein += Stroke.move(at(56, aside * 0.3)) + Stroke.quad(at(84, aside * 0.9), at(108, aside))
            }
            solid += Stroke.dot(at(26, .pi / Double(count)), 4.6)
        }
        solid += Stroke.dot(Point(Plant.center, Plant.center), 12)
        words = "an open flower with \(Plant.word(count)) petals"
    }

    mutating func drawGinkgo(_ dice: inout CrestDice) {
        let count = dice.pick(3...5)
        for index in 0..<count {
            let place = Double(index) - Double(count - 1) / 2
            let turn = place * (2.5 / Double(count))
            let inner = 74.0
            let outer = 196 - 10 * place.magnitude
            let half = 1.02 / Double(count)
            func at(_ radius: Double, _ aside: Double) -> Point {
                Point(radius: radius, angle: turn + aside, y: 372)
            }
            solid += Stroke.move(at(inner, 0)) + Stroke.quad(at(outer * 0.62, -half * 0.35), at(outer * 0.9, -half))
            solid += Stroke.quad(at(outer * 1.04, -half * 0.62), at(outer, -half * 0.12))
            solid += Stroke.line(at(outer * 0.78, 0)) + Stroke.line(at(outer, half * 0.12))
            solid += Stroke.quad(at(outer * 1.04, half * 0.62), at(outer * 0.9, half))
            solid += Stroke.quad(at(outer * 0.62, half * 0.35), at(inner, 0)) + "Z"
            for aside in [-half * 0.62, -half * 0.32, half * 0.32, half * 0.62] {
                vein += Stroke.move(at(inner + 16, aside * 0.1)) + Stroke.line(at(outer * 0.9, aside))
            }
            stem += Stroke.move(Point(Plant.center, 394)) + Stroke.quad(Point(Plant.center, 350), at(inner, 0))
        }
        words = "\(Plant.word(count)) ginkgo leaves on one stem"
    }
}
