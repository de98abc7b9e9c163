package import Application
package import Credentialing
package import LinkedData
internal import OpenBadges
package import OpenIDConnect
package import SignOnKit

/// A platform with a provider made by hand.
package struct SignOnScene: Sendable {
    package let cast: Cast
    package let clock: TestClock
    package let local: LocalProvider
    package let provider: Provider

    package var platform: Platform { cast.platform }
    package var seconds: Int { Int(clock.now.milliseconds / 1000) }

    /// A district whose people can sign in at a provider.
    package static func make(
        makesPeople: Bool = false,
        roleClaim: String? = nil,
        kind: ProviderKind = .other
    ) async throws -> SignOnScene {
        let (clock, local) = (TestClock(), try LocalProvider([.ed25519]))
        let signOn = try signOn(local, makesPeople: makesPeople, roleClaim: roleClaim, kind: kind)
        let cast = try await Cast.assemble(on: Platform.testing(clock: clock, signOn: signOn))
        let provider = signOn.connections[0].provider
        return SignOnScene(cast: cast, clock: clock, local: local, provider: provider)
    }

    /// The connection of a provider made by hand.
    package static func signOn(
        _ local: LocalProvider,
        makesPeople: Bool = false,
        roleClaim: String? = nil,
        kind: ProviderKind = .other
    ) throws -> SignOn {
        let connection = SignOnConnection(
            try LocalProvider.provider(kind),
            organization: "tamarack-valley",
            makesPeople: makesPeople,
            roleClaim: roleClaim,
            roles: ["assessors": .assessor, "writers": .author]
        )
        return SignOn([connection], asking: local)
    }

    /// Asks the provider, and takes its answer about an account.
    package func answer(
        connecting actor: Actor? = nil,
        browser: String? = nil,
        as subject: String = "account-1",
        _ change: (inout JSONObject) -> Void = { _ in }
    ) async throws -> SignOnOutcome {
        let asked = try await platform.askProvider("school", returnTo: "/work", connecting: actor)
        let state = local.prepare(asked.address, for: provider, now: seconds) { claims in
            claims["sub"] = .string(subject)
            change(&claims)
        }
        return try await platform.takeAnswer(
            of: "school",
            fields: [("code", "c-1"), ("state", state)],
            browser: browser ?? asked.browser,
            actor: actor,
            agent: "Tests"
        )
    }

    /// Connects an account of the provider to someone of the cast.
    package func connect(_ subject: String, to name: String) async throws {
        let actor = try await cast.actor(name)
        guard case .offer(let question) = try await answer(connecting: actor, as: subject) else {
            throw Refusal.notFound
        }
        try await platform.connectAccount(question, by: actor)
    }
}
