import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let signIn = [
        PageReading("asking for a link") { scene in
            let address = Cast.address(of: "Imani Castellano")
            try await scene.platform.requestSignInLink(address: address, returnTo: "/catalog")
            try await scene.platform.sendSignInLink(toAddress: address, returnTo: "/catalog")
            _ = try await scene.platform.signInLink(address: address)
        },
        PageReading("signing in by a link") { scene in
            let link = try await scene.cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            let token = link.split(separator: "/").last.map(String.init) ?? ""
            _ = try await scene.platform.isGood(linkToken: token)
            _ = try await scene.platform.signIn(linkToken: token, agent: "Plans")
        },
        PageReading("a session, from its look-up to signing out") { scene in
            let first = try await scene.startSession()
            let second = try await scene.startSession()
            try await scene.startSession()
            scene.clock.advance(minutes: 2)
            guard let signedIn = try await scene.platform.signedIn(sessionToken: second) else {
                throw Refusal.notFound
            }
            guard let other = try await scene.cast.platform.signedIn(sessionToken: first) else {
                throw Refusal.notFound
            }
            _ = try await scene.platform.sessions(of: signedIn)
            try await scene.platform.endSession(other.session, by: signedIn.actor)
            try await scene.platform.endOtherSessions(of: signedIn)
            try await scene.platform.signOut(signedIn)
        },
        PageReading("a form that could not be sent") { scene in
            let token = try await scene.startSession()
            let form = UnsentForm(fields: [UnsentForm.Field(name: "text", value: "What I wrote.")])
            try await scene.platform.keepUnsent(form, at: "/work", sessionToken: token)
            try await scene.platform.keepTyped(form, at: "/work", of: scene.actor("Imani"))
            _ = try await scene.platform.unsentForm(at: "/work", of: scene.actor("Imani"))
            try await scene.platform.forgetUnsent(at: "/work", of: scene.actor("Imani"))
        },
        PageReading("one's account") { scene in
            _ = try await scene.platform.account(of: scene.actor("Imani"))
            _ = try await scene.platform.timeZone(of: scene.actor("Imani"))
        },
    ]
}

extension PlanScene {
    /// Signs Imani in and returns the token of her session; nothing is noted.
    @discardableResult
    func startSession() async throws -> String {
        let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = link.split(separator: "/").last.map(String.init) ?? ""
        return try await cast.platform.signIn(linkToken: token, agent: "Plans").token
    }
}
