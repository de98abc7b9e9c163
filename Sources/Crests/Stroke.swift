#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A place in the drawing, 512 wide and high.
struct Point {
    static let center = 256.0

    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// Polar: an angle of 0 is the top, clockwise.
    init(radius: Double, angle: Double, aroundX: Double = center, y aroundY: Double = center) {
        x = aroundX + radius * sin(angle)
        y = aroundY - radius * cos(angle)
    }

    /// `length` along an angle from here, and `across` to its right.
    func along(_ length: Double, _ angle: Double, across: Double = 0) -> Point {
        Point(x + length * sin(angle) + across * cos(angle), y - length * cos(angle) + across * sin(angle))
    }
}

/// Pieces of the `d` of a path.
enum Stroke {
    /// A coordinate: one decimal, rounded as the exact binary value asks, no trailing zero, never minus zero.
    static func number(_ value: Double) -> String {
        let magnitude = value.magnitude
        let product = magnitude * 10
        var tenths = product.rounded(.toNearestOrEven)
        if product - product.rounded(.down) == 0.5 {
            // The product may have been rounded to the half; what it lost decides.
            let lost = (-product).addingProduct(magnitude, 10)
            if lost > 0 { tenths = product.rounded(.up) }
            if lost < 0 { tenths = product.rounded(.down) }
        }
        let whole = Int(tenths)
        let text = whole % 10 == 0 ? String(whole / 10) : "\(whole / 10).\(whole % 10)"
        return value < 0 && whole != 0 ? "-" + text : text
    }

    static func points(_ points: Point...) -> String {
        points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: " ")
    }

    static func move(_ to: Point) -> String { "M" + points(to) }
    static func line(_ to: Point) -> String { "L" + points(to) }
    static func quad(_ by: Point, _ to: Point) -> String { "Q" + points(by, to) }
    static func cubic(_ by: Point, _ and: Point, _ to: Point) -> String { "C" + points(by, and, to) }

    /// A filled disk.
    static func dot(_ at: Point, _ radius: Double) -> String {
        let r = number(radius)
        let step = number(2 * radius)
        let back = number(-2 * radius)
        return "M\(number(at.x - radius)) \(number(at.y))a\(r) \(r) 0 1 0 \(step) 0a\(r) \(r) 0 1 0 \(back) 0Z"
    }

    /// One strand of the rosette, `r = mean + amplitude · cos(n·a + phase)`, as one cubic for each half wave.
    static func wave(mean: Double, amplitude: Double, petals: Int, phase: Double) -> String {
        let count = Double(petals)
        let half = Double.pi / count
        let handle = 4.0 / 3 * tan(half / 4) * 1.12
        let start = -phase / count
        var path = ""
        var last = Point(0, 0)
        var lastHandle = Point(0, 0)
        for index in 0...(2 * petals) {
            let angle = start + Double(index) * half
            let radius = mean + (index % 2 == 0 ? amplitude : -amplitude)
            let here = Point(radius: radius, angle: angle)
            let pull = Point(radius * handle * 1.35 * cos(angle), radius * handle * 1.35 * sin(angle))
            if index == 0 {
                path += move(here)
            } else {
                let out = Point(last.x + lastHandle.x, last.y + lastHandle.y)
                path += cubic(out, Point(here.x - pull.x, here.y - pull.y), here)
            }
            last = here
            lastHandle = pull
        }
        return path + "Z"
    }
}
