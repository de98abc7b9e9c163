internal import Application
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct ObservationTests {
    private static let place = ResponseAddress(item: "seen", slot: "form")
    private static let answers = ["seen-on": "2026-11-20", "alone": "yes", "told": "She stepped aside in time."]

    /// Imani has asked Ruth.
    private struct Scene {
        let clock: TestClock
        let cast: Cast
        let submission: ID<Submission>
        let token: String
        let imani: Actor
        let ruth: Actor

        init() async throws {
            clock = TestClock()
            cast = try await Cast.assemble(on: .testing(clock: clock))
            let open = try await cast.publish(ExampleTitles.case("observation-and-earlier"))
            submission = try await cast.choose(open, as: "Imani").submission
            imani = try await cast.actor("Imani")
            ruth = try await cast.actor("Ruth")
            token = try await cast.platform.askWitness(
                address: " Ruth.Abernathy@tamarackvalley.example ",
                at: ObservationTests.place,
                of: submission,
                by: imani
            )
        }

        func fill(_ answers: [String: String] = ObservationTests.answers, as actor: Actor? = nil) async throws {
            try await cast.platform.fillObservation(token: token, answers: answers, by: actor ?? ruth)
        }

        func given() async throws -> Response? {
            try await cast.platform.ownWork(submission, by: imani).response(at: ObservationTests.place)
        }
    }

    @Test func `a witness fills in the form once, and it is evidence without a name`() async throws {
        let scene = try await Scene()
        let reading = try await scene.cast.platform.observation(token: scene.token, by: scene.ruth)
        #expect(reading.learner == "Imani Castellano" && reading.filled == nil)
        #expect(reading.form.fields.map(\.key) == ["seen-on", "alone", "told"])
        try await scene.fill(Self.answers.merging(["extra": "x"]) { $1 })
        let given = try #require(try await scene.given())
        #expect(given.kind == .observation && given.fields == Self.answers && given.text.isEmpty)
        let seen = try await scene.cast.platform.witnessing(
            at: Self.place,
            of: scene.submission,
            by: scene.imani
        )
        #expect(seen.requests.first?.filledBy == "Ruth Abernathy")
        await #expect(throws: Refusal.alreadyDone) { try await scene.fill(["alone": "no"]) }
        #expect(try await scene.given()?.fields == Self.answers)
        #expect(try await scene.cast.platform.observation(token: scene.token, by: scene.ruth).filled != nil)
    }

    @Test func `one mail goes to the address that was asked, and the trail holds no address`() async throws {
        let scene = try await Scene()
        let jobs = try await scene.cast.platform.takeJobs(worker: "test")
        let orders = jobs.compactMap { taken -> MailOrder? in
            if case .sendMail(let order) = taken.job { order } else { nil }
        }
        #expect(orders.map(\.template) == [.observationAsked])
        #expect(orders.first?.address == "Ruth.Abernathy@tamarackvalley.example")
        #expect(orders.first?.path == "/observations/" + scene.token)
        #expect(orders.first?.words["title"] == "From Calm to Coach")
        try await scene.fill()
        let facts = try await scene.cast.platform.read { transaction in
            try transaction.rows(
                "SELECT facts FROM audit_event WHERE event IN ('observationAsked', 'observationGiven')"
            ).map { try $0.text("facts") }
        }
        #expect(facts.count == 2)
        #expect(facts.allSatisfy { !$0.lowercased().contains("ruth") && !$0.contains("@") })
    }

    @Test func `the learner hears once that the form is filled in, and not what it says`() async throws {
        let scene = try await Scene()
        try await scene.fill()
        await #expect(throws: Refusal.alreadyDone) { try await scene.fill() }
        let jobs = try await scene.cast.platform.takeJobs(worker: "test")
        let orders = jobs.compactMap { taken -> MailOrder? in
            if case .sendMail(let order) = taken.job, order.template == .observationGiven { order } else { nil }
        }
        let order = try #require(orders.first)
        #expect(orders.count == 1 && order.person == scene.imani.person && order.address == nil)
        #expect(order.path == "/submissions/\(scene.submission)/items/seen")
        #expect(order.words == ["title": "From Calm to Coach"])
    }

    @Test func `to anyone but the person asked there is nothing behind the link`() async throws {
        let scene = try await Scene()
        for name in ["Helen", "Tomás", "Imani"] {
            let other = try await scene.cast.actor(name)
            await #expect(throws: Refusal.notFound) { try await scene.fill(as: other) }
            await #expect(throws: Refusal.notFound) {
                try await scene.cast.platform.observation(token: scene.token, by: other)
            }
        }
        await #expect(throws: Refusal.notFound) {
            try await scene.cast.platform.fillObservation(token: "x", answers: [:], by: scene.ruth)
        }
        #expect(try await scene.given() == nil)
    }

    @Test func `an address that is not verified opens nothing`() async throws {
        let scene = try await Scene()
        _ = try await scene.cast.platform.write { work in
            try work.run("UPDATE email SET verified = NULL WHERE person = \(scene.ruth.person)")
        }
        await #expect(throws: Refusal.notFound) { try await scene.fill() }
    }

    @Test func `a witness is someone else, with an address that mail can be sent to`() async throws {
        let scene = try await Scene()
        for address in ["imani.castellano@tamarackvalley.example", "nobody", "", "a@b"] {
            await #expect(throws: Refusal.self, "\(address)") {
                try await scene.cast.platform.askWitness(
                    address: address,
                    at: Self.place,
                    of: scene.submission,
                    by: scene.imani
                )
            }
        }
        // An address that the learner takes over later is still not a witness.
        _ = try await scene.cast.platform.write { work in
            try work.run("UPDATE email SET person = \(scene.imani.person) WHERE person = \(scene.ruth.person)")
        }
        await #expect(throws: Refusal.ownWork) { try await scene.fill(as: scene.imani) }
    }

    @Test func `only the learner asks, only for a form, and not without end`() async throws {
        let scene = try await Scene()
        let platform = scene.cast.platform
        await #expect(throws: Refusal.notFound) {
            try await platform.askWitness(
                address: "helen.brandvold@tamarackvalley.example",
                at: Self.place,
                of: scene.submission,
                by: scene.ruth
            )
        }
        for place in [
            ResponseAddress(item: "seen", slot: "colleague"), ResponseAddress(item: "seen", set: 2, slot: "form"),
            ResponseAddress(item: "seen", slot: "form", position: 2), ResponseAddress(item: "none", slot: "form"),
        ] {
            await #expect(throws: Refusal.self, "\(place)") {
                try await platform.askWitness(
                    address: "helen.brandvold@tamarackvalley.example",
                    at: place,
                    of: scene.submission,
                    by: scene.imani
                )
            }
        }
        for number in 2...20 {
            _ = try await platform.askWitness(
                address: "witness-\(number)@school.example",
                at: Self.place,
                of: scene.submission,
                by: scene.imani
            )
        }
        await #expect(throws: Refusal.self) {
            try await platform.askWitness(
                address: "witness@school.example",
                at: Self.place,
                of: scene.submission,
                by: scene.imani
            )
        }
    }

    @Test func `every field is answered in its own way`() async throws {
        let scene = try await Scene()
        let faults = await #expect(throws: ObservationFaults.self) {
            try await scene.fill(["seen-on": "2026-11-25", "alone": "maybe", "told": " "])
        }
        #expect(faults?.faults.map(\.field) == ["seen-on", "alone", "told"])
        #expect(faults?.faults.first?.sentence == "Enter a day that has been: On which day did you observe?")
        let long = String(repeating: "x", count: 4_001)
        await #expect(throws: ObservationFaults.self) {
            try await scene.fill(Self.answers.merging(["told": long]) { $1 })
        }
        #expect(try await scene.given() == nil)
    }

    @Test func `a link that is too old or was taken back is no longer good`() async throws {
        let late = try await Scene()
        late.clock.advance(days: 31)
        await #expect(throws: Refusal.linkNotGood) { try await late.fill() }
        let scene = try await Scene()
        let platform = scene.cast.platform
        let reading = try await platform.witnessing(at: Self.place, of: scene.submission, by: scene.imani)
        let request = try #require(reading.requests.first)
        await #expect(throws: Refusal.notFound) {
            try await platform.withdrawWitnessRequest(request.id, of: scene.submission, by: scene.ruth)
        }
        try await platform.withdrawWitnessRequest(request.id, of: scene.submission, by: scene.imani)
        try await platform.withdrawWitnessRequest(request.id, of: scene.submission, by: scene.imani)
        await #expect(throws: Refusal.linkNotGood) { try await scene.fill() }
    }

    @Test func `asked again, the old link is dead, and the new form takes the place of the old`() async throws {
        let scene = try await Scene()
        try await scene.fill()
        let again = try await scene.cast.platform.askWitness(
            address: "helen.brandvold@tamarackvalley.example",
            at: Self.place,
            of: scene.submission,
            by: scene.imani
        )
        #expect(try await scene.given()?.fields == Self.answers)
        let helen = try await scene.cast.actor("Helen")
        let other = Self.answers.merging(["alone": "no"]) { $1 }
        try await scene.cast.platform.fillObservation(token: again, answers: other, by: helen)
        let given = try #require(try await scene.given())
        #expect(given.fields == other && given.revision == 2)
        let kept = try await scene.cast.platform.read { transaction in
            try transaction.rows("SELECT text FROM response_history").map { try $0.text("text") }
        }
        #expect(kept.count == 1 && kept.first?.contains("without help? Yes") == true)
    }

    @Test func `nothing is taken after the work is submitted, until it is taken back`() async throws {
        let scene = try await Scene()
        let platform = scene.cast.platform
        try await scene.cast.fill(scene.submission, as: "Imani")
        let token = try await platform.askWitness(
            address: "ruth.abernathy@tamarackvalley.example",
            at: Self.place,
            of: scene.submission,
            by: scene.imani
        )
        try await scene.cast.submit(scene.submission, as: "Imani")
        await #expect(throws: Refusal.linkNotGood) {
            try await platform.fillObservation(token: token, answers: Self.answers, by: scene.ruth)
        }
        await #expect(throws: Refusal.alreadySubmitted) {
            try await platform.askWitness(
                address: "ruth.abernathy@tamarackvalley.example",
                at: Self.place,
                of: scene.submission,
                by: scene.imani
            )
        }
        try await platform.withdrawSubmission(scene.submission, by: scene.imani)
        try await platform.fillObservation(token: token, answers: Self.answers, by: scene.ruth)
        #expect(try await scene.given()?.fields == Self.answers)
    }

    @Test func `a form that was filled in is carried into the next attempt with who filled it in`() async throws {
        let scene = try await Scene()
        try await scene.cast.fill(scene.submission, as: "Imani")
        try await scene.cast.submit(scene.submission, as: "Imani")
        try await scene.cast.judge(scene.submission, unmet: ["handed-over"])
        let next = try await scene.cast.platform.beginNextAttempt(after: scene.submission, by: scene.imani)
        let reading = try await scene.cast.platform.witnessing(at: Self.place, of: next, by: scene.imani)
        #expect(reading.given?.fields["alone"] == "yes")
        #expect(reading.requests.contains { $0.filledBy == "Ruth Abernathy" })
        #expect(reading.refusal == nil)
    }
}
