internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// One reading: claiming, the bench, and everything that is sent from it.
struct ReadingRoutes {
    let platform: Platform
    let pages: Pages

    func add(to members: RouterGroup<MemberContext>) {
        members.get("assess/readings/:id") { try await show($0, $1) }
        members.post("assess/readings/:id/claim") { try await claim($0, $1) }
        members.post("assess/readings/:id/draft") { try await save($0, $1, then: .draft) }
        members.post("assess/readings/:id/levels") { try await save($0, $1, then: .levels) }
        members.post("assess/readings/:id/assessment") { try await save($0, $1, then: .assessment) }
        members.post("assess/readings/:id/release") { try await save($0, $1, then: .release) }
        members.get("assess/readings/:id/conflict") { request, context in
            let turn = try await turn(context)
            return try await pages.show(ConflictPage(turn), for: request, context)
        }
        members.post("assess/readings/:id/conflict") { try await declareConflict($0, $1) }
        members.get("assess/readings/:id/unreadable") { request, context in
            let turn = try await turn(context)
            return try await pages.show(UnreadablePage(turn), for: request, context)
        }
        members.post("assess/readings/:id/unreadable") { try await report($0, $1) }
        UndoneRoutes(platform: platform, pages: pages).add(to: members)
    }

    private func reading(_ context: MemberContext) throws -> ID<Allocation> {
        ID(try context.parameter("id"))
    }

    private func turn(_ context: MemberContext) async throws -> ReadingTurn {
        try await platform.readingTurn(try reading(context), for: context.actor)
    }

    /// The bench for whoever holds the reading, the result for whoever gave it, and for others why it is not theirs.
    private func show(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try reading(context)
        do {
            let conflict = try await takeUnsent(id, context)
            let dossier = try await platform.openWork(id, by: context.actor)
            let page = WorkspacePage(dossier, typed: conflict?.typed, stored: conflict?.stored)
            return try await pages.show(page, for: request, context)
        } catch Refusal.alreadyDone {
            let judged = try await platform.judgedWork(id, by: context.actor)
            let zone = try await platform.timeZone(of: context.actor)
            return try await pages.show(ResultPage(judged, zone: zone), for: request, context)
        } catch let refusal as Refusal where refusal != .notFound {
            let page = TurnPage(try await turn(context), typed: try await unsent(id, context).first?.form.draft)
            return try await pages.show(page, for: request, context)
        }
    }

    /// A bench that was sent after the session had run out, and waited while its reader signed in, is saved now. What
    /// another window saved meanwhile stands in its way; then both are shown.
    private func takeUnsent(
        _ id: ID<Allocation>,
        _ context: MemberContext
    ) async throws -> (typed: Assessment.Draft, stored: Assessment.Draft)? {
        var conflict: (typed: Assessment.Draft, stored: Assessment.Draft)?
        for (path, form) in try await unsent(id, context) {
            let saving = try await platform.saveAssessmentDraft(
                form.draft,
                on: id,
                expecting: form.revision,
                by: context.actor
            )
            switch saving {
            case .saved: try await platform.forgetUnsent(at: path, of: context.actor)
            case .conflict(let stored, _): conflict = (form.draft, stored)
            }
        }
        return conflict
    }

    /// What was sent by its reader anew needs no older state any more.
    private func forgetUnsent(_ id: ID<Allocation>, _ context: MemberContext) async throws {
        for (path, _) in try await unsent(id, context) {
            try await platform.forgetUnsent(at: path, of: context.actor)
        }
    }

    private func unsent(
        _ id: ID<Allocation>,
        _ context: MemberContext
    ) async throws -> [(path: String, form: AssessmentForm)] {
        var found: [(path: String, form: AssessmentForm)] = []
        for path in ReadingAct.fromBench.map({ Path.reading(id, $0) }) {
            guard let unsent = try await platform.unsentForm(at: path, of: context.actor) else { continue }
            found.append((path, AssessmentForm(FormFields(unsent.fields.map { ($0.name, $0.value) }))))
        }
        return found
    }

    private func claim(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try reading(context)
        do {
            try await platform.claimReading(id, by: context.actor)
            return pages.redirect(to: Path.reading(id))
        } catch let refusal as Refusal where refusal != .notFound {
            return pages.redirect(to: Path.queue, flash: Flash(refusal.description, kind: .wait))
        }
    }

