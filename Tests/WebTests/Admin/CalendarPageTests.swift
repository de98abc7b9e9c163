import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing

@testable import Web

struct CalendarPageTests {
    private func day(_ days: Int, of cast: Cast) -> LocalDate {
        LocalDate(at: cast.platform.clock.now(), in: "America/Denver").adding(days: days)
    }

    @Test func `days are added by name, stand in the list until they are past, and count again`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let place = try await samuel.get(Path.organization(cast.cedarRidge))
            #expect(place.says("Monday to Friday."))
            let page = try await samuel.get(try #require(place.link("Days that do not count")))
            #expect(page.says("None ahead."))
            let (first, last) = (day(20, of: cast), day(30, of: cast))
            let added = try await samuel.submit(
                page.form(button: "Add these days"),
                ["name": "Winter <break>", "from": first.description, "to": last.description]
            )
            #expect(added.says("Winter <break> does not count any more.") && !added.body.contains("<break>"))
            let single = try await samuel.submit(
                added.form(button: "Add these days"),
                ["name": "Storm", "from": "\(first.month)/\(first.day)/\(first.year)", "to": ""]
            )
            #expect(single.says("\(DateWords.weekday(first)), \(first.year)"), "a date as it is typed by hand")
            let old = day(-40, of: cast).description
            let past = try await samuel.submit(
                single.form(button: "Add these days"),
                ["name": "Long ago", "from": old, "to": old]
            )
            #expect(past.says("Days in the past") && past.says("Long ago"))
            let span = CalendarWords.span(from: first, to: last)
            let form = past.form(button: "Let it count : Winter <break>, \(span)")
            let left = try await samuel.submit(form)
            #expect(left.says("Winter <break> counts again.") && left.says("Storm"))
            let again = try await samuel.submit(form)
            #expect(again.status == 404)
        }
    }

    @Test func `what is wrong is said beside the field, and what was typed stays`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let page = try await samuel.get(Path.calendar(cast.district))
            let form = page.form(button: "Add these days")
            let empty = try await samuel.submit(form, ["name": "", "from": "soon", "to": "later"])
            #expect(empty.status == 422 && empty.says("Enter a name of 1 to 80 characters"))
            #expect(empty.says("Enter the first day") && empty.says("Enter the last day"))
            #expect(empty.body.contains("value=\"soon\"") && empty.body.contains("value=\"later\""))
            let turned = ["name": "Break", "from": "2027-03-26", "to": "2027-03-22"]
            #expect(try await samuel.submit(form, turned).says("The last day lies before the first. Swap the two"))
            let long = ["name": "Break", "from": "2027-03-26", "to": "2029-03-22"]
            #expect(try await samuel.submit(form, long).says("These are more days than a year has"))
            let good = ["name": "Break", "from": "2027-03-22", "to": "2027-03-26"]
            _ = try await samuel.submit(form, good)
            let twice = try await samuel.submit(form, good)
            #expect(twice.status == 422 && twice.says("These days are in the list already"))
        }
    }

    @Test func `the week has at least one day`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let token = try await samuel.token()
            let path = Path.calendar(cast.district) + "/week"
            let none = try await samuel.post(path, "csrf=\(token)&weekdays=8")
            #expect(none.status == 422 && none.says("Choose at least one day"))
            #expect(try await samuel.post(path, "csrf=\(token)&weekdays=2&weekdays=4&weekdays=6").status == 303)
            let place = try await samuel.get(Path.organization(cast.district))
            #expect(place.says("Tuesday, Thursday and Saturday."))
        }
    }

    @Test func `an administrator of one school finds no other's days`() async throws {
        try await WebSession.run { cast, client in
            try await cast.platform.addPerson(
                NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
                to: cast.cedarRidge
            )
            let walt = try await WebSession.signedIn(address: "walt@cedar.example", of: cast, client)
            #expect(try await walt.get(Path.calendar(cast.cedarRidge)).status == 200)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for (session, other) in [(walt, cast.district), (walt, cast.birchHollow), (imani, cast.birchHollow)] {
                #expect(try await session.get(Path.calendar(other)).status == 404)
                let token = try await session.token()
                for ending in ["/days", "/days/remove", "/week"] {
                    let body = "csrf=\(token)&name=Mine&from=2027-03-22&to=2027-03-22&weekdays=1"
                    #expect(try await session.post(Path.calendar(other) + ending, body).status == 404, "\(ending)")
                }
            }
        }
    }
}
