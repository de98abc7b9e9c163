import Application
import Credentialing
import OpenBadges
import PasskeyKit
import PlatformKit

extension PageReadings {
    private static let password = "vexing kumquat lagoons"
    private static let address = Cast.address(of: "Imani Castellano")

    static let accounts = [
        PageReading("a password, from setting it to removing it") { scene in
            let signedIn = try await scene.signIn()
            _ = try await scene.platform.problem(ofPassword: password, for: signedIn.actor)
            try await scene.platform.setPassword(password, by: signedIn)
            _ = try await scene.platform.isKnownDevice("device", ofAddress: address)
            let begun = try await scene.platform.signIn(
                address: address,
                password: password,
                returnTo: nil,
                agent: "Plans"
            )
            try await scene.platform.noteDevice("device", of: signedIn.actor.person)
            _ = try await scene.platform.isKnownDevice("device", of: signedIn.actor.person)
            guard begun != nil else { throw Refusal.notFound }
            _ = try await scene.platform.signIn(address: address, password: "no", returnTo: nil, agent: "Plans")
            try await scene.platform.removePassword(by: signedIn)
        },
        PageReading("an authenticator app, from setting it up to removing it") { scene in
            let first = try await scene.signIn()
            let draft = try await scene.platform.draftSecondFactor(for: first.actor)
            let code = draft.totp.code(at: TOTP.step(at: scene.clock.now))
            let made = try await scene.platform.setSecondFactor(drafted: draft.sealed, code: code, by: first)
            guard let made, let signedIn = try await scene.cast.platform.signedIn(sessionToken: made.token) else {
                throw Refusal.notFound
            }
            _ = try await scene.platform.signInMeans(of: signedIn.actor)
            _ = try await scene.platform.ownRecoveryCodes(among: made.codes, of: signedIn.actor)
            let half = try await scene.startSession()
            _ = try await scene.platform.halfSignIn(token: half)
            _ = try await scene.platform.finishSignIn(token: half, code: "000000", agent: "Plans")
            _ = try await scene.platform.finishSignIn(token: half, code: made.codes[0], agent: "Plans")
            _ = try await scene.platform.renewRecoveryCodes(by: signedIn)
            try await scene.platform.removeSecondFactor(by: signedIn)
            let again = try await scene.cast.platform.draftSecondFactor(for: signedIn.actor)
            let next = again.totp.code(at: TOTP.step(at: scene.clock.now))
            _ = try await scene.cast.platform.setSecondFactor(drafted: again.sealed, code: next, by: signedIn)
            try await scene.platform.removeSecondFactor(address: address)
        },
        PageReading("showing again who one is") { scene in
            let signedIn = try await scene.signIn()
            try await scene.platform.sendConfirmationCode(for: signedIn)
            _ = try await scene.platform.confirm(signedIn, by: .mailed("no code"))
            _ = try await scene.platform.confirm(signedIn, by: .code("000000"))
            try await scene.cast.platform.setPassword(password, by: signedIn)
            guard try await scene.platform.confirm(signedIn, by: .password(password)) != nil else {
                throw Refusal.notFound
            }
        },
        PageReading("a passkey, from adding it to removing it") { scene in
            let signedIn = try await scene.signIn()
            var key = SoftAuthenticator(
                party: "badges.tamarackvalley.example",
                origin: "https://badges.tamarackvalley.example"
            )
            let made = try await scene.platform.askForNewPasskey(by: signedIn)
            key.handle = Base64URL.decode(made.handle) ?? []
            let new = NewPasskeyAnswer(key.fields(adding: made.challenge))
            guard try await scene.platform.addPasskey(new, named: "Laptop", by: signedIn) else {
                throw Refusal.notFound
            }
            let (asked, browser) = try await scene.platform.askForPasskey()
            let answer = PasskeyAnswer(try key.fields(answering: asked.challenge))
            let begun = try await scene.platform.signIn(
                passkey: answer,
                browser: browser,
                returnTo: nil,
                agent: "Plans"
            )
            guard begun != nil else { throw Refusal.notFound }
            let confirming = try await scene.platform.askForPasskey(confirming: signedIn)
            let shown = PasskeyAnswer(try key.fields(answering: confirming.challenge))
            guard let token = try await scene.platform.confirm(signedIn, by: .passkey(shown)),
                let again = try await scene.cast.platform.signedIn(sessionToken: token),
                let held = try await scene.platform.passkeys(of: again.actor).first
            else { throw Refusal.notFound }
            try await scene.platform.renamePasskey(held.id, to: "Old laptop", by: again.actor)
            try await scene.platform.removePasskey(held.id, by: again)
        },
        PageReading("an address of one's own, from asking for it to removing it") { scene in
            let actor = try await scene.signIn().actor
            try await scene.platform.addAddress("imani@home.example", by: actor)
            let jobs = try await scene.cast.platform.takeJobs(50, worker: "plans").map(\.job)
            let path = jobs.compactMap { job -> String? in
                if case .sendMail(let order) = job, order.template == .confirmAddress { order.path } else { nil }
            }.first
            guard let token = path?.split(separator: "/").last.map(String.init) else { throw Refusal.notFound }
            _ = try await scene.platform.addressClaim(token: token, of: actor)
            let order = MailOrder(.confirmAddress, toAddress: "imani@home.example", path: path ?? "")
            _ = try await scene.platform.recipient(of: order)
            try await scene.platform.confirmAddress(token: token, by: actor)
            let addresses = try await scene.cast.platform.account(of: actor).addresses
            guard let added = addresses.first(where: { !$0.isWork }) else { throw Refusal.notFound }
            _ = try await scene.platform.ownAddress(added.id, of: actor)
            try await scene.platform.removeAddress(added.id, by: actor)
        },
        PageReading("an administrator ends the sessions of a person") { scene in
            let person = try await scene.signIn().actor.person
            try await scene.platform.endSessions(of: person, by: scene.actor("Samuel"))
        },
    ]
}

extension PlanScene {
    /// Imani, signed in; nothing is noted.
    fileprivate func signIn() async throws -> SignedIn {
        let token = try await startSession()
        guard let signedIn = try await cast.platform.signedIn(sessionToken: token) else { throw Refusal.notFound }
        return signedIn
    }
}
