import Credentialing
import Edge
import OpenIDConnect

@testable import Application
@testable import Web

extension PageSamples {
    static var signIn: [any Page] {
        let fields = FormFields([("email", "imani"), ("return-to", "/work")])
        return [
            SignInPage(returnTo: nil, ways: SignInWays(providers: [("google", "Google")], hasPasskeys: true)),
            SignInPage(SignInForm(fields), ways: SignInWays()),
            SignInPage(
                refusedPasskey: "This passkey did not sign you in",
                returnTo: "/account",
                ways: SignInWays(hasPasskeys: true)
            ),
            SignInPage(PasswordForm(fields), ways: SignInWays()),
            SignInPage(PasswordForm(fields).refused("Try again"), ways: SignInWays()), SignOnProblemPage(.token("x")),
            SignOnProblemPage(unknown: "imani@tamarackvalley.example"), LinkSentPage(minutes: 20),
            ConfirmSignInPage(token: "token"), DeadLinkPage(), DeadLinkPage.invitation,
            InvitationPage(offer(isKnown: false), token: "token", InvitationForm(FormFields(), isKnown: false)),
            InvitationPage(offer(isKnown: true), token: "token", InvitationForm(name: "Imani Castellano")),
        ]
    }

    private static func offer(isKnown: Bool) -> InvitationOffer {
        InvitationOffer(
            name: "Imani Castellano",
            address: "imani@tamarackvalley.example",
            organization: "Birch Hollow Elementary",
            inviter: "Samuel Ortiz",
            roles: [.learner, .assessor],
            isKnown: isKnown
        )
    }
}
