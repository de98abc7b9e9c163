internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Asking a witness, and what the witness sees: one form and nothing else of the work.
package enum WitnessRoutes: Area {
    package static let pageTypes: [any Page.Type] = [AskWitnessPage.self, ObservationPage.self, ObservedPage.self]

    package static func add(to site: Site) {
        addAsking(to: site)
        addAnswering(to: site)
    }

    private static func addAsking(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/items/:key/witness") { request, context in
            let place = try WitnessPlace(request, context)
            let reading = try await platform.witnessing(at: place.address, of: place.submission, by: context.actor)
            let page = AskWitnessPage(reading, at: platform.clock.now())
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/items/:key/witness") { request, context in
            let place = try WitnessPlace(request, context)
            let address = try context.form().line("address")
            do {
                try await platform.askWitness(
                    address: address,
                    at: place.address,
                    of: place.submission,
                    by: context.actor
                )
            } catch Refusal.doesNotFit(let sentence), Refusal.limit(let sentence) {
                let problems = FormProblems("address", sentence)
                let reading = try await platform.witnessing(at: place.address, of: place.submission, by: context.actor)
                let page = AskWitnessPage(
                    reading,
                    at: platform.clock.now(),
                    address: address,
                    problems: problems
                )
                return try await pages.showAgain(page, for: request, context)
            }
            return pages.redirect(
                to: Path.witness(at: place.address, of: place.submission),
                flash: Flash("The link is on its way to \(address).")
            )
        }
        site.members.post("submissions/:id/items/:key/witness/:request/withdrawal") { request, context in
            let place = try WitnessPlace(request, context)
            try await platform.withdrawWitnessRequest(
                ID(try context.parameter("request")),
                of: place.submission,
                by: context.actor
            )
            return pages.redirect(
                to: Path.witness(at: place.address, of: place.submission),
                flash: Flash("Taken back. The link no longer works.")
            )
        }
    }

    private static func addAnswering(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("observations/:token") { request, context in
            let token = try context.parameter("token")
            let reading = try await platform.observation(token: token, by: context.actor)
            guard reading.filled == nil else {
                return try await pages.show(ObservedPage(reading), for: request, context)
            }
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let page = ObservationPage(
                reading,
                token: token,
                fields: unsent ?? FormFields(),
                isUnsent: unsent != nil
            )
            return try await pages.show(page, for: request, context)
        }
        site.members.post("observations/:token") { request, context in
            let token = try context.parameter("token")
            let fields = try context.form()
            let reading = try await platform.observation(token: token, by: context.actor)
            // The button was pressed twice: the form is saved, and the page says so.
            guard reading.filled == nil else { return pages.redirect(to: Path.observation(token)) }
            do {
                let answers = ObservationPage.answers(to: reading.form, in: fields)
                try await platform.fillObservation(token: token, answers: answers, by: context.actor)
            } catch let faults as ObservationFaults {
                let page = ObservationPage(reading, token: token, fields: fields, faults: faults)
                return try await pages.showAgain(page, for: request, context)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            return pages.redirect(to: Path.observation(token))
        }
    }
}

/// The place that an address of these pages names.
private struct WitnessPlace {
    let submission: ID<Submission>
    let address: ResponseAddress

    init(_ request: Request, _ context: MemberContext) throws {
        let query = try FormFields(urlencoded: request.uri.query ?? "")
        submission = ID(try context.parameter("id"))
        address = ResponseAddress(
            item: try context.parameter("key"),
            set: query.int("set") ?? 1,
            slot: query.line("slot"),
            position: query.int("position") ?? 1
        )
    }
}

extension Path {
    /// Where the learner asks a witness to fill in the form of a slot.
    static func witness(at place: ResponseAddress, of id: ID<Submission>, _ rest: String = "") -> String {
        let position = place.position == 1 ? nil : String(place.position)
        return with(
            item(place.item, of: id) + "/witness" + rest,
            [("set", String(place.set)), ("slot", place.slot), ("position", position)]
        )
    }

    /// The form that a witness fills in.
    static func observation(_ token: String) -> String { ObservationRequest.path + PercentText.encoded(token) }
}