    /// Everything that is sent from the bench is saved first, so that whatever follows, no text is lost.
    private func save(_ request: Request, _ context: MemberContext, then act: ReadingAct) async throws -> Response {
        let id = try reading(context)
        let form = AssessmentForm(try context.form())
        let wantsJSON = request.headers[.accept]?.contains("json") == true
        do {
            let saving = try await platform.saveAssessmentDraft(
                form.draft,
                on: id,
                expecting: form.revision,
                by: context.actor
            )
            if case .conflict(let stored, _) = saving {
                if wantsJSON { return json(["conflict": "true"], status: .conflict) }
                let dossier = try await platform.openWork(id, by: context.actor)
                let page = WorkspacePage(dossier, typed: form.draft, stored: stored)
                return try await pages.show(page, for: request, context, status: .conflict)
            }
            if wantsJSON, case .saved(let revision) = saving { return try await saved(revision, context) }
            try await forgetUnsent(id, context)
            return try await finish(act, id, form, request, context)
        } catch let refusal as Refusal where refusal != .notFound && !wantsJSON {
            return try await refused(refusal, id, form, request, context)
        }
    }

    private func finish(
        _ act: ReadingAct,
        _ id: ID<Allocation>,
        _ form: AssessmentForm,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        switch act {
        case .levels:
            try await platform.commitLevels(on: id, by: context.actor)
            let words = "Your levels are committed. What the learner thinks of the work stands beside them now."
            return pages.redirect(to: Path.reading(id), flash: Flash(words))
        case .assessment: return try await record(id, form, request, context)
        case .release:
            try await platform.releaseReading(id, by: context.actor)
            let words = "It is back in the queue. What you wrote is kept, in case you take it again."
            return pages.redirect(to: Path.queue, flash: Flash(words))
        case .draft, .claim, .conflict, .unreadable, .undone:
            return pages.redirect(to: Path.reading(id), flash: Flash("Saved."))
        }
    }

    private func record(
        _ id: ID<Allocation>,
        _ form: AssessmentForm,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        do {
            try await platform.recordAssessment(form.draft, on: id, by: context.actor)
            return pages.redirect(to: Path.reading(id))
        } catch AssessmentRefusal.faults(let faults) {
            let dossier = try await platform.openWork(id, by: context.actor)
            let problems = AssessmentForm.problems(faults, in: dossier)
            let page = WorkspacePage(dossier, typed: form.draft, problems: problems)
            return try await pages.showAgain(page, for: request, context)
        }
    }

    /// What was typed is shown with the reason, whatever the reason is.
    private func refused(
        _ refusal: Refusal,
        _ id: ID<Allocation>,
        _ form: AssessmentForm,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        let turn = try await platform.readingTurn(id, for: context.actor)
        switch refusal {
        case .alreadyDone:
            return pages.redirect(to: Path.reading(id), flash: Flash(refusal.description, kind: .wait))
        case .incomplete, .limit, .doesNotFit, .notOpened, .questionOpen:
            let dossier = try await platform.openWork(id, by: context.actor)
            let problems = FormProblems("bench", Self.sentence(for: refusal))
            let page = WorkspacePage(dossier, typed: form.draft, problems: problems)
            return try await pages.showAgain(page, for: request, context)
        default:
            let page = TurnPage(turn, typed: form.draft)
            return try await pages.show(page, for: request, context, status: .conflict)
        }
    }

    private static func sentence(for refusal: Refusal) -> String {
        guard case .incomplete(let count) = refusal else { return refusal.description }
        let words = count == 1 ? "One criterion has no level yet" : "\(count) criteria have no level yet"
        return words + ". Choose all levels, then commit them"
    }

    private func declareConflict(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = try context.form()
        let offered: Set<Tie> = [.family, .supervisor, .evaluator, .team]
        guard let tie = Tie(rawValue: form.line("tie")), offered.contains(tie) else {
            let page = ConflictPage(try await turn(context), problems: FormProblems("tie", "Say how you know them"))
            return try await pages.showAgain(page, for: request, context)
        }
        try await platform.declareConflict(tie, on: try reading(context), by: context.actor)
        return pages.redirect(to: Path.queue, flash: Flash("Thank you. Someone else will read this one."))
    }

    private func report(_ request: Request, _ context: MemberContext) async throws -> Response {
        let typed = try context.form().text("what")
        do {
            try await platform.reportUnreadable(typed, on: try reading(context), by: context.actor)
            return pages.redirect(to: Path.queue, flash: Flash("The lead assessors know. It is back in the queue."))
        } catch Refusal.doesNotFit(let sentence) {
            let page = UnreadablePage(try await turn(context), typed: typed, problems: FormProblems("what", sentence))
            return try await pages.showAgain(page, for: request, context)
        }
    }

    private func saved(_ revision: Int, _ context: MemberContext) async throws -> Response {
        let zone = try await platform.timeZone(of: context.actor)
        let time = DateWords.time(platform.clock.now(), zone: zone)
        return json(["revision": String(revision), "saved": "Saved at \(time)"], status: .ok)
    }

    private func json(_ values: [String: String], status: HTTPResponse.Status) -> Response {
        // Keys and values are ours: digits, words and a time, nothing that JSON would have to escape.
        let pairs = values.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
        let body = ByteBuffer(string: "{" + pairs.joined(separator: ",") + "}")
        return Response(status: status, headers: [.contentType: "application/json"], body: .init(byteBuffer: body))
    }
}
