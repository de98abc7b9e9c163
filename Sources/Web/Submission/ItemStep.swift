internal import Application
internal import Credentialing
internal import Hummingbird

/// Where the form of an item leads, after everything in it is saved.
struct ItemStep {
    let platform: Platform
    let pages: Pages
    let item: Item
    let work: WorkReading
    let actor: Actor

    private var id: ID<Submission> { work.dossier.submission.id }
    private var here: String { Path.item(item.key, of: id) }

    /// What the pressed button asks for.
    func answer(to act: String, added: [AddedFile]) async throws -> Response {
        if act.hasPrefix("remove:") {
            let anchor = act.dropFirst("remove:".count)
            guard let found = work.dossier.responses(to: item.key).first(where: { $0.address.anchor == anchor }) else {
                return pages.redirect(to: here)
            }
            try await platform.removeResponse(at: found.address, of: id, by: actor)
            return pages.redirect(to: here, flash: Flash("Removed. Its words are kept among the earlier versions."))
        }
        if act.hasPrefix("remove-file:") {
            try await platform.removeFile(ID(String(act.dropFirst("remove-file:".count))), from: id, by: actor)
            return pages.redirect(to: here, flash: Flash("Removed."))
        }
        let fresh = try await platform.work(on: id, by: actor)
        let saved = "Saved at \(DateWords.time(platform.clock.now(), zone: work.zone))."
        let flash = [saved, Self.words(added)].compactMap(\.self).joined(separator: " ")
        guard act == "go-on" else { return pages.redirect(to: here, flash: Flash(flash)) }
        if let reason = reasonToStay(in: fresh.dossier, added: added) {
            return pages.redirect(to: here, flash: Flash(flash + " " + reason, kind: .wait))
        }
        return pages.redirect(to: next(in: fresh.dossier), flash: Flash(flash))
    }

    private static func words(_ added: [AddedFile]) -> String? {
        guard !added.isEmpty else { return nil }
        let names = added.map { "“\($0.name)”" }.joined(separator: ", ")
        return "\(names) \(added.count == 1 ? "was" : "were") added."
    }

    /// What has to be said before the person goes on: a part called complete that is not, something of a file that does
    /// not fit, or a question about a file that has just come.
    private func reasonToStay(in dossier: Dossier, added: [AddedFile]) -> String? {
        let missing = SelfCheck.missing(at: item, in: dossier)
        let fields = Set(added.map { "students-\($0.response)" })
        if missing.contains(where: { fields.contains($0.anchor) }) {
            return "Before you go on, say whether anyone can recognize a student in it."
        }
        if missing.contains(where: { $0.isWrong && $0.anchor.hasPrefix("students-") }) {
            return "Something about a file does not fit yet."
        }
        guard dossier.done.contains(item.key), !missing.isEmpty else { return nil }
        return "This part is not complete yet. Below is what is missing."
    }

    private func next(in dossier: Dossier) -> String {
        let rest = dossier.activeItems.map(\.item).drop { $0.key != item.key }.dropFirst()
        let next = rest.first { !dossier.status(of: $0).isSettled }
        return next.map { Path.item($0.key, of: id) } ?? Path.enrollment(work.enrollment.id)
    }
}
