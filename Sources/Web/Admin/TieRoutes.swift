internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Ties of a person, for administrators: who may not judge whose work.
package enum TieRoutes: Area {
    package static let pageTypes: [any Page.Type] = []

    package static func add(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.post("admin/people/:id/ties") { request, context in
            let entry = try await platform.person(ID(try context.parameter("id")), for: context.actor)
            let form = TieForm(try context.form())
            func again(_ form: TieForm) async throws -> Response {
                let page = PersonPage(
                    entry,
                    ties: try await platform.ties(of: entry.person.id, for: context.actor),
                    isOneself: entry.person.id == context.actor.person,
                    tie: form
                )
                return try await pages.showAgain(page, for: request, context)
            }
            guard form.problems.isEmpty, let relation = form.relation else { return try await again(form) }
            // Whether an address belongs to somebody here is what a search tells, too.
            try await fairUse.count(.search, by: context)
            guard let other = try await platform.person(address: form.address, for: context.actor) else {
                return try await again(form.refused("Nobody here or below has this address. Check it once more"))
            }
            do {
                try await platform.recordTie(relation.tie(of: entry.person.id, to: other), by: context.actor)
            } catch Refusal.doesNotFit(let sentence) {
                return try await again(form.refused(sentence))
            }
            return pages.redirect(to: Path.person(entry.person.id), flash: Flash("The tie is recorded."))
        }
        site.members.post("admin/people/:id/ties/:other/:relation/removal") { _, context in
            let id = ID<Person>(try context.parameter("id"))
            guard let relation = TieForm.Relation(rawValue: try context.parameter("relation")) else {
                throw Refusal.notFound
            }
            let tie = relation.tie(of: id, to: ID(try context.parameter("other")))
            try await platform.removeTie(tie, by: context.actor)
            return pages.redirect(to: Path.person(id), flash: Flash("The tie is removed."))
        }
    }
}

extension Path {
    /// Where a tie of a person is added.
    static func ties(of person: ID<Person>) -> String { self.person(person) + "/ties" }

    /// Where a tie is removed.
    static func tieRemoval(of person: ID<Person>, to other: ID<Person>, _ relation: TieForm.Relation) -> String {
        ties(of: person) + "/" + PercentText.encoded(other.text) + "/\(relation.rawValue)/removal"
    }
}
