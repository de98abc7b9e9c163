import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Testing
import Web

/// Two accounts of one person, made one by their owner.
struct OwnMergePageTests {
    private static let other = Cast.address(of: "Imani Rivera")

    /// The page that asks, in a browser in which both accounts were signed in to.
    private static func asked(_ imani: WebSession, _ cast: Cast) async throws -> WebAnswer {
        let start = try await imani.get("/account/merge")
        #expect(start.says("You are signed in as Imani Castellano"))
        let signIn = try await imani.submit(start.form(button: "I have another account here"))
        #expect(signIn.path.hasPrefix("/sign-in?return-to=") && signIn.says("Now sign in to your other account"))
        return try await arrive(imani, signIn, cast)
    }

    /// Signs in to the other account with the link in its mail.
    private static func arrive(_ imani: WebSession, _ signIn: WebAnswer, _ cast: Cast) async throws -> WebAnswer {
        _ = try await AccountScene.orders(cast)
        _ = try await imani.submit(signIn.form(button: "Send me a link"), ["email": other])
        for taken in try await cast.platform.takeJobs(10, worker: "tests") {
            if case .askForLink(let address, let returnTo) = taken.job {
                try await cast.platform.sendSignInLink(toAddress: address, returnTo: returnTo)
            }
            try await cast.platform.finish(taken)
        }
        let mail = try #require(try await AccountScene.orders(cast).first { $0.template == .signInLink })
        let link = try await imani.get(mail.path)
        return try await imani.submit(link.form(to: mail.path))
    }

    @Test func `somebody signs in to both accounts, sees what will happen, and makes them one`() async throws {
        try await WebSession.run { cast, client in
            _ = try await cast.add("Imani Rivera", [.learner, .author], to: cast.cedarRidge)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/account").link("I have another account here") == "/account/merge")
            let page = try await Self.asked(imani, cast)
            #expect(page.path == "/account/merge" && page.says("Make these two accounts one?"))
            for words in ["Imani Castellano", "Imani Rivera", Self.other, "Cedar Ridge Middle School"] {
                #expect(page.says(words), "\(words)")
            }
            let form = page.form(button: "Make the two accounts one")
            let unsaid = try await imani.submit(form)
            #expect(unsaid.status == 422 && unsaid.says("Choose the account that stays"))
            let staying = try #require(cast.people["Imani"])
            let before = imani.cookie("proven")
            let done = try await imani.submit(form, ["staying": staying.text])
            #expect(done.path == "/account" && done.says("Your two accounts are one now."))
            #expect(done.says("Imani Castellano") && done.says(Self.other) && done.says("Cedar Ridge Middle School"))
            #expect(imani.cookie("proven") != before && imani.cookie("proven-merge") == nil)
            #expect(try await imani.submit(form, ["staying": staying.text]).says("Begin again"), "once")
        }
    }

    @Test func `nothing happens by a link alone, in another browser, or after signing out`() async throws {
        try await WebSession.run { cast, client in
            _ = try await cast.add("Imani Rivera", [.learner])
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await Self.asked(imani, cast)
            let form = try #require(page.form(button: "Make the two accounts one"))
            let staying = try #require(cast.people["Imani"])

            // Someone else who follows the address, or whose browser sends the form, has no token of two accounts.
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await marcus.get("/account/merge").says("You are signed in as Marcus Whitefeather"))
            let own = try #require(try await marcus.get("/account").form(to: "/sign-out"))
            let forged = WebForm(action: "/account/merge/confirm", like: own)
                .adding("first", staying.text).adding("second", "x").adding("staying", staying.text)
            #expect(try await marcus.submit(forged).says("Begin again"))
            // With the token of another, it is for two accounts of which theirs is none.
            marcus.setCookie("proven-merge", imani.cookie("proven-merge"))
            #expect(try await marcus.get("/account/merge").says("Nothing was changed. Begin again."))

            let out = try #require(page.form(to: "/sign-out"))
            let token = imani.cookie("proven-merge")
            try await imani.submit(out)
            #expect(imani.cookie("proven-merge") == nil)
            let again = try await WebSession.signedIn("Imani", of: cast, client)
            again.setCookie("proven-merge", token)
            #expect(try await again.get("/account/merge").says("Begin again"))
            _ = form
        }
    }

    @Test func `whoever does not want it leaves it, and ten minutes end it`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let rivera = try await cast.add("Imani Rivera", [.learner])
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let left = try await imani.submit(Self.asked(imani, cast).form(button: "Leave them as they are"))
            #expect(left.path == "/account" && left.says("Both accounts stay as they are."))
            #expect(try await cast.platform.read { try $0.person(rivera.person) }.deactivated == nil)

            clock.advance(minutes: 11)
            let late = try await imani.get("/account/merge")
            let asked = try await imani.submit(late.form(button: "I have another account here"))
            #expect(asked.says("Show that it is you"), "not fresh any more")
        }
    }

    @Test func `what stands in the way is said, and there is no button`() async throws {
        try await WebSession.run { cast, client in
            let rivera = try await cast.add("Imani Rivera", [.learner])
            let imani = try #require(cast.people["Imani"])
            try await cast.platform.recordTie(
                RecordedTie(imani, rivera.person, .family),
                by: cast.actor("Samuel")
            )
            let session = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await Self.asked(session, cast)
            #expect(page.says("What stands in the way") && page.says("A tie is recorded between the two accounts"))
            #expect(page.form(button: "Make the two accounts one") == nil)
        }
    }
}
