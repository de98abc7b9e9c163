import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

struct AwardRoutesTests {
    @Test func `the moment of ceremony comes once, and everything can be done from there`() async throws {
        try await WebBadge.run { badge in
            let imani = try await WebSession.signedIn("Imani", of: badge.cast, badge.client)
            let record = try await imani.get("/record")
            let first = try await imani.get(try #require(record.link("Wait Time")))
            #expect(first.says("Imani, you have proven it."))
            #expect(first.says("You met all three criteria, and an assessor saw it in your work."))
            #expect(first.body.contains("class=\"diploma new\""))
            #expect(!first.says("Tomás"))
            let again = try await imani.get(first.path)
            #expect(again.body.contains("class=\"diploma\""))
            for form in BadgeForm.allCases {
                let file = try await imani.get("/awards/\(badge.award)/files/\(form.rawValue)")
                #expect(file.status == 200)
                #expect(
                    file.headers[.contentDisposition] == "attachment; filename=\"wait-time-badge.\(form.rawValue)\""
                )
                #expect(file.headers[.cacheControl] == "private, no-store")
            }
            #expect(try await imani.get("/awards/\(badge.award)/files/exe").status == 404)
            #expect(try await imani.get("/awards/\(badge.award)/certificate").says("Imani Castellano"))
        }
    }

    @Test func `the badge is private until its owner opens it, and LinkedIn is offered only then`() async throws {
        try await WebBadge.run { badge in
            let imani = try await WebSession.signedIn("Imani", of: badge.cast, badge.client)
            let path = "/awards/\(badge.award)"
            let closed = try await imani.get(path)
            #expect(closed.link("Add it to LinkedIn") == nil)
            let opened = try await imani.submit(closed.form(button: "Let anyone with the link see it"))
            #expect(opened.says("Anyone who has the address can see your badge now."))
            let link = try #require(opened.link("Add it to LinkedIn"))
            #expect(
                link.hasPrefix("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Wait%20Time&")
            )
            #expect(link.contains("issueYear=2026&issueMonth=11"))
            let page = try #require(opened.link("See your badge page"))
            #expect(try await badge.visitor.get(page).status == 200)
            let again = try await imani.submit(opened.form(button: "Make it private again"))
            #expect(again.says("Your badge is private now."))
            #expect(try await badge.visitor.get(page).status == 404)
        }
    }

    @Test func `what the badge shows can be changed, and nonsense is told beside the field`() async throws {
        try await WebBadge.run { badge in
            let imani = try await WebSession.signedIn("Imani", of: badge.cast, badge.client)
            let before = try await badge.credential()
            let page = try await imani.get("/awards/\(badge.award)/badge")
            let form = page.form(button: "Make the badge anew")
            let wrong = try await imani.submit(form, ["email": "not-mine"])
            #expect(wrong.status == 422)
            #expect(wrong.says("Choose one of your own confirmed addresses."))
            #expect(try await imani.submit(form, ["name": nil]).status == 422)
            #expect(try await badge.credential() == before)
            let done = try await imani.submit(form, ["name": "hidden"])
            #expect(done.says("Your name does not stand in it."))
            #expect(try await badge.credential() != before)
        }
    }

    @Test(arguments: ["", "/badge", "/certificate", "/files/json"])
    func `an award is found by its owner alone`(ending: String) async throws {
        try await WebBadge.run { badge in
            let path = "/awards/\(badge.award)" + ending
            for name in ["Marcus", "Samuel", "Helen", "Tomás"] {
                let session = try await WebSession.signedIn(name, of: badge.cast, badge.client)
                #expect(try await session.get(path).status == 404, "\(name)")
            }
            #expect(try await badge.visitor.get(path).path.hasPrefix("/sign-in"))
        }
    }
}
