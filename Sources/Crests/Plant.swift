/// The emblem: solid shapes, veins cut back into the ground, stems, and what it is in words.
struct Plant {
    var solid = ""
    var vein = ""
    var stem = ""
    var words = ""

    /// Draws the plant of a subject; the dice decide its counts and its sway.
    init(of subject: Crest.Subject, _ dice: inout CrestDice) {
        switch subject {
        case .literacy: drawLaurel(&dice)
        case .mathematics: drawSunflower(&dice)
        case .science: drawFern(&dice)
        case .leadership: drawOak(&dice)
        case .inclusion: drawClover(&dice)
        case .community: drawWheat(&dice)
        case .arts: drawBloom(&dice)
        case .languages: drawVine(&dice)
        case .technology: drawGinkgo(&dice)
        }
    }

    static let center = Point.center
    static let sides = [-1.0, 1.0]

    mutating func add(_ leaf: Leaf) {
        solid += leaf.body
        vein += leaf.vein
    }

    /// A small number in letters.
    static func word(_ number: Int) -> String {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
