internal import Application
internal import Credentialing

/// The learner's home: one next step, the dates that matter, what is waited for, what was earned.
struct LearnerHomePage: Page {
    static let template = "enrollment/home"

    struct Next: Sendable {
        let head: String
        let lead: String
        let path: String
        let button: String
        let other: Link?
        let saved: String?
    }

    struct Link: Sendable {
        let label: String
        let path: String
    }

    struct Waiting: Sendable {
        let crest: String
        let title: String
        let path: String
        let line: String
        let answerBy: String
        /// The promised day is over.
        let isLate: Bool
    }

    /// A badge that waits to be looked at, for the top of the page.
    struct Fresh: Sendable {
        let crest: String
        let title: String
        let path: String
    }

    struct Earned: Sendable {
        let crest: String
        let title: String
        let path: String
        let line: String
    }

    struct Event: Sendable {
        let iso: String
        let day: String
        let what: String
    }

    let title = "Home"
    let greeting: String
    let fresh: [Fresh]
    let next: Next?
    let duties: [HomeDuties.Duty]
    let hasDuties: Bool
    /// Nothing of their own and nothing for others waits, so that choosing something is the next step.
    let mayChoose: Bool
    let catalog = Path.catalog
    let hasWaiting: Bool
    let waiting: [Waiting]
    let hasEarned: Bool
    let earned: [Earned]
    let hasDates: Bool
    let dates: [Event]

    init(_ home: LearnerHome, for actor: Actor, duties: HomeDuties = .none) {
        let zone = home.next?.zone ?? home.work.first?.zone ?? "UTC"
        greeting = Self.greeting(at: home.now, zone: zone, name: actor.name)
        next = home.next.map(Next.init)
        self.duties = duties.all
        hasDuties = !duties.all.isEmpty
        fresh = Self.fresh(home)
        mayChoose = home.next == nil && duties.all.isEmpty && fresh.isEmpty
        let open = home.work.filter { $0.submissionState.isWaiting }
        waiting = open.map { entry in
            Waiting(
                crest: Path.crest(entry.achievement, entry.versionNumber),
                title: entry.title,
                path: Path.enrollment(entry.enrollment),
                line: WorkStatus(entry).line,
                answerBy: entry.answerBy.map(DateWords.short) ?? "",
                isLate: entry.isLate(at: home.now)
            )
        }
        hasWaiting = !waiting.isEmpty
        earned = home.earned.map { entry in
            Earned(
                crest: Path.crest(entry.achievement, entry.versionNumber),
                title: entry.title,
                path: Path.award(entry.award),
                line: (entry.isRevoked ? "Taken back. Awarded " : "Awarded ")
                    + DateWords.date(entry.awarded, zone: entry.zone)
            )
        }
        hasEarned = !earned.isEmpty
        dates = Self.dates(open.filter { !$0.isLate(at: home.now) }, home.next)
        hasDates = !dates.isEmpty
    }

    /// Badges that were not looked at yet: they are celebrated before anything else is asked.
    private static func fresh(_ home: LearnerHome) -> [Fresh] {
        home.earned.filter { $0.isNew && !$0.isRevoked }.map {
            Fresh(crest: Path.crest($0.achievement, $0.versionNumber), title: $0.title, path: Path.award($0.award))
        }
    }

    private static func greeting(at now: Instant, zone: String, name: String) -> String {
        let time = DateWords.time(now, zone: zone)
        let hour = Int(time.prefix { $0 != ":" }) ?? 12
        let part =
            time.hasSuffix("AM") ? "Good morning" : hour == 12 || hour < 5 ? "Good afternoon" : "Good evening"
        return part + ", " + (name.split(separator: " ").first.map(String.init) ?? name)
    }

    private static func dates(_ waiting: [WorkEntry], _ next: WorkReading?) -> [Event] {
        var found: [(LocalDate, String)] = waiting.compactMap { entry in
            entry.answerBy.map { ($0, "You hear about \(entry.title)") }
        }
        if let next, let day = next.logFull { found.append((day, "Your log is full")) }
        return found.sorted { $0.0 < $1.0 }.map {
            Event(iso: $0.0.description, day: DateWords.weekday($0.0), what: $0.1)
        }
    }
}

extension LearnerHomePage.Next {
    fileprivate init(_ work: WorkReading) {
        let dossier = work.dossier
        let tasks = Path.enrollment(work.enrollment.id)
        let title = dossier.title.title
        let link = LearnerHomePage.Link(label: "See all parts", path: tasks)
        let changed = "Last changed " + DateWords.moment(work.changed, zone: work.zone)
        let kept = changed + ". Your draft is kept for as long as you need."
        if dossier.submission.state == .notYet {
            self.init(
                head: "Read the feedback on \(title)",
                lead: "Not yet: some criteria need more. What you met stays met.",
                path: Path.feedback(dossier.submission.id),
                button: "Read the feedback",
                other: nil,
                saved: nil
            )
        } else if let placed = dossier.nextItem {
            let label = PartLabels(dossier.title).label(of: placed.item.key)
            let minutes = placed.item.minutes.map { " " + DurationWords.about(minutes: $0).sentence }
            self.init(
                head: placed.item.title,
                lead: "Part \(label) of \(title).\(minutes ?? "")",
                path: Path.item(placed.item.key, of: dossier.submission.id),
                button: dossier.hasContent(placed.item) ? "Go on with this part" : "Begin this part",
                other: link,
                saved: kept
            )
        } else {
            self.init(
                head: "Check your answers and submit",
                lead: "Every part of \(title) is done.",
                path: Path.check(dossier.submission.id),
                button: "Check your answers",
                other: link,
                saved: kept
            )
        }
    }
}

extension String {
    /// Beginning with a capital, ending with a period.
    var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

extension WorkEntry {
    /// The learner was to hear by a day that is over.
    func isLate(at now: Instant) -> Bool {
        guard submissionState.isWaiting, let answerBy else { return false }
        return answerBy < LocalDate(at: now, in: zone)
    }
}

extension WorkReading {
    /// The day on which a log that has begun will cover its days.
    var logFull: LocalDate? {
        for placed in dossier.activeItems {
            guard case .evidence(let evidence) = placed.item.body else { continue }
            for slot in evidence.slots where slot.kind == .log {
                guard let days = slot.days.from,
                    let span = LogSpan(dossier.responses(to: placed.item.key).filter { $0.address.slot == slot.key }),
                    span.days < days
                else { continue }
                return span.first.adding(days: days - 1)
            }
        }
        return nil
    }
}
