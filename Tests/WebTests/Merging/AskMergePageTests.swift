import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing
import Web

/// Two accounts of one person, made one by two administrators.
struct AskMergePageTests {
    private static func ask(_ samuel: WebSession, _ imani: ID<Person>, address: String) async throws -> WebAnswer {
        let person = try await samuel.get(Path.person(imani))
        let path = try #require(person.link("This person has another account here"))
        let page = try await samuel.get(path)
        return try await samuel.submit(
            page.form(button: "Ask a second administrator"),
            ["other": address, "staying": "this", "reason": "She married in June."]
        )
    }

    private static func signedIn(
        _ address: String,
        _ cast: Cast,
        _ client: any TestClientProtocol
    ) async throws -> WebSession {
        let session = WebSession(client)
        let link = try await cast.platform.signInLink(address: address)
        let page = try await session.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
        try await session.submit(page.form(button: "Sign in"))
        return session
    }

    @Test func `one administrator asks, another one confirms`() async throws {
        try await WebSession.run { cast, client in
            _ = try await cast.add("Imani Rivera", [.learner], to: cast.cedarRidge)
            let imani = try #require(cast.people["Imani"])
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let asked = try await Self.ask(samuel, imani, address: Cast.address(of: "Imani Rivera"))
            #expect(asked.says("Asked for.") && asked.says("She married in June."))
            #expect(asked.form(button: "Make the two accounts one") == nil)
            #expect(asked.says("You asked for this, so a second administrator has to confirm it."))

            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let people = try await ruth.get("/admin/people")
            #expect(people.link("Accounts to make one: 1") == "/admin/merges")
            let list = try await ruth.get("/admin/merges")
            let page = try await ruth.get(try #require(list.link("Imani Rivera and Imani Castellano")))
            #expect(page.says("Samuel Ortiz asked on") && page.says("Cedar Ridge Middle School"))
            let done = try await ruth.submit(page.form(button: "Make the two accounts one"))
            #expect(done.says("The two accounts are one now.") && done.says("Ruth Abernathy answered on"))
            #expect(try await ruth.get("/admin/people?q=imani").says("Birch Hollow Elementary, learner"))
            #expect(try await !ruth.get("/admin/people?q=imani").says("Imani Rivera"))
            let trail = try await ruth.get("/admin/audit")
            #expect(trail.says("Two accounts made one") && trail.says("Merging two accounts asked for"))
        }
    }

    @Test func `what is wrong is said beside its field, and what was typed stays`() async throws {
        try await WebSession.run { cast, client in
            let imani = try #require(cast.people["Imani"])
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let page = try await samuel.get(Path.person(imani) + "/merge")
            let empty = try await samuel.submit(page.form(button: "Ask a second administrator"))
            #expect(empty.status == 422 && empty.says("Enter an address of the other account"))
            #expect(empty.says("Choose the account that stays") && empty.says("Say how you know"))
            let nobody = try await Self.ask(samuel, imani, address: "nobody@nowhere.example")
            #expect(nobody.status == 422 && nobody.says("Nobody here or below has this address"))
            #expect(nobody.body.contains("nobody@nowhere.example") && nobody.says("She married in June."))
            let same = try await Self.ask(samuel, imani, address: Cast.address(of: "Imani Castellano"))
            #expect(same.status == 422 && same.says("This is the same account."))
            let own = try await Self.ask(samuel, imani, address: Cast.address(of: "Samuel Ortiz"))
            #expect(own.status == 403 && own.says("One of these accounts is your own."))
        }
    }

    @Test func `who does not administer the whole tree does not know that it is there`() async throws {
        try await WebSession.run { cast, client in
            let rivera = try await cast.add("Imani Rivera", [.learner])
            let imani = try #require(cast.people["Imani"])
            let id = try await cast.platform.askMerge(
                of: rivera.person,
                into: imani,
                reason: "One",
                by: cast.actor("Samuel")
            )
            _ = try await cast.add("Odell Marsh", [.administrator], to: cast.birchHollow)
            let part = try await Self.signedIn(Cast.address(of: "Odell Marsh"), cast, client)
            let page = try await part.get(Path.person(imani))
            #expect(page.status == 200 && page.link("This person has another account here") == nil)
            for path in [Path.person(imani) + "/merge", "/admin/merges/\(id.text)"] {
                #expect(try await part.get(path).status == 404, "\(path)")
            }
            #expect(try await part.get("/admin/merges").says("Nothing waits"))
            let learner = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await learner.get("/admin/merges").status == 404)
        }
    }

    @Test func `a second administrator leaves the two as they are`() async throws {
        try await WebSession.run { cast, client in
            let rivera = try await cast.add("Imani Rivera", [.learner])
            let imani = try #require(cast.people["Imani"])
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let asked = try await Self.ask(samuel, imani, address: Cast.address(of: "Imani Rivera"))
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let refused = try await ruth.submit(
                ruth.get(asked.path).form(button: "Leave the two as they are")
            )
            #expect(refused.says("Both accounts stay as they are.") && refused.says("Nothing waits"))
            #expect(try await samuel.get(asked.path).says("A second administrator said no"))
            #expect(try await cast.platform.read { try $0.person(rivera.person) }.deactivated == nil)
        }
    }
}
