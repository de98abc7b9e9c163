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

    /// What has to differ, within a set or between sets.
    package struct Vary: Hashable, Sendable {
        package enum What: String, CaseIterable, Sendable {
            /// Levels of mastery of those who are shown.
            case mastery
            /// Kinds of work, of tasks, of situations.
            case kinds
            /// Ways of showing or of working.
            case modes
            case other
        }

        package var what: What
        /// Plain text: how they differ.
        package var text: String

        /// A difference; `other` needs words.
        package init(_ what: What, text: String = "") {
            self.what = what
            self.text = text
        }
    }

    /// How old the work may be, where age matters: so many months or so many years.
    package struct Within: Hashable, Sendable {
        package var months: Int?
        package var years: Int?
        /// Plain text: why, or from when on.
        package var text: String

        /// One of both.
        package init(months: Int? = nil, years: Int? = nil, text: String = "") {
            self.months = months
            self.years = years
            self.text = text
        }

        /// The first day from which work is welcome.
        package func earliest(on today: LocalDate) -> LocalDate {
            today.adding(months: -((months ?? 0) + 12 * (years ?? 0)))
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
    package var vary: Vary?
    /// Earlier work of any age is welcome unless said.
    package var within: Within?
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
        vary = nil
        within = nil
        withWhom = ""
        alternatives = []
        students = .consent
        team = Team()
        ai = nil
        conditions = []
    }
}
