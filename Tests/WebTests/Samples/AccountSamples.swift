import Credentialing
import Edge

@testable import Application
@testable import Web

extension PageSamples {
    private static let now = Instant(milliseconds: 1_795_536_000_000)

    static var account: [any Page] {
        let settings = Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "salt")
        let sessions = [true, false].map {
            SessionEntry(
                id: ID("s"),
                agent: "Firefox/130 Windows",
                created: now,
                seen: now,
                place: $0 ? "203.0.113.7" : nil,
                isThisOne: $0
            )
        }
        return [
            AccountPage(full, sessions: sessions, settings: settings, isDemanded: false, hasProviders: true),
            AccountPage(empty, sessions: [], settings: settings, isDemanded: true),
            AccountPage(
                empty,
                sessions: [],
                settings: settings,
                isDemanded: true,
                offer: .hostIsNumber,
                isAdministrator: true
            ),
            AccountPage(
                full,
                sessions: [],
                settings: settings,
                isDemanded: true,
                offer: .openConnection,
                isAdministrator: true
            ),
            ConnectionsPage([connected], providers: [("google", "Google")], zone: "America/Denver"),
            ConnectionsPage([], providers: [], zone: "America/Denver"),
            OfferedAccountPage(label: "imani@tamarackvalley.example", provider: "Google", action: "/account/x"),
        ] + signInSettings + passkeys + stepUp + addresses
    }

    private static let connected = ConnectedAccount(
        issuer: "https://accounts.google.com",
        subject: "1",
        label: "imani@tamarackvalley.example",
        connection: "google",
        created: now,
        used: nil
    )

    private static var full: OwnAccount {
        let place = PersonEntry.Place(
            membership: ID("m"),
            organization: ID("o"),
            name: "Birch Hollow",
            roles: [.learner]
        )
        return OwnAccount(
            name: "Imani Castellano",
            addresses: [
                .init(id: ID("e"), address: "imani@tamarackvalley.example", isWork: true, isVerified: true),
                .init(id: ID("f"), address: "imani@home.example", isWork: false, isVerified: true),
            ],
            places: [place],
            timeZone: "America/Denver",
            means: SignInMeans(
                password: now,
                secondFactor: now,
                recoveryCodes: 1,
                passkeys: 2,
                passkeysForApp: 1
            ),
            waiting: ["imani@club.example"]
        )
    }

    private static let empty = OwnAccount(
        name: "Imani Castellano",
        addresses: [],
        places: [],
        timeZone: "UTC",
        means: .linkOnly,
        waiting: []
    )

    private static var signInSettings: [any Page] {
        let draft = SecondFactorDraft(
            totp: TOTP(secret: Array("12345678901234567890".utf8)),
            sealed: "sealed",
            address: "otpauth://totp/x"
        )
        let long = SecondFactorDraft(
            totp: draft.totp,
            sealed: "sealed",
            address: String(repeating: "x", count: 500)
        )
        let problems = FormProblems("code", "This code does not fit")
        return [
            PasswordPage(isChange: false, account: "imani@tamarackvalley.example"),
            PasswordPage(isChange: true, account: "", problems: FormProblems("new-password", "Choose another")),
            AccountRemovalPage.password, AccountRemovalPage.app,
            SecondFactorPage(draft, isChange: false, isDemanded: true),
            SecondFactorPage(long, isChange: true, isDemanded: false, problems: problems),
            RecoveryCodesPage(["aaaa-bbbb"], isFirst: true), RecoveryCodesPage(["aaaa-bbbb"], isFirst: false),
            NewRecoveryCodesPage(left: 3), SecondStepPage(), SecondStepPage(problems),
        ]
    }

    private static var passkeys: [any Page] {
        let held = [true, false].map {
            Passkey(id: ID("k"), name: "Work laptop", created: now, used: $0 ? now : nil, standsForApp: $0)
        }
        let problems = FormProblems("name", "Enter a name")
        return [
            PasskeysPage(held, hasApp: true, isOffered: true, zone: "America/Denver"),
            PasskeysPage([], hasApp: false, isOffered: false, zone: "America/Denver"),
            AddPasskeyPage(hasApp: true), AddPasskeyPage(typed: "x", hasApp: false, problems: problems),
            AddPasskeyPage(typed: "x", hasApp: false, problems: FormProblems("passkey", "Your browser made none")),
            RenamePasskeyPage(held[0]), RenamePasskeyPage(held[0], typed: "", problems: problems),
            AccountRemovalPage.passkey("Work laptop", action: "/account/passkeys/k/remove"),
        ]
    }

    private static var stepUp: [any Page] {
        let sent = FormFields([
            ("by", "app"), ("code", "1"), ("return-to", "/account/password"),
            ("kept-path", "/revocations/x/confirmation"),
            ("kept.reason", "<b>"),
        ])
        let form = StepUpForm(sent)
        let app = SignInMeans(
            password: now,
            secondFactor: now,
            recoveryCodes: 1,
            passkeys: 1,
            passkeysForApp: 1
        )
        let password = SignInMeans(
            password: now,
            secondFactor: nil,
            recoveryCodes: 0,
            passkeys: 0,
            passkeysForApp: 0
        )
        let problems = FormProblems("code", "This code does not fit")
        let pages: [any Page] = [
            StepUpPage(app, form, problems: problems), StepUpPage(password, form),
            StepUpPage(app, form, problems: FormProblems("passkey", "This passkey was not taken")),
            StepUpPage(password, StepUpForm(returnTo: nil), problems: FormProblems("password", "Try again")),
            StepUpPage(.linkOnly, form), StepUpPage(.linkOnly, form, wasSent: true, problems: problems),
        ]
        guard let kept = form.kept else { return pages }
        return pages + [GoOnPage(kept)]
    }

    private static var addresses: [any Page] {
        [
            AddAddressPage(), AddAddressPage(typed: "x", problems: FormProblems("email", "Enter an address")),
            ConfirmAddressPage(address: "imani@home.example", token: "token"),
            AccountRemovalPage.address("imani@home.example", action: "/account/addresses/e/remove"),
        ]
    }
}
