/// How large a made-up installation is, and how its work is spread over what can become of it.
package struct ScaleSize: Hashable, Sendable {
    package let people: Int
    package let submissions: Int
    let districts: Int
    let schools: Int
    /// Titles beside those of the demo.
    let titles: Int

    /// 2,000 people and 10,000 submissions in one district.
    package static let district = ScaleSize(people: 2_000, submissions: 10_000, districts: 1, schools: 24, titles: 30)
    /// 100,000 people and a million submissions in a state.
    package static let state = ScaleSize(
        people: 100_000,
        submissions: 1_000_000,
        districts: 60,
        schools: 900,
        titles: 120
    )

    /// One district, as small as one likes, for tests.
    package static func small(people: Int, submissions: Int) -> ScaleSize {
        ScaleSize(people: people, submissions: submissions, districts: 1, schools: 2, titles: 12)
    }

    /// Half of all attempts are awarded.
    package var awards: Int { submissions / 2 }
    /// Attempts that wait for an answer.
    var waiting: Int { max(2, submissions * 15 / 1000) }
    /// Attempts that are being written.
    var drafts: Int { max(3, submissions * 6 / 100) }

    /// What becomes of an enrollment, and of how many, in all as many attempts as there are to be.
    var fates: [(fate: Fate, count: Int)] {
        let (first, second) = (awards * 6 / 10, awards * 3 / 10)
        let third = awards - first - second
        let open = waiting + drafts
        let (againWaiting, againDrafts) = (waiting * 3 / 10, drafts * 3 / 10)
        let spent = first + 2 * second + 3 * third + open + againWaiting + againDrafts
        let rest = max(0, submissions - spent)
        let twice = rest * 28 / 100
        return [
            (Fate(judged: 1, ends: .awarded), first), (Fate(judged: 2, ends: .awarded), second),
            (Fate(judged: 3, ends: .awarded), third), (Fate(judged: 0, ends: .waiting), waiting - againWaiting),
            (Fate(judged: 1, ends: .waiting), againWaiting), (Fate(judged: 0, ends: .draft), drafts - againDrafts),
            (Fate(judged: 1, ends: .draft), againDrafts), (Fate(judged: 2, ends: .notYet), twice),
            (Fate(judged: 1, ends: .notYet), rest - 2 * twice),
        ]
    }

    /// What the database takes, in bytes, as a district and a state took on SQLite.
    package var bytes: Int { 30_000_000 + submissions * 7_650 + people * 4_500 }
    /// Minutes it takes in release on two cores, reckoned from the same.
    package var minutes: Int { 1 + submissions / 60_000 }
}

/// What becomes of one enrollment.
struct Fate: Hashable, Sendable {
    enum End: UInt8, Sendable {
        /// The last attempt was judged.
        case awarded, notYet
        /// After those judged there is one more attempt.
        case waiting, draft
    }

    /// Attempts that were judged.
    let judged: Int
    let ends: End

    var attempts: Int { judged + (isOpen ? 1 : 0) }
    var isOpen: Bool { ends == .waiting || ends == .draft }
}
