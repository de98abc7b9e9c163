extension EvidenceRequirement {
    /// A point of completeness: looked at before judgment, never a level.
    package struct Condition: Hashable, Sendable {
        package enum Check: String, CaseIterable, Sendable {
            /// Seen by the program, which has to know what it looks at.
            case machine
            /// A yes/no sentence that a person answers.
            case person
        }

        /// What the program looks at.
        package enum Machine: String, CaseIterable, Sendable {
            /// Something is in every slot that is not optional, and every form is answered.
            case present
            /// Each file was read when it was added, and is still there.
            case opens
            /// Each recording is of a kind that browsers play.
            case plays
            /// As many things as the slots and the item ask for.
            case counts
            /// Words, and days of a log, within their limits.
            case lengths
            /// What comes after something else has later dates.
            case order
        }

        package var key: String
        package var check: Check
        /// Only with ``Check/machine``.
        package var machine: Machine?
        package var text: String

        /// A condition.
        package init(key: String, check: Check, machine: Machine? = nil, text: String) {
            self.key = key
            self.check = check
            self.machine = machine
            self.text = text
        }
    }

    /// Why the program cannot look at that here, for the author; `nil` when it can.
    func hindrance(to machine: Condition.Machine, bounds: TotalBounds) -> String? {
        switch machine {
        case .present, .counts: nil
        case .opens:
            slots.contains(where: \.kind.takesFiles)
                ? nil : "This item takes no files, so nothing can open. Write “check: person”."
        case .plays:
            slots.contains { $0.kind == .audio || $0.kind == .video }
                ? nil : "This item takes no audio or video, so nothing can play. Write “check: person”."
        case .lengths:
            bounds.words?.strength == .limit || slots.contains(where: \.hasLengthToCount)
                ? nil
                : "The program counts words that have a limit, and days of a log. "
                    + "It cannot measure minutes or pages: write “check: person” for them."
        case .order:
            after != nil || isPairOfLogs
                ? nil
                : "The program sees an order only with “after”, or in a pair of logs by their dates. "
                    + "Write “check: person”."
        }
    }

    /// Whether before and after are both dated.
    private var isPairOfLogs: Bool {
        guard let pair else { return false }
        return slots.filter { [pair.before, pair.after].contains($0.key) && $0.kind == .log }.count == 2
    }
}

extension Slot {
    fileprivate var hasLengthToCount: Bool {
        words?.strength == .limit || voice?.words != nil || days != Span()
    }
}
