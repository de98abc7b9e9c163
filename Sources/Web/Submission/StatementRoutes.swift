internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// What the learner states of the work: choices that come first, the self-evaluation, and where the evidence stands.
enum StatementRoutes {
    static func add(to site: Site) {
        addDeclares(to: site)
        addSelfEvaluation(to: site)
    }

    private static func addDeclares(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/declares") { request, context in
            let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
            guard !work.dossier.title.declares.isEmpty else { throw Refusal.notFound }
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            return try await pages.show(DeclaresPage(work, form: unsent), for: request, context)
        }
        site.members.post("submissions/:id/declares") { request, context in
            let id: ID<Submission> = ID(try context.parameter("id"))
            let form = try context.form()
            let work = try await platform.work(on: id, by: context.actor)
            var problems = FormProblems()
            for declare in work.dossier.title.declares {
                let field = "declare-\(declare.key)"
                do {
                    let options = Set(form.values(field))
                    try await platform.declareChoice(options, for: declare.key, of: id, by: context.actor)
                } catch Refusal.doesNotFit(let sentence) {
                    problems.add(field, sentence)
                }
            }
            guard problems.isEmpty else {
                let page = DeclaresPage(work, form: form, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            return pages.redirect(to: Path.enrollment(work.enrollment.id), flash: Flash("Saved."))
        }
    }

    private static func addSelfEvaluation(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/self-evaluation") { request, context in
            let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let page = SelfEvaluationPage(work, form: unsent, isUnsent: unsent != nil)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/self-evaluation/texts") { _, context in
            let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
            let form = try context.form()
            let saving = BackgroundSaving(platform: platform, work: work, form: form, actor: context.actor)
            return try await saving.selfEvaluation()
        }
        site.members.post("submissions/:id/self-evaluation") { request, context in
            let id: ID<Submission> = ID(try context.parameter("id"))
            let form = try context.form()
            let work = try await platform.work(on: id, by: context.actor)
            let entries = work.dossier.openCriteria.map { criterion in
                SelfEvaluation(
                    criterion: criterion.key,
                    level: form.line("level-" + criterion.key),
                    note: form.text("note-" + criterion.key),
                    revision: form.int("revision-" + criterion.key) ?? 0
                )
            }
            var conflicts: [SelfEvaluation] = []
            var problems = try await point(form, in: work, platform, by: context.actor)
            for entry in entries {
                let decision = ConflictFields.decision(entry.criterion, in: form)
                guard decision == .mine else {
                    if decision == nil, let stored = work.dossier.selfEvaluations[entry.criterion] {
                        conflicts.append(stored)
                        problems.add(ConflictFields.name(entry.criterion), ConflictFields.sentence)
                    }
                    continue
                }
                do {
                    conflicts += try await platform.saveSelfEvaluation([entry], of: id, by: context.actor)
                } catch Refusal.limit(let sentence) {
                    problems.add("note-" + entry.criterion, sentence)
                } catch Refusal.doesNotFit(let sentence) {
                    problems.add("level-" + entry.criterion, sentence)
                }
            }
            guard conflicts.isEmpty, problems.isEmpty else {
                let fresh = try await platform.work(on: id, by: context.actor)
                let page = SelfEvaluationPage(fresh, form: form, problems: problems, conflicts: conflicts)
                let status: HTTPResponse.Status = conflicts.isEmpty ? .unprocessableContent : .conflict
                return try await pages.show(page, for: request, context, status: status)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            if form.line("act") == "go-on" {
                return pages.redirect(to: Path.enrollment(work.enrollment.id), flash: Flash("Saved."))
            }
            if form.line("act").hasPrefix("remove:"),
                let pointer = PointerCode.pointer(String(form.line("act").dropFirst(7)))
            {
                try await platform.removePointer(pointer, of: id, by: context.actor)
            }
            return pages.redirect(to: Path.selfEvaluation(id), flash: Flash("Saved."))
        }
    }

    /// Adds each pointer that the form holds.
    private static func point(
        _ form: FormFields,
        in work: WorkReading,
        _ platform: Platform,
        by actor: Actor
    ) async throws -> FormProblems {
        var problems = FormProblems()
        for criterion in work.dossier.openCriteria where criterion.map != .no {
            let place = form.line("place-" + criterion.key)
            let why = form.line("why-" + criterion.key)
            guard let address = PointerCode.address(form.line("point-" + criterion.key)) else {
                if !place.isEmpty || !why.isEmpty {
                    problems.add("point-" + criterion.key, "Choose what shows it, then say where and why.")
                }
                continue
            }
            do {
                try await platform.pointAtEvidence(
                    EvidencePointer(
                        criterion: criterion.key,
                        indicator: form.line("indicator-" + criterion.key),
                        address: address,
                        place: place,
                        why: why
                    ),
                    of: work.dossier.submission.id,
                    by: actor
                )
            } catch Refusal.doesNotFit(let sentence) {
                problems.add("point-" + criterion.key, sentence)
            } catch Refusal.limit(let sentence) {
                problems.add("place-" + criterion.key, sentence)
            }
        }
        return problems
    }
}
