#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The edge. Its silhouette alone tells the level.
struct Rim {
    /// The path around the medal.
    let outline: String
    /// What is cut into it: disks for the scalloped edge, strokes for the others.
    let ornament: String
    let isSolid: Bool
    let words: String

    init(of level: Crest.Level, _ dice: inout CrestDice) {
        switch level {
        case .foundation: self = Rim.reeded(teeth: 8 * dice.pick(9...13))
        case .practice: self = Rim.scalloped(lobes: 2 * dice.pick(8...12))
        case .lead: self = Rim.leafPointed(points: 2 * dice.pick(10...13))
        }
    }

    private init(outline: String, ornament: String, isSolid: Bool, words: String) {
        self.outline = outline
        self.ornament = ornament
        self.isSolid = isSolid
        self.words = words
    }

    private static func spoke(_ angle: Double, from inner: Double, to outer: Double) -> String {
        Stroke.move(Point(radius: inner, angle: angle)) + Stroke.line(Point(radius: outer, angle: angle))
    }

    private static func turns(_ count: Int) -> [Double] {
        (0..<count).map { 2 * .pi * Double($0) / Double(count) }
    }

    private static func reeded(teeth: Int) -> Rim {
        Rim(
            outline: Stroke.dot(Point(Point.center, Point.center), 246),
            ornament: turns(teeth).map { spoke($0, from: 233, to: 242) }.joined(),
            isSolid: false,
            words: "a round, reeded edge"
        )
    }

    private static func scalloped(lobes: Int) -> Rim {
        let half = Double.pi / Double(lobes)
        let radius = Stroke.number(230 * sin(half) * 1.06)
        let arcs = turns(lobes).map { turn in
            "A\(radius) \(radius) 0 0 1 " + Stroke.points(Point(radius: 230, angle: turn + half))
        }
        return Rim(
            outline: Stroke.move(Point(radius: 230, angle: -half)) + arcs.joined() + "Z",
            ornament: turns(lobes).map { Stroke.dot(Point(radius: 231, angle: $0), 4.2) }.joined(),
            isSolid: true,
            words: "a scalloped edge of \(lobes) lobes"
        )
    }

    private static func leafPointed(points: Int) -> Rim {
        let half = Double.pi / Double(points)
        var outline = Stroke.move(Point(radius: 222, angle: -.pi / Double(points)))
        for turn in turns(points) {
            let tip = Point(radius: 254, angle: turn)
            outline += Stroke.quad(Point(radius: 241, angle: turn - half * 0.95), tip)
            outline += Stroke.quad(
                Point(radius: 241, angle: turn + half * 0.95),
                Point(radius: 222, angle: turn + half)
            )
        }
        return Rim(
            outline: outline + "Z",
            ornament: turns(points).map { spoke($0, from: 226, to: 245) }.joined(),
            isSolid: false,
            words: "an edge of \(points) leaf points"
        )
    }
}
