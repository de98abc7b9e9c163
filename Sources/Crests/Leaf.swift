#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A lanceolate leaf from its foot, along an angle, with its midrib.
struct Leaf {
    let foot: Point
    let angle: Double
    let length: Double
    let width: Double
    var bend = 0.0

    private var tip: Point {
        Point(foot.x + length * sin(angle + bend), foot.y - length * cos(angle + bend))
    }

    /// The lower and the upper handle of one side.
    private func side(_ sign: Double) -> (Point, Point) {
        let low = Point(
            foot.x + length * 0.28 * sin(angle) + sign * width * cos(angle),
            foot.y - length * 0.28 * cos(angle) + sign * width * sin(angle)
        )
        let turned = angle + bend * 0.8
        let high = Point(
            foot.x + length * 0.72 * sin(turned) + sign * width * 0.72 * cos(angle + bend),
            foot.y - length * 0.72 * cos(turned) + sign * width * 0.72 * sin(angle + bend)
        )
        return (low, high)
    }

    /// The outline.
    var body: String {
        let left = side(-1)
        let right = side(1)
        return Stroke.move(foot) + Stroke.cubic(left.0, left.1, tip) + Stroke.cubic(right.1, right.0, foot) + "Z"
    }

    /// The midrib.
    var vein: String {
        func on(_ part: Double, _ turned: Double) -> Point {
            Point(foot.x + length * part * sin(turned), foot.y - length * part * cos(turned))
        }
        let middle = on(0.5, angle + bend * 0.4)
        return Stroke.move(on(0.16, angle)) + Stroke.quad(middle, on(0.82, angle + bend * 0.92))
    }
}
