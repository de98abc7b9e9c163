import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing
import Web

struct PeopleTests {
    @Test func `an administrator finds people by the beginning of a name, marks on letters aside`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let all = try await samuel.get("/admin/people")
            #expect(all.says("Imani Castellano") && all.says("Birch Hollow Elementary, learner"))
            let found = try await samuel.submit(all.form(button: "Find"), ["q": "tomas"])
            #expect(found.says("Tomás Okafor") && !found.says("Imani Castellano"))
            let nobody = try await samuel.submit(all.form(button: "Find"), ["q": "100%_"])
            #expect(nobody.status == 200 && nobody.says("Nobody found"))
        }
    }

    @Test func `who administers nothing does not know that the pages are there`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/account").link("People") == nil)
            for path in ["/admin/people", "/admin/invitations", "/admin/invitations/new", "/admin/people/x"] {
                #expect(try await imani.get(path).status == 404, "\(path)")
            }
            let marcus = try #require(cast.people["Marcus"])
            #expect(try await imani.get(Path.person(marcus)).status == 404)
            let own = try #require(try await imani.get("/account").form(to: "/sign-out"))
            let close = WebForm(action: Path.person(marcus) + "/close", like: own)
            #expect(try await imani.submit(close).status == 404)
        }
    }

    @Test func `an administrator of one school sees nobody of another`() async throws {
        try await WebSession.run { cast, client in
            let cedar = try await cast.platform.addPerson(
                NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
                to: cast.cedarRidge
            )
            _ = cedar
            let link = try await cast.platform.signInLink(address: "walt@cedar.example")
            let walt = WebSession(client)
            let page = try await walt.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
            try await walt.submit(page.form(button: "Sign in"))
            let list = try await walt.get("/admin/people")
            #expect(list.says("Marcus Whitefeather") && !list.says("Imani Castellano"))
            #expect(try await walt.get(Path.person(try #require(cast.people["Imani"]))).status == 404)
            let invite = try await walt.get("/admin/invitations/new")
            #expect(invite.says("Cedar Ridge Middle School") && !invite.body.contains("Birch Hollow"))
        }
    }

    @Test func `roles change what a person may do from the next page on`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await samuel.get(Path.person(try #require(cast.people["Imani"])))
            let form = try #require(page.form(button: "Save the roles at Birch Hollow Elementary"))
            let saved = try await samuel.submit(form, ["roles": "administrator"])
            #expect(saved.says("The roles are changed."))
            #expect(try await imani.get("/admin/people").status == 200)
            let empty = try await samuel.submit(form, ["roles": nil])
            #expect(empty.status == 422 && empty.says("Choose at least one role, or end the membership"))
        }
    }

    @Test func `closing an account ends its sessions at once, and opening it lets the person in again`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let id = try #require(cast.people["Imani"])
            let page = try await samuel.get(Path.person(id))
            let confirm = try await samuel.get(try #require(page.link("Close the account")))
            #expect(confirm.says("Their awards stay valid"))
            let closed = try await samuel.submit(confirm.form(button: "Close the account"))
            #expect(closed.says("Account closed"))
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            }
            try await samuel.submit(closed.form(button: "Open the account again"))
            _ = try await WebSession.signedIn("Imani", of: cast, client)
        }
    }

    @Test func `nobody locks themselves out`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let id = try #require(cast.people["Samuel"])
            let page = try await samuel.get(Path.person(id))
            #expect(page.link("Close the account") == nil && page.link("End this membership") == nil)
            let form = try #require(page.form(button: "Save the roles at Tamarack Valley Schools"))
            #expect(try await samuel.submit(form, ["roles": "learner"]).status == 422)
            let close = WebForm(action: Path.person(id) + "/close", like: form)
            #expect(try await samuel.submit(close).status == 422)
        }
    }

    @Test func `an administrator records who may not judge whom, and removes it`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let imani = Path.person(try #require(cast.people["Imani"]))
            let page = try await samuel.get(imani)
            let empty = try await samuel.submit(page.form(button: "Record this tie"))
            #expect(empty.status == 422 && empty.says("Say what the two are to each other"))
            let stranger = try await samuel.submit(
                page.form(button: "Record this tie"),
                ["with": "nobody@else.example", "relation": "family"]
            )
            #expect(stranger.status == 422 && stranger.says("Nobody here or below has this address"))
            let address = Cast.address(of: "Priya Raman")
            let tied = try await samuel.submit(
                page.form(button: "Record this tie"),
                ["with": address.uppercased(), "relation": "supervised"]
            )
            #expect(tied.says("The tie is recorded.") && tied.says("Imani Castellano is supervised by Priya Raman"))
            let priya = try await samuel.get(Path.person(try #require(cast.people["Priya"])))
            #expect(priya.says("Priya Raman supervises Imani Castellano"))
            let form = try #require(priya.form(button: "Remove the tie: Priya Raman supervises Imani Castellano"))
            let removed = try await samuel.submit(form)
            #expect(removed.says("The tie is removed.") && !removed.says("supervises Imani"))
            #expect(try await samuel.submit(form).status == 404)
            // One's own tie is shown, and removed by somebody else.
            let own = Path.person(try #require(cast.people["Samuel"]))
            let mine = try await samuel.submit(
                samuel.get(own).form(button: "Record this tie"),
                ["with": address, "relation": "team"]
            )
            #expect(mine.says("On the same team as Priya Raman") && !mine.body.contains("/removal"))
        }
    }

    @Test func `pages of the list go on where the last one ended`() async throws {
        try await WebSession.run { cast, client in
            for number in 0..<60 {
                try await cast.platform.addPerson(
                    NewPerson(name: "Zoe \(100 + number)", address: "zoe\(number)@x.example", roles: [.learner]),
                    to: cast.birchHollow
                )
            }
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let first = try await samuel.get("/admin/people?q=zoe")
            let second = try await samuel.get(try #require(first.link("Next")))
            let both = first.words + second.words
            for number in 0..<60 { #expect(both.ranges(of: "Zoe \(100 + number)").count == 1) }
            #expect(second.link("Next") == nil && second.link("From the beginning") != nil)
        }
    }

    @Test func `the list is narrowed by organization, role and state, also from page to page`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let all = try await samuel.get("/admin/people")
            #expect(all.says("11 people"))
            let judges = try await samuel.submit(
                all.form(button: "Find"),
                ["role": "assessor", "organization": cast.birchHollow.text]
            )
            #expect(judges.says("One person") && judges.says("Grace Nakamura") && !judges.says("Priya Raman"))
            for number in 0..<60 {
                try await cast.platform.addPerson(
                    NewPerson(name: "Zoe \(100 + number)", address: "zoe\(number)@x.example", roles: [.author]),
                    to: cast.birchHollow
                )
            }
            let first = try await samuel.get("/admin/people?q=zoe&role=author")
            let second = try await samuel.get(try #require(first.link("Next")))
            #expect(second.path.contains("role=author") && second.says("Zoe 159") && !second.says("60 people"))
            let strange = try await samuel.get("/admin/people?role=king&state=gone&organization=")
            #expect(strange.status == 200 && strange.says("71 people"))
            #expect(try await samuel.get("/admin/people?organization=x").status == 404)
            #expect(try await samuel.get("/admin/people?state=invited&q=zoe").path == "/admin/invitations?q=zoe")
        }
    }
}
