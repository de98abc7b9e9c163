#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Plants made of lanceolate leaves: laurel, sunflower, fern, wheat, vine.
extension Plant {
    mutating func drawLaurel(_ dice: inout CrestDice) {
        let count = dice.pick(4...6)
        let sway = (dice.unit() - 0.5) * 26
        let center = Plant.center
        let top = 146.0
        let foot = 392.0
        stem += Stroke.move(Point(center + sway * 0.4, foot))
        stem += Stroke.cubic(Point(center - sway, 320), Point(center + sway, 240), Point(center, top + 36))
        for index in 0..<count {
            let t = Double(index) / Double(count - 1)
            let y = foot - 30 - t * (foot - top - 62)
            let x = center + sway * (0.4 - t * 0.6) * 0.5
            let length = 112 - 40 * t + 6 * sin(t * .pi)
            for side in Plant.sides {
                let start = Point(x, y - (side > 0 ? 6 : 0))
                let angle = side * (1.22 - 0.36 * t)
                add(Leaf(foot: start, angle: angle, length: length, width: 24 - 6 * t, bend: -side * 0.42))
            }
        }
        add(Leaf(foot: Point(center, top + 46), angle: 0, length: 78, width: 16))
        words = "a laurel sprig with \(Plant.word(count)) pairs of leaves"
    }

    mutating func drawSunflower(_ dice: inout CrestDice) {
        let rays = dice.pick(0...1) == 0 ? 13 : 21
        for index in 1..<74 {
            let angle = Double(index) * .pi * (3 - pow(5, 0.5))
            let radius = 7.3 * pow(Double(index), 0.5)
            solid += Stroke.dot(Point(radius: radius, angle: angle), 2.1 + radius * 0.032)
        }
        for index in 0..<rays {
            let angle = 2 * .pi * Double(index) / Double(rays)
            let foot = Point(radius: 74, angle: angle)
            add(Leaf(foot: foot, angle: angle, length: 62, width: rays == 13 ? 15 : 9.5))
        }
        words = "a sunflower head with \(rays) rays"
    }

    mutating func drawFern(_ dice: inout CrestDice) {
        let count = dice.pick(8...10)
        let side0 = dice.side()
        let spine = (0...40).map { index in
            let t = Double(index) / 40
            return Point(Plant.center - side0 * 40 + side0 * (6 + 78 * t * t), 388 - 262 * t)
        }
        stem += Stroke.move(spine[0])
        stem += stride(from: 2, through: 40, by: 2).map { Stroke.line(spine[$0]) }.joined()
        for index in 0..<count {
            let t = 0.1 + 0.86 * Double(index) / Double(count - 1)
            let foot = spine[Int((t * 40).rounded(.toNearestOrEven))]
            let lean = side0 * atan(156 * t / 262)
            let swell = pow(sin(.pi * min(1, (t + 0.16) * 0.92)), 0.8)
            let length = 26 + 82 * swell * (1.08 - t * 0.66)
            for side in Plant.sides {
                let angle = lean + side * (1.18 - 0.25 * t)
                add(Leaf(foot: foot, angle: angle, length: length, width: 10.5 - 3.5 * t, bend: -side * 0.3))
            }
        }
        add(Leaf(foot: spine[40], angle: side0 * 0.6, length: 34, width: 7))
        words = "a fern frond with \(Plant.word(count)) pairs of leaflets"
    }

    mutating func drawWheat(_ dice: inout CrestDice) {
        let count = dice.pick(5...7)
        for (index, lean) in [-0.44, 0, 0.44].enumerated() {
            let isTallest = index == 1
            let foot = Point(Plant.center + Double(index - 1) * 6, 392)
            let ear = isTallest ? 150.0 : 118.0
            func up(_ length: Double) -> Point {
                Point(foot.x + sin(lean) * length, foot.y + -cos(lean) * length)
            }
            stem += Stroke.move(foot) + Stroke.line(up(104 + ear))
            let grains = isTallest ? count : count - 1
            for grain in 0..<grains {
                let at = up(104 + ear * Double(grain) / Double(grains))
                for side in Plant.sides {
                    add(Leaf(foot: at, angle: lean + side * 0.5, length: 36, width: 8.5, bend: -side * 0.32))
                }
            }
            add(Leaf(foot: up(104 + ear - 6), angle: lean, length: 36, width: 7.5))
        }
        let center = Plant.center
        stem += Stroke.move(Point(center - 34, 352)) + Stroke.quad(Point(center, 366), Point(center + 34, 352))
        words = "three ears of wheat, tied, with \(Plant.word(count)) pairs of grains on the tallest"
    }

    mutating func drawVine(_ dice: inout CrestDice) {
        let count = dice.pick(2...3)
        let side0 = dice.side()
        let top = 138.0
        let foot = 386.0
        for side in [side0, -side0] {
            let strand = (0...48).map { index in
                let t = Double(index) / 48
                return Point(Plant.center + side * 34 * sin(.pi * Double(count) * t), foot - t * (foot - top))
            }
            stem += Stroke.move(strand[0]) + strand.dropFirst().map { Stroke.line($0) }.joined()
        }
        for index in 0..<count {
            let t = (Double(index) + 0.5) / Double(count)
            for side in Plant.sides {
                let x = Plant.center + side * 34
                let y = foot - t * (foot - top)
                let long = 76 - 8 * Double(index)
                add(Leaf(foot: Point(x, y + 8), angle: side * 0.85, length: long, width: 20, bend: side * 0.3))
                let second = Point(x - side * 2, y + 22)
                add(Leaf(foot: second, angle: side * 1.75, length: 44, width: 13, bend: side * 0.1))
            }
        }
        add(Leaf(foot: Point(Plant.center, top + 6), angle: 0, length: 42, width: 12))
        words = "two vines that cross \(Plant.word(count)) times"
    }
}
