package import Application
internal import ContentFormat
package import Credentialing

/// Fills an empty installation with an invented district or state of any size: organizations, titles and offerings by the
/// intentions, and what people did with them as chronicles, many in one transaction. The same seed makes the same people
/// do the same; keys and signatures differ each time.
package struct ScaleLoader: Sendable {
    /// How far it is.
    package struct Progress: Hashable, Sendable {
        /// What is being written, in a few words.
        package let stage: String
        package let done: Int
        package let all: Int
    }

    /// Somebody to sign in as.
    package struct Guest: Hashable, Sendable {
        package let role: String
        package let name: String
        package let address: String
    }

    /// Enrollments in one transaction.
    private static let stretch = 400

    private let size: ScaleSize
    private let seed: UInt64
    private let examples: [MicroCredential]
    private let platform: Platform

    /// - Parameter examples: titles of the demo that stand in the catalog beside those that are made up.
    package init(_ size: ScaleSize, seed: UInt64, examples: [MicroCredential], on platform: Platform) {
        self.size = size
        self.seed = seed
        self.examples = examples
        self.platform = platform
    }

    /// Writes everything.
    ///
    /// - Returns: one person for each role, by address.
    package func load(
        _ tell: @escaping @Sendable (Progress) -> Void
    ) async throws -> [Guest] {
        tell(Progress(stage: "organizations and titles", done: 0, all: 1))
        let now = platform.clock.now()
        let beginning = now.adding(seconds: -ScalePlan.days * 86_400)
        let ground = try await ScaleGround(size, examples: examples, on: platform)
        while try await platform.sealAudit(holder: "demo", limit: 5000) > 0 {}
        let people = ScalePeople(ground, seed: seed, joined: beginning)
        try await write(people, joined: beginning, tell)
        let plan = ScalePlan(size, ground: ground, people: people, seed: seed)
        var lists: [[ID<StatusList>]] = []
        for (place, district) in ground.districts.enumerated() {
            lists.append(try await platform.chronicleLists(for: plan.credentials[place], of: district.id))
        }
        let telling = ScaleTelling(ground: ground, people: people, lists: lists, beginning: beginning, now: now)
        try await platform.withoutSideIndexes {
            try await write(plan, telling, tell)
            tell(Progress(stage: "indexes", done: 0, all: 1))
        }
        tell(Progress(stage: "indexes", done: 1, all: 1))
        tell(Progress(stage: "figures and pictures", done: 0, all: 1))
        var counters: [ID<Organization>: Int] = [:]
        for (place, district) in ground.districts.enumerated() { counters[district.id] = plan.numbers[place] }
        try await platform.settleChronicle(counters: counters, lists: lists.flatMap { $0 }, versions: ground.versions)
        while try await platform.sealAudit(holder: "demo", limit: 5000) > 0 {}
        tell(Progress(stage: "figures and pictures", done: 1, all: 1))
        return tour(people)
    }

    private func tour(_ people: ScalePeople) -> [Guest] {
        let known = zip(["Administrator", "Lead assessor", "Assessor"], people.all)
            .map { Guest(role: $0, name: $1.name, address: $1.address) }
        return known + people.all.suffix(1).map { Guest(role: "Learner", name: $0.name, address: $0.address) }
    }

    private func write(
        _ people: ScalePeople,
        joined: Instant,
        _ tell: @escaping @Sendable (Progress) -> Void
    ) async throws {
        let all = people.all
        try await inTurn(stretches: all.count, of: 1000, streams: 1_000_000) { part, clock in
            var notes = ChronicleNotes(on: platform, clock: clock)
            for person in all[part] { try notes.note(person, joined: joined) }
            return notes.sheet()
        } told: { done in
            tell(Progress(stage: "people", done: done, all: all.count))
        }
    }

    private func write(
        _ plan: ScalePlan,
        _ telling: ScaleTelling,
        _ tell: @escaping @Sendable (Progress) -> Void
    ) async throws {
        let (outlines, seed) = (plan.outlines, seed)
        try await inTurn(stretches: outlines.count, of: Self.stretch, streams: 2_000_000) { part, clock in
            var chance = Chance(seed: seed, stream: 3_000_000 + part.lowerBound)
            var notes = ChronicleNotes(on: platform, clock: clock)
            for outline in outlines[part] {
                let (chronicle, offering, list) = telling.chronicle(outline, &chance)
                try notes.note(chronicle, on: offering, list: list)
            }
            return notes.sheet()
        } told: { done in
            tell(Progress(stage: "work", done: done, all: outlines.count))
        }
    }

    /// Makes sheets on all cores, a few ahead, and writes them one after another in their order.
    private func inTurn(
        stretches count: Int,
        of length: Int,
        streams: Int,
        _ make: @escaping @Sendable (Range<Int>, Clock) throws -> ChronicleSheet,
        told: @Sendable (Int) -> Void
    ) async throws {
        let parts = stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
        let (now, seed) = (platform.clock.now(), seed)
        try await withThrowingTaskGroup(of: (Int, ChronicleSheet).self) { group in
            var next = 0
            func begin() {
                guard next < parts.count else { return }
                let (number, part) = (next, parts[next])
                next += 1
                group.addTask {
                    (number, try make(part, Clock.seeded(seed, stream: streams + number, at: now)))
                }
            }
            for _ in 0..<4 { begin() }
            var made: [Int: ChronicleSheet] = [:]
            for (number, part) in parts.enumerated() {
                while made[number] == nil, let (other, sheet) = try await group.next() { made[other] = sheet }
                guard let sheet = made.removeValue(forKey: number) else { break }
                begin()
                try await platform.write(sheet: sheet)
                told(part.upperBound)
            }
        }
    }
}

extension Platform {
    /// Whether nobody made anything here yet.
    package func isUntouched() async throws -> Bool {
        try await isEmpty()
    }
}
