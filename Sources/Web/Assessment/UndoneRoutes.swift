internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Asking whether a change undoes a criterion that was met before.
struct UndoneRoutes {
    let platform: Platform
    let pages: Pages

    func add(to members: RouterGroup<MemberContext>) {
        members.get("assess/readings/:id/undone") { request, context in
            let dossier = try await platform.openWork(ID(try context.parameter("id")), by: context.actor)
            guard let page = UndonePage(try criterion(request), in: dossier) else { throw Refusal.notFound }
            return try await pages.show(page, for: request, context)
        }
        members.post("assess/readings/:id/undone") { try await ask($0, $1) }
    }

    private func criterion(_ request: Request) throws -> String {
        try FormFields(urlencoded: request.uri.query ?? "").line("criterion")
    }

    private func ask(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id: ID<Allocation> = ID(try context.parameter("id"))
        let criterion = try criterion(request)
        let typed = try context.form().text("words")
        do {
            try await platform.askUndoing(typed, of: criterion, on: id, by: context.actor)
            let words = "A lead assessor is asked. Submit when they have answered; what you wrote is kept."
            return pages.redirect(to: Path.reading(id), flash: Flash(words))
        } catch Refusal.doesNotFit(let sentence) {
            let dossier = try await platform.openWork(id, by: context.actor)
            let problems = FormProblems("words", sentence)
            guard let page = UndonePage(criterion, in: dossier, typed: typed, problems: problems) else {
                throw Refusal.doesNotFit(sentence)
            }
            return try await pages.showAgain(page, for: request, context)
        }
    }
}
