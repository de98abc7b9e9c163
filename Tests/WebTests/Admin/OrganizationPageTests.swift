import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing
import Web

struct OrganizationPageTests {
    @Test func `an administrator sees the tree, adds to it, and comes to the people of a school`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let people = try await samuel.get("/admin/people")
            let tree = try await samuel.get(try #require(people.link("Organizations")))
            #expect(tree.says("3 organizations") && tree.says("Cedar Ridge Middle School"))
            let birch = try await samuel.get(try #require(tree.link("4 people of Birch Hollow Elementary")))
            #expect(birch.says("4 people") && birch.says("Imani Castellano") && !birch.says("Marcus"))
            let district = try await samuel.get(Path.organization(cast.district))
            let form = try await samuel.get(try #require(district.link("Add an organization below")))
            let empty = try await samuel.submit(form.form(button: "Add it"), ["name": "", "slug": "Not a word"])
            #expect(empty.status == 422 && empty.says("Enter a name") && empty.says("Use small letters"))
            let taken = try await samuel.submit(form.form(button: "Add it"), ["name": "X", "slug": "birch-hollow"])
            #expect(taken.status == 422 && taken.says("called birch-hollow already"))
            let added = try await samuel.submit(form.form(button: "Add it"), ["name": "Aspen Annex"])
            let again = ["name": "Y", "slug": "letters", "letters": "L"]
            _ = try await samuel.submit(form.form(button: "Add it"), again)
            let word = try await samuel.submit(form.form(button: "Add it"), again.merging(["letters": "M"]) { $1 })
            #expect(word.says("called letters already") && word.body.contains("href=\"#slug\""))
            let letters = try await samuel.submit(form.form(button: "Add it"), ["name": "Z", "letters": "L"])
            #expect(letters.says("has the letters L already") && letters.body.contains("href=\"#letters\""))
            #expect(added.says("Aspen Annex is there.") && added.says("aspen-annex"))
            let found = try await samuel.submit(tree.form(button: "Find"), ["q": "aspen"])
            #expect(found.says("One organization") && found.says("in Tamarack Valley Schools"))
            let nothing = try await samuel.submit(tree.form(button: "Find"), ["q": "zz"])
            #expect(nothing.says("Nothing found"))
        }
    }

    @Test func `an organization gets another name, another rule and another place`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let north = try await cast.platform.addOrganization(
                ChildOrganization(name: "North Area", kind: .district),
                below: cast.district,
                by: cast.actor("Samuel")
            )
            let page = try await samuel.get(Path.organization(cast.cedarRidge))
            let wrong = try await samuel.submit(page.form(button: "Save the name"), ["name": " "])
            #expect(wrong.status == 422 && wrong.says("Enter a name of 1 to 120 characters"))
            let named = try await samuel.submit(page.form(button: "Save the name"), ["name": "Cedar Ridge Academy"])
            #expect(named.says("The name is changed.") && named.says("Cedar Ridge Academy"))
            let ruled = try await samuel.submit(page.form(button: "Save who may judge"), ["same-school": "hard"])
            #expect(ruled.says("Saved."))
            let moved = try await samuel.submit(named.form(button: "Move Cedar Ridge Academy"), ["parent": north.text])
            #expect(moved.says("It lies there now") && moved.link("North Area") == Path.organization(north))
            let top = try await samuel.get(Path.organization(cast.district))
            #expect(top.form(button: "Move Tamarack Valley Schools") == nil)
        }
    }

    @Test func `an administrator of one school finds no other, and cannot move it away`() async throws {
        try await WebSession.run { cast, client in
            try await cast.platform.addPerson(
                NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
                to: cast.cedarRidge
            )
            let walt = try await WebSession.signedIn(address: "walt@cedar.example", of: cast, client)
            let tree = try await walt.get("/admin/organizations")
            #expect(tree.says("One organization") && !tree.says("Birch Hollow"))
            for other in [cast.birchHollow, cast.district] {
                let path = Path.organization(other)
                for ending in ["", "/add"] { #expect(try await walt.get(path + ending).status == 404) }
                let token = try await walt.token()
                for ending in ["/add", "/name", "/judging", "/parent"] {
                    let answer = try await walt.post(path + ending, "csrf=\(token)&name=Mine&kind=school")
                    #expect(answer.status == 404, "\(ending)")
                }
                #expect(try await walt.get("/admin/people?organization=\(other.text)").status == 404)
                #expect(try await walt.get("/admin/people.csv?organization=\(other.text)").status == 404)
                #expect(try await walt.get("/admin/invitations?organization=\(other.text)").status == 404)
            }
            let own = try await walt.get(Path.organization(cast.cedarRidge))
            #expect(own.status == 200 && own.form(button: "Move Cedar Ridge Middle School") == nil)
        }
    }
}
