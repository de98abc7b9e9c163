#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Plant {
    mutating func drawOak(_ dice: inout CrestDice) {
        let count = dice.pick(3...5)
        let leaf = LobedLeaf(foot: Point(Plant.center, 386), length: 262, width: 84, lobes: count)
        solid += leaf.body
        vein += leaf.vein
        let center = Plant.center
        stem += Stroke.move(Point(center, 350)) + Stroke.line(Point(center, 398))
        for side in Plant.sides {
            let x = center + side * 76
            let y = 350.0
            stem += Stroke.move(Point(center, 388)) + Stroke.quad(Point(center + side * 60, 390), Point(x, y + 10))
            solid += Stroke.move(Point(x - 19, y)) + Stroke.quad(Point(x, y + 26), Point(x + 19, y)) + "Z"
            solid += Stroke.move(Point(x - 16, y - 5))
            solid += Stroke.cubic(Point(x - 17, y - 30), Point(x - 6, y - 40), Point(x, y - 50))
            solid += Stroke.cubic(Point(x + 6, y - 40), Point(x + 17, y - 30), Point(x + 16, y - 5)) + "Z"
        }
        words = "an oak leaf with \(Plant.word(count)) lobes a side, between two acorns"
    }
}

/// An oak leaf that stands upright: its half-width follows an arch cut by lobes.
private struct LobedLeaf {
    let foot: Point
    let length: Double
    let width: Double
    let lobes: Int

    private func halfWidth(_ t: Double) -> Double {
        if t == 0 { return 2 }
        if t == 1 { return 0 }
        let count = Double(lobes)
        let arch = 0.05 + 1.08 * pow(sin(.pi * pow(t, 1.45)), 0.9)
        let cut = 0.70 + 0.30 * cos(2 * .pi * count * (t - 0.5 / count))
        return width * arch * cut * (t < 0.97 ? 1 : 0.6)
    }

    var body: String {
        var left: [Point] = []
        var right: [Point] = []
        for index in 0...(lobes * 8) {
            let t = Double(index) / Double(lobes * 8)
            let half = halfWidth(t)
            left.append(foot.along(t * length, 0, across: -1 * half))
            right.append(foot.along(t * length, 0, across: half))
        }
        let points = left + right.reversed()
        let middles = points.indices.map { index in
            let next = points[(index + 1) % points.count]
            return Point((points[index].x + next.x) / 2, (points[index].y + next.y) / 2)
        }
        let curve = points.indices.map { Stroke.quad(points[$0], middles[$0]) }.joined()
        return Stroke.move(middles[middles.count - 1]) + curve + "Z"
    }

    var vein: String {
        func on(_ t: Double, _ across: Double = 0) -> Point { foot.along(t * length, 0, across: across) }
        let count = Double(lobes)
        var path = Stroke.move(on(0.04)) + Stroke.line(on(0.9))
        for index in 1..<lobes {
            let at = Double(index)
            let reach = pow(sin(.pi * ((at + 0.5) / count)), 0.6)
            for side in Plant.sides {
                path += Stroke.move(on((at + 0.2) / count))
                path += Stroke.line(on((at + 0.62) / count, side * width * 0.62 * reach))
            }
        }
        return path
    }
}
