import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing
import Web

struct OfferingPageTests {
    @Test func `an administrator opens a title to a school, changes the terms, closes it and opens it again`()
        async throws
    {
        try await WebSession.run { cast, client in
            let published = try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let list = try await samuel.get(Path.offerings)
            #expect(list.says("Offer the first title"))
            let titles = try await samuel.get(try #require(list.link("Offer a title")))
            let offer = try await samuel.get(try #require(titles.link("Wait Time")))
            #expect(!offer.says("Its authors name no license"))
            let form = offer.form(button: "Open it")
            let wrong = try await samuel.submit(form, ["answerDays": "0", "attempts": "many"])
            #expect(wrong.status == 422 && wrong.says("Enter a number of working days from 1 to 90"))
            let open = try await samuel.submit(
                form,
                ["organization": cast.birchHollow.text, "answerDays": "5", "attempts": "3"]
            )
            #expect(open.status == 200 && open.says("It is open.") && open.says("Nobody at work on it."))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get(Path.title(published.slug)).says("Within 5 working days"))
            let changed = try await samuel.submit(open.form(button: "Save the terms"), ["answerDays": "9"])
            #expect(changed.says("The offering is changed."))
            #expect(try await imani.get(Path.title(published.slug)).says("Within 9 working days"))
            let confirm = try await samuel.get(try #require(changed.link("Close it to new learners")))
            let closed = try await samuel.submit(confirm.form(button: "Close it to new learners"))
            #expect(closed.says("closed to new learners"))
            #expect(try await samuel.get(Path.offerings).link("Wait Time") == nil)
            #expect(try await samuel.get(Path.offerings + "?closed=yes").link("Wait Time") != nil)
            let again = try await samuel.submit(closed.form(button: "Open it again"))
            #expect(again.says("It is open again."))
            let twice = try await samuel.submit(form, ["organization": cast.birchHollow.text])
            #expect(twice.says("offers it already"))
        }
    }

    @Test func `a newer version is offered by choice, with what it changes in words`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            var title = open.title
            title.rubric.criteria[0].required = "leading"
            _ = try await cast.platform.publish(title, in: cast.district, by: nil)
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let page = try await samuel.get(Path.offering(open.offering))
            let versions = try await samuel.get(try #require(page.link("What is different")))
            #expect(versions.says("required is now “Leading” instead of “Proficient”"))
            let saved = try await samuel.submit(page.form(button: "Save the terms"), ["newest": "yes"])
            #expect(saved.says("Version 2"))
        }
    }

    @Test func `who administers nothing, or something else, does not know of offerings`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for path in [Path.offerings, Path.newOffering, Path.offer(open.slug), Path.offering(open.offering)] {
                #expect(try await imani.get(path).status == 404, "\(path)")
            }
        }
    }

    @Test func `a learner reads that a version in other words is there, and moves to it`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let chosen = try await cast.choose(open, as: "Imani")
            var title = open.title
            title.about.method = "Wait, in other words."
            _ = try await cast.platform.publish(title, in: cast.district, by: nil)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let tasks = try await imani.get(Path.enrollment(chosen.enrollment))
            #expect(tasks.says("There is a version 2") && tasks.says("1. Yours stays the same"))
            let moved = try await imani.submit(tasks.form(button: "Move to version 2"))
            #expect(moved.says("Your work is on version 2 now.") && moved.form(button: "Move to version 2") == nil)
            title.rubric.criteria[0].required = "leading"
            _ = try await cast.platform.publish(title, in: cast.district, by: nil)
            let later = try await imani.get(Path.enrollment(chosen.enrollment))
            #expect(later.says("yours stays version 2") && later.form(button: "Move to version 3") == nil)
        }
    }

    @Test func `a title is retired on a page, says so to everyone, and comes back`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await samuel.get(Path.title(open.slug))
            let versions = try await samuel.get(try #require(page.link("Versions and what changed")))
            let form = try await samuel.get(try #require(versions.link("Retire this title")))
            let wrong = try await samuel.submit(form.form(button: "Retire it"), ["day": "soon"])
            #expect(wrong.status == 422 && wrong.says("Enter the day as year, month and day"))
            let soon = try await samuel.submit(
                form.form(button: "Retire it"),
                ["day": "2026-12-31", "note": "Too old."]
            )
            #expect(soon.says("It will be retired on December 31, 2026."))
            let told = try await imani.get(Path.title(open.slug))
            #expect(told.says("It will be retired on December 31, 2026") && told.says("Too old."))
            #expect(told.form(button: "Choose this one") != nil)
            try await samuel.submit(soon.form(button: "Take the retirement back"))
            try await samuel.submit(form.form(button: "Retire it"), ["day": "2026-11-24"])
            let gone = try await imani.get(Path.title(open.slug))
            #expect(gone.says("This micro-credential is retired") && gone.form(button: "Choose this one") == nil)
            #expect(try await !imani.get(Path.catalog).says("Wait Time"))
            #expect(try await imani.get(Path.versions(open.slug)).form(button: "Take the retirement back") == nil)
        }
    }
}
