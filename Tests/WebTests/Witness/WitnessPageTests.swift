import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

@testable import Web

struct WitnessPageTests {
    private static let place = ResponseAddress(item: "seen", slot: "form")

    private static func scene() async throws -> (Cast, ID<Submission>) {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish(ExampleTitles.case("observation-and-earlier"))
        return (cast, try await cast.choose(open, as: "Imani").submission)
    }

    /// The token as it stands in the mail that waits.
    private static func token(on cast: Cast) async throws -> String {
        let jobs = try await cast.platform.takeJobs(50, worker: "test")
        let paths = jobs.compactMap { taken -> String? in
            guard case .sendMail(let order) = taken.job, order.template == .observationAsked else { return nil }
            return order.path
        }
        return try #require(paths.last)
    }

    @Test func `a learner asks, the witness answers, and the learner sees who and what`() async throws {
        let (cast, submission) = try await Self.scene()
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(Path.witness(at: Self.place, of: submission))
            #expect(page.status == 200 && page.says("The colleague's supervising teacher fills in a short form"))
            let wrong = try await imani.submit(page.form(button: "Send the link"), ["address": "nobody"])
            #expect(wrong.status == 422 && wrong.says("Enter the whole address") && wrong.body.contains("nobody"))
            let own = "imani.castellano@tamarackvalley.example"
            let self_ = try await imani.submit(page.form(button: "Send the link"), ["address": own])
            #expect(self_.status == 422 && self_.says("A witness is someone else"))
            let asked = try await imani.submit(
                page.form(button: "Send the link"),
                ["address": "ruth.abernathy@tamarackvalley.example"]
            )
            #expect(asked.status == 200 && asked.says("The link is on its way"))

            let path = try await Self.token(on: cast)
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let form = try await ruth.get(path)
            #expect(form.status == 200 && form.says("Imani Castellano asks you as a witness"))
            #expect(form.says("Did the colleague notice early signs without help?"))
            let button = "Send what I saw"
            let missing = try await ruth.submit(form.form(button: button), ["answer-told": "Calm & <clear>."])
            #expect(missing.status == 422 && missing.says("Choose yes or no"))
            #expect(missing.body.contains("Calm &amp; &lt;clear&gt;."))
            let values = ["answer-seen-on": "2026-11-20", "answer-alone": "yes"]
            let thanks = try await ruth.submit(missing.form(button: button), values)
            #expect(thanks.status == 200 && thanks.says("Thank you") && thanks.form(button: button) == nil)
            let twice = try await ruth.submit(form.form(button: button), values)
            #expect(twice.status == 200 && twice.says("Thank you"))

            let seen = try await imani.get(Path.witness(at: Self.place, of: submission))
            #expect(seen.says("Filled in by Ruth Abernathy on November 24, 2026"))
            #expect(seen.says("Calm & <clear>.") && seen.says("November 20, 2026"))
            #expect(seen.form(button: "Send a new link") != nil)
        }
    }

    @Test func `the link leads nobody else anywhere, and a visitor to sign in`() async throws {
        let (cast, submission) = try await Self.scene()
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(Path.witness(at: Self.place, of: submission))
            let address = ["address": "ruth.abernathy@tamarackvalley.example"]
            let asked = try await imani.submit(page.form(button: "Send the link"), address)
            let path = try await Self.token(on: cast)
            for name in ["Helen", "Imani", "Tomás"] {
                let other = try await WebSession.signedIn(name, of: cast, client)
                #expect(try await other.get(path).status == 404)
                guard name != "Imani" else { continue }
                #expect(try await other.get(Path.witness(at: Self.place, of: submission)).status == 404)
            }
            let visitor = try await WebSession(client).send(.get, path, follows: false)
            #expect(visitor.status == 303)
            let back = try await imani.submit(asked.form(button: "Take the link back from \(address["address"] ?? "")"))
            #expect(back.status == 200 && back.says("Taken back"))
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            #expect(try await ruth.get(path).status == 410)
        }
    }

    @Test(arguments: ["", "?set=0&slot=form", "?slot=nothing", "?set=9&slot=form", "?slot=form&position=x", "?%ff"])
    func `a place that is none is a page that says so`(query: String) async throws {
        let (cast, submission) = try await Self.scene()
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(submission)/items/seen/witness" + query)
            #expect(query.contains("position") ? page.status == 200 : [400, 404].contains(page.status))
        }
    }
}
