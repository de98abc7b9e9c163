internal import Application
internal import Credentialing

/// One line of a task list.
struct TaskLine: Sendable {
    let title: String
    /// `nil` when it cannot start yet.
    let path: String?
    let hint: String?
    let status: String
    let ground: String
}

extension TaskLine {
    init(_ piece: Piece, in work: WorkReading) {
        let isTicked = work.ticked.contains(piece.key)
        self.init(
            title: piece.title,
            path: Path.piece(piece.key, of: work.enrollment.id),
            hint: (piece.kind == .learn ? "Learn. " : "Practice. ")
                + DurationWords.about(minutes: piece.minutes).sentence,
            status: isTicked ? "Completed" : "Optional",
            ground: "done"
        )
    }

    init(_ item: Item, in work: WorkReading) {
        let dossier = work.dossier
        let status = dossier.status(of: item)
        var isOpen = true
        var hint =
            status == .inProgress ? Self.reason(item, dossier) ?? Self.hint(item, dossier) : Self.hint(item, dossier)
        if case .cannotStart(let other) = status {
            isOpen = false
            hint = "Opens when “\(other)” has begun"
        }
        self.init(
            title: item.title,
            path: isOpen ? Path.item(item.key, of: dossier.submission.id) : nil,
            hint: hint,
            status: status.words,
            ground: status.ground
        )
    }

    static func declares(_ work: WorkReading) -> TaskLine {
        let dossier = work.dossier
        let stated = dossier.title.declares.filter { declare in
            (dossier.declared[declare.key]?.count ?? 0) >= declare.from
        }
        let isDone = stated.count == dossier.title.declares.count
        let isBegun = !dossier.declared.isEmpty
        return TaskLine(
            title: "Say what your work is about",
            path: Path.declares(dossier.submission.id),
            hint: dossier.title.declares.map(\.question).joined(separator: " "),
            status: isDone ? "Completed" : isBegun ? "In progress" : "Not started",
            ground: isDone ? "done" : isBegun ? "go" : ""
        )
    }

    /// Self-evaluation, feedback to answer, and the check before submitting.
    static func last(_ work: WorkReading) -> [TaskLine] {
        let dossier = work.dossier
        let id = dossier.submission.id
        let missing = SelfCheck.missing(in: dossier)
        var lines: [TaskLine] = []
        let open = dossier.openCriteria
        let evaluated = open.filter { !(dossier.selfEvaluations[$0.key]?.level ?? "").isEmpty }
        let isEvaluated = !missing.contains { $0.place == .selfEvaluation }
        lines.append(
            TaskLine(
                title: "Say where you see your work",
                path: Path.selfEvaluation(id),
                hint: "\(evaluated.count) of \(open.count) criteria. Assessors see it only after they have judged",
                status: isEvaluated ? "Completed" : evaluated.isEmpty ? "Not started" : "In progress",
                ground: isEvaluated ? "done" : evaluated.isEmpty ? "" : "go"
            )
        )
        if !dossier.commented.isEmpty {
            let isAnswered = !missing.contains { $0.place == .feedback }
            lines.append(
                TaskLine(
                    title: "Answer the feedback",
                    path: Path.answers(id),
                    hint: "Say what you changed, criterion by criterion",
                    status: isAnswered ? "Completed" : "Not started",
                    ground: isAnswered ? "done" : ""
                )
            )
        }
        guard dossier.submission.state == .draft else { return lines }
        lines.append(
            TaskLine(
                title: "Check your answers and submit",
                path: Path.check(id),
                hint: missing.isEmpty ? "Everything is there" : Self.stillMissing(missing.count),
                status: missing.isEmpty ? "Not started" : "Not ready",
                ground: missing.isEmpty ? "" : "done"
            )
        )
        return lines
    }

    private static func stillMissing(_ count: Int) -> String {
        (count == 1 ? "One thing is" : "\(count) things are") + " still missing. See which"
    }

    /// Why what is called complete is not, or what does not fit.
    private static func reason(_ item: Item, _ dossier: Dossier) -> String? {
        let missing = SelfCheck.missing(at: item, in: dossier)
        return (missing.first(where: \.isWrong) ?? (dossier.done.contains(item.key) ? missing.first : nil))?.sentence
    }

    private static func hint(_ item: Item, _ dossier: Dossier) -> String? {
        var parts: [String] = []
        let given = dossier.responses(to: item.key).filter { !$0.isEmpty }
        let words = given.filter { $0.kind == .text }.reduce(0) { $0 + WordCount.of($1.text) }
        let files = given.count { $0.kind == .file }
        let days = given.filter { $0.kind == .log }
        let links = given.count { $0.kind == .link }
        if words > 0 { parts.append(RequirementWords.plural(words, "word")) }
        if files > 0 { parts.append(RequirementWords.plural(files, "file")) }
        if let span = LogSpan(days) {
            parts.append(
                RequirementWords.plural(days.count, "dated entry") + " over "
                    + RequirementWords.plural(span.days, "day")
            )
        }
        if links > 0 { parts.append(RequirementWords.plural(links, "link")) }
        if case .choose(let choose) = item.body {
            let chosen = choose.options.filter { dossier.choices[item.key]?.contains($0.key) ?? false }
            parts.append(contentsOf: chosen.map(\.title))
        }
        if parts.isEmpty, let minutes = item.minutes {
            parts.append(DurationWords.about(minutes: minutes).sentenceStart)
        }
        if item.isOptional { parts.append("optional") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension TaskStatus {
    /// The class of the tag.
    var ground: String {
        switch self {
        case .inProgress: "go"
        case .notStarted: ""
        case .completed, .met, .cannotStart: "done"
        }
    }
}

/// Small numbers as words.
enum NumberWords {
    static func word(_ number: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// "two", "one or two", "one to three".
    static func span(_ from: Int, _ to: Int) -> String {
        if from == to { return word(to) }
        if from == 0 { return "up to \(word(to))" }
        return to == from + 1 ? "\(word(from)) or \(word(to))" : "\(word(from)) to \(word(to))"
    }
}

extension String {
    /// The same with a capital first letter.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
