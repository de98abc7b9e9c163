/// Evidence asked for: slots to fill, once or in several sets, with what makes it complete.
package struct EvidenceRequirement: Hashable, Sendable {
    /// Two slots that show the same thing before and after, with the same instrument.
    package struct Pair: Hashable, Sendable {
        package var before: String
        package var after: String
        package var instrument: String

        /// Two slots by key.
        package init(before: String, after: String, instrument: String = "") {
            self.before = before
            self.after = after
            self.instrument = instrument
        }
    }

    /// Who may be recognized in the evidence at most.
    package enum Students: String, CaseIterable, Sendable {
        case none, notRecognizable, consent
    }

    /// What of a shared piece of work is fine, and what stays one's own.
    package struct Team: Hashable, Sendable {
        package var isAllowed: Bool
        /// Plain text: what each person still does alone.
        package var individual: String

        /// Not allowed unless said.
        package init(isAllowed: Bool = false, individual: String = "") {
            self.isAllowed = isAllowed
            self.individual = individual
        }
    }

    /// What help of language models is fine here, and what has to be said of it.
    package struct AI: Hashable, Sendable {
        package enum Allowed: String, CaseIterable, Sendable {
            case no, drafting, yes
        }

        package var allowed: Allowed
        package var disclose: String

        /// A rule.
        package init(allowed: Allowed, disclose: String = "") {
            self.allowed = allowed
            self.disclose = disclose
        }
    }

    /// A point of completeness: looked at before judgment, never a level.
    package struct Condition: Hashable, Sendable {
        package enum Check: String, CaseIterable, Sendable {
            /// Present, opens, plays, counts, lengths, order: seen by the program.
            case machine
            /// A yes/no sentence that a person answers.
            case person
        }

        package var key: String
        package var check: Check
        package var text: String

        /// A condition.
        package init(key: String, check: Check, text: String) {
            self.key = key
            self.check = check
            self.text = text
        }
    }

    package var slots: [Slot]
    /// How often all slots repeat: cycles, examples, learners.
    package var sets: Int
    /// What one set is called, such as "Learner".
    package var setName: String
    package var pair: Pair?
    /// The key of an item that has to come before this one in time.
    package var after: String?
    /// What has to differ within a set or between sets, in words.
    package var vary: String
    /// How old the work may be, in words, when age matters.
    package var within: String
    /// With whom it must be done.
    package var withWhom: String
    /// Ways for people without access, such as in summer.
    package var alternatives: [String]
    package var students: Students
    package var team: Team
    package var ai: AI?
    package var conditions: [Condition]

    /// One set of slots, with nothing else asked.
    package init(slots: [Slot]) {
        self.slots = slots
        sets = 1
        setName = ""
        pair = nil
        after = nil
        vary = ""
        within = ""
        withWhom = ""
        alternatives = []
        students = .consent
        team = Team()
        ai = nil
        conditions = []
    }
}
