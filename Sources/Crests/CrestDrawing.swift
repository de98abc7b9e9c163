/// The lines of a crest, before colors.
struct CrestDrawing: Sendable {
    let name: String
    let words: String
    private let rim: Rim
    private let plant: Plant
    private let net: String
    private let seeds: String
    private let hollows: String

    /// The order of choices is edge, petals, strands, amplitude, plant; another order would redraw every crest.
    init(_ id: String, level: Crest.Level, subject: Crest.Subject) {
        var dice = CrestDice(id)
        name = dice.name
        rim = Rim(of: level, &dice)
        let petals = dice.pick(12...24)
        let strands = dice.pick(3...5)
        let amplitude = 15 + 8 * dice.unit()
        plant = Plant(of: subject, &dice)
        net = CrestDrawing.rosette(petals: petals, strands: strands, amplitude: amplitude)
        let ring = dice.seeds.enumerated().map { index, isSolid in
            let place = Point(radius: 154, angle: 2 * .pi * Double(index) / 32)
            return (isSolid: isSolid, path: Stroke.dot(place, isSolid ? 4.2 : 3.2))
        }
        seeds = ring.filter(\.isSolid).map(\.path).joined()
        hollows = ring.filter { !$0.isSolid }.map(\.path).joined()
        words = "Crest: \(plant.words), in a rosette of \(petals) petals, with \(rim.words)."
    }

    private static func rosette(petals: Int, strands: Int, amplitude: Double) -> String {
        let outer = (0..<(2 * strands)).map { index in
            let phase = 2 * .pi * Double(index) / Double(2 * strands)
            return Stroke.wave(mean: 191, amplitude: amplitude, petals: petals, phase: phase)
        }
        let inner = (0..<strands).map { index in
            let phase = .pi / 2 + 2 * .pi * Double(index) / Double(strands)
            return Stroke.wave(mean: 191, amplitude: amplitude * 0.42, petals: petals, phase: phase)
        }
        return (outer + inner).joined()
    }

    /// The picture. Colors are attributes, so that a reader which ignores the style sheet still draws it right. Without
    /// a ground the veins are paper white and the rim is heavier.
    func svg(title: String, ink: CrestColor, vein: CrestColor?, ground: CrestColor?, size: Crest.Size) -> String {
        let line = "fill=\"none\" stroke=\"\(ink)\""
        let field = ground.map { "<path fill=\"\($0)\" d=\"\(rim.outline)\"/>" } ?? ""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" class="\(name)" \
            aria-labelledby="\(name)t \(name)d">
            <title id="\(name)t">\(CrestDrawing.escaped(title))</title>
            <desc id="\(name)d">\(words)</desc>
            \(styleSheet(ink: ink, size))\
            \(field)<path \(line) stroke-width="\(ground == nil ? 5 : 3)" d="\(rim.outline)"/>
            \(detail(ink: ink, size))\
            \(ring(line: line, size))\
            \(emblem(ink: ink, vein: vein?.description ?? "#fff", size))
            </svg>

            """
    }

    private func styleSheet(ink: CrestColor, _ size: Crest.Size) -> String {
        guard case .adaptive = size else { return "" }
        let own = "." + name
        return """
            <style>@media (max-width:96px){\(own) .d{display:none}\(own) .s{display:inline}\
            \(own) .e{transform:translate(256px,256px) scale(1.46) translate(-256px,-257px)}\
            \(own) .t{stroke-width:11}}\
            @media (max-width:40px){\(own) .v{display:none}\(own) .p{stroke:\(ink);stroke-width:6}\
            \(own) .t{stroke-width:15}}</style>

            """
    }

    /// Rosette, seeds and ornaments of the edge.
    private func detail(ink: CrestColor, _ size: Crest.Size) -> String {
        guard size.showsDetail else { return "" }
        let solid = "fill=\"\(ink)\""
        let line = "fill=\"none\" stroke=\"\(ink)\""
        let cut = rim.isSolid ? solid : line + " stroke-width=\"2.4\" stroke-linecap=\"round\""
        let rings = [("219", "2.5"), ("214.5", "1"), ("167", "1"), ("163", "2.5")].map { radius, width in
            "<circle cx=\"256\" cy=\"256\" r=\"\(radius)\" stroke-width=\"\(width)\"/>"
        }
        return """
            <g class="d"><path \(cut) d="\(rim.ornament)"/>
            <g \(line)>\(rings.joined())</g>
            <path \(line) stroke-width="1.15" d="\(net)"/>
            <path \(solid) d="\(seeds)"/><path \(line) stroke-width="1.2" d="\(hollows)"/></g>

            """
    }

    private func ring(line: String, _ size: Crest.Size) -> String {
        switch size {
        case .adaptive:
            "<circle class=\"s\" display=\"none\" \(line) cx=\"256\" cy=\"256\" r=\"217\" stroke-width=\"7\"/>\n"
        case .full: ""
        case .small, .tiny: "<circle class=\"s\" \(line) cx=\"256\" cy=\"256\" r=\"217\" stroke-width=\"7\"/>\n"
        }
    }

    private func emblem(ink: CrestColor, vein: String, _ size: Crest.Size) -> String {
        let grown = size.showsDetail ? "" : " transform=\"translate(256 256) scale(1.46) translate(-256 -257)\""
        let stroke = size.isTiny ? "15" : size.showsDetail ? "6" : "11"
        let heavier = size.isTiny ? " stroke=\"\(ink)\" stroke-width=\"6\"" : ""
        let veins = """
            <path class="v" fill="none" stroke="\(vein)" stroke-width="2.2" stroke-linecap="round" d="\(plant.vein)"/>
            """
        return """
            <g class="e"\(grown)><path class="t" fill="none" stroke="\(ink)" stroke-width="\(stroke)" \
            stroke-linecap="round" d="\(plant.stem)"/>\
            <path class="p" fill="\(ink)"\(heavier) d="\(plant.solid)"/>\(size.isTiny ? "" : veins)</g>
            """
    }

    /// Text between tags. Characters that XML does not allow are left out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#x27;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Crest.Size {
    fileprivate var showsDetail: Bool {
        switch self {
        case .adaptive, .full: true
        case .small, .tiny: false
        }
    }

    fileprivate var isTiny: Bool {
        if case .tiny = self { return true }
        return false
    }
}
