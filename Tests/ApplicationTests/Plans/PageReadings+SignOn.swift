import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let signOn = [
        PageReading("signing in at a provider, and connecting an account") { scene in
            let imani = try await scene.actor("Imani")
            let asked = try await scene.platform.askProvider("school", returnTo: "/work", connecting: imani)
            _ = try? await scene.platform.takeAnswer(
                of: "school",
                fields: [("code", "c"), ("state", "none")],
                browser: asked.browser,
                actor: imani,
                agent: "Plans"
            )
            _ = try? await scene.platform.offeredAccount(ID("none"), of: imani)
            try? await scene.platform.connectAccount(ID("none"), by: imani)
            _ = try await scene.platform.connectedAccounts(of: imani)
            try? await scene.platform.disconnectAccount(issuer: "x", subject: "y", by: imani)
        },
        PageReading("how people sign in here, and a look at a provider") { scene in
            let samuel = try await scene.actor("Samuel")
            _ = try await scene.platform.seesSigningIn(samuel)
            _ = try await scene.platform.signingIn(for: samuel)
            _ = try await scene.platform.checkConnection("school", by: samuel)
        },
    ]
}
