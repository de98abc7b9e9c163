internal import Application
internal import Credentialing

/// One enrollment in outline: enough to tell it on any thread, and small enough to hold a million of them.
struct ScaleOutline: Sendable {
    let person: Int32
    let district: Int16
    /// Which of the district's offerings.
    let offering: Int16
    /// Seconds from the beginning of all until the title was chosen.
    let chosen: Int32
    let fate: Fate
    /// The first of the numbers people read aloud; each submitted attempt and the award takes one.
    fileprivate(set) var number: Int32 = 0
    /// Which credential of the district it brings.
    fileprivate(set) var credential: Int32 = 0
}

/// Everything that is to be told, in the order of its beginning.
struct ScalePlan: Sendable {
    let outlines: [ScaleOutline]
    /// For each district the last number given, and how many credentials it signs.
    let numbers: [Int]
    let credentials: [Int]

    /// Days that one attempt takes at most, with the pause before the next.
    static let daysOfAttempt = 34
    /// Days over which all is spread.
    static let days = 730
    private static let day = 86_400

    init(_ size: ScaleSize, ground: ScaleGround, people: ScalePeople, seed: UInt64) {
        var chance = Chance(seed: seed, stream: 2)
        var fates = size.fates.flatMap { Array(repeating: $0.fate, count: $0.count) }
        fates.shuffle(using: &chance)
        var turns = ScaleTurns(people, ground, chance: chance)
        var outlines = fates.map { fate in
            let turn = turns.next(isFresh: fate == Fate(judged: 0, ends: .draft))
            return ScaleOutline(
                person: Int32(turn.person),
                district: Int16(turn.district),
                offering: Int16(turn.offering),
                chosen: Int32(Self.beginning(of: fate, &chance)),
                fate: fate
            )
        }
        outlines.sort { ($0.chosen, $0.person, $0.offering) < ($1.chosen, $1.person, $1.offering) }
        var numbers = ground.districts.map { _ in 0 }
        var credentials = numbers
        for index in outlines.indices {
            let (place, fate) = (Int(outlines[index].district), outlines[index].fate)
            outlines[index].number = Int32(numbers[place] + 1)
            numbers[place] += fate.judged + (fate.ends == .waiting ? 1 : 0) + (fate.ends == .awarded ? 1 : 0)
            guard fate.ends == .awarded else { continue }
            outlines[index].credential = Int32(credentials[place])
            credentials[place] += 1
        }
        self.outlines = outlines
        self.numbers = numbers
        self.credentials = credentials
    }

    /// What is over was begun long enough ago; what goes on was begun so that it goes on now.
    private static func beginning(of fate: Fate, _ chance: inout Chance) -> Int {
        let before = fate.judged * daysOfAttempt
        switch fate.ends {
        case .awarded, .notYet: return chance.below((days - before - 2) * day)
        // The open attempt begins when those before it are over; see `ScaleTelling`.
        case .waiting: return (days - before - chance.among(22...30)) * day - chance.below(day)
        case .draft: return (days - before - chance.among(2...90)) * day - chance.below(day)
        }
    }
}

/// Who chooses which title next: everyone has a turn before chance decides, and nobody chooses a title twice.
struct ScaleTurns {
    private let learners: [(person: Int, district: Int)]
    /// For each district the titles with which one may come further than to a draft, and all.
    private let offered: [(made: Int, all: Int)]
    private var drafting: Set<Int> = []
    private var taken: [UInt16]
    private var order: [Int]
    private var chance: Chance

    init(_ people: ScalePeople, _ ground: ScaleGround, chance: Chance) {
        self.chance = chance
        learners = people.learners.enumerated().flatMap { district, list in list.map { ($0, district) } }
        offered = ground.districts.map { ($0.made, $0.offerings.count) }
        taken = Array(repeating: 0, count: learners.count)
        order = Array(learners.indices)
        order.shuffle(using: &self.chance)
        order.reverse()
    }

    /// - Parameter isFresh: Whether it is to be a first draft and no more: each fifth is of a title of the demo.
    mutating func next(isFresh: Bool) -> (person: Int, district: Int, offering: Int) {
        var place = order.popLast() ?? skewed()
        let (made, all) = offered[learners[place].district]
        if isFresh, all > made, chance.percent(20), drafting.insert(place).inserted {
            let (person, district) = learners[place]
            return (person, district, made + person % (all - made))
        }
        // So few people could not have so much work; a caller has looked that they can.
        while Int(taken[place]) >= offered[learners[place].district].made { place = (place + 1) % learners.count }
        let (person, district) = learners[place]
        let count = offered[district].made
        // Steps of seven, which divides no number of titles that is offered, come by every title once.
        let step = count.isMultiple(of: 7) ? 1 : 7
        let offering = (person * 11 + Int(taken[place]) * step) % count
        taken[place] += 1
        return (person, district, offering)
    }

    /// Some people choose much more than others.
    private mutating func skewed() -> Int {
        let share = Double(chance.below(1_000_000)) / 1_000_000
        return Int(share * share * Double(learners.count))
    }
}
