import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Testing
import Web

struct RosterPageTests {
    private static let text = """
        given name,family name,work e-mail,organization,role,from,to,action
        Noor,Haddad,noor@tamarackvalley.example,birch-hollow,learner,,,add
        ,,imani.castellano@tamarackvalley.example,Birch Hollow Elementary,author,2090-12-01,,add
        ,,grace.nakamura@tamarackvalley.example,birch-hollow,asessor,,,add
        ,,linh.nguyen@tamarackvalley.example,birch-hollow,learner,,,add

        """

    private func send(_ text: String, _ session: WebSession) async throws -> WebAnswer {
        let form = try await session.get("/admin/people").link("Many at once, from a file")
        let page = try await session.get(try #require(form))
        return try await session.submit(
            page.form(button: "See what it would change"),
            files: [("file", "people.csv", Array(text.utf8))]
        )
    }

    @Test func `a file is shown line by line, and done only after that`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let shown = try await send(Self.text, samuel)
            #expect(
                shown.status == 200 && shown.says("What this file would change") && shown.says("Nothing is done yet")
            )
            for sentence in [
                "Noor Haddad is invited to Birch Hollow Elementary as learner. A mail asks them to accept.",
                "Imani Castellano becomes author at Birch Hollow Elementary from December 1, 2090.",
                "“asessor” is no role. Write learner, author, assessor, lead assessor or administrator.",
                "Linh Nguyen is learner at Birch Hollow Elementary already.", "Problems: 1", "Changes: 2",
                "One line with a problem is left out.", "One person gets a mail.",
            ] { #expect(shown.says(sentence), "\(sentence)") }
            #expect(shown.says("Line 4"))
            #expect(try await samuel.get("/admin/invitations").says("No invitation waits"))
            let problems = try await samuel.get(try #require(shown.link("Problems: 1")))
            #expect(problems.says("asessor") && !problems.says("Noor Haddad"))
            let form = shown.form(button: "Make these 2 changes")
            let done = try await samuel.submit(form)
            #expect(done.says("2 changes are made.") && done.says("Nothing is left to change"))
            #expect(done.form(button: "Make these 2 changes") == nil)
            #expect(try await samuel.get("/admin/invitations").says("Noor Haddad"))
            let coming = try await samuel.get("/admin/people?state=coming")
            #expect(coming.says("Birch Hollow Elementary, author, from December 1, 2090"))
            // Pressed once more, it says that nothing was done.
            #expect(try await samuel.submit(form).status == 409)
            let second = try await send(Self.text, samuel)
            #expect(second.says("Nothing is left to change") && second.says("Changes: 0"))
        }
    }

    @Test func `applying asks again who one is, and nobody else has the file`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let shown = try await send(Self.text, samuel)
            let form = try #require(shown.form(button: "Make these 2 changes"))
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            #expect(try await ruth.get(shown.path).status == 404)
            let token = try await ruth.token()
            let taken = try await ruth.post(form.action, "csrf=\(token)&mark=\(form.fields.last?.value ?? "")")
            #expect(taken.status == 404)
            clock.advance(minutes: 11)
            let asked = try await samuel.submit(form)
            #expect(asked.says("Show that it is you"))
            #expect(try await samuel.get("/admin/invitations").says("No invitation waits"))
        }
    }

    @Test func `who administers nothing does not know that there is such a thing`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for path in [Path.roster, Path.roster + "/x", Path.roster + "/sample.csv", Path.peopleExport] {
                #expect(try await imani.get(path).status == 404, "\(path)")
            }
            #expect(try await imani.upload([("people.csv", Array(Self.text.utf8))], to: Path.roster).status == 404)
        }
    }

    @Test func `what cannot be read gets a sentence beside the field`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            for (text, words) in [
                ("", "Choose a CSV file with people in it"),
                ("name,mail\nx,y\n", "“name” is no column. The columns are given name, family name, work e-mail"),
                (String(repeating: "x", count: RosterText.limit + 10), "The file is larger than 1 MB."),
                ("work e-mail,organization\n\"open", "A quotation mark is opened here and never closed."),
            ] {
                let answer = try await send(text, samuel)
                #expect(answer.status == 422 && answer.says(words), "\(words)")
            }
            let hostile = "work e-mail,organization,given name\n<b>@x.example,<script>,\n"
            let shown = try await send(hostile, samuel)
            #expect(shown.status == 200 && !shown.body.contains("<script>,") && !shown.body.contains("<b>@"))
        }
    }

    @Test func `the sample and the list taken home are files that can be sent in`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let page = try await samuel.get(Path.roster)
            let sample = try await samuel.get(try #require(page.link("Take a sample file")))
            #expect(sample.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(sample.headers[.contentDisposition]?.contains("attachment") == true)
            let shown = try await send(sample.body, samuel)
            #expect(shown.says("Changes: 2") && shown.says("Problems: 0"))
            try await cast.platform.addPerson(
                NewPerson(name: "=1+1 Evil", address: "evil@tamarackvalley.example", roles: [.learner]),
                to: cast.birchHollow
            )
            let list = try await samuel.get("/admin/people?organization=\(cast.birchHollow.text)")
            let file = try await samuel.get(try #require(list.link("Take this list home as a CSV file")))
            #expect(file.status == 200 && file.body.hasPrefix("\u{FEFF}given name,family name,work e-mail"))
            #expect(file.body.contains("'=1+1,Evil,evil@tamarackvalley.example,birch-hollow,learner"))
            #expect(file.body.contains("Imani,Castellano") && !file.body.contains("Marcus"))
            let again = try await send(file.body, samuel)
            #expect(again.says("Changes: 0") && again.says("Problems: 0") && again.says("Nothing to do: 5"))
            #expect(try await samuel.get("/admin/audit").says("List of people taken home"))
        }
    }

    @Test func `a list of many is written to its end`() async throws {
        try await WebSession.run { cast, client in
            for number in 0..<900 {
                try await cast.platform.addPerson(
                    NewPerson(name: "Zoe \(1000 + number)", address: "zoe\(number)@x.example", roles: [.learner]),
                    to: cast.birchHollow
                )
            }
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let file = try await samuel.get(Path.peopleExport + "?q=zoe")
            let lines = file.body.split(separator: "\r\n")
            #expect(lines.count == 901 && Set(lines).count == 901)
        }
    }
}
