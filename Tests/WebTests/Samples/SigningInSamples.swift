import Credentialing
import OpenIDConnect

@testable import Application
@testable import Web

extension PageSamples {
    static var signingIn: [any Page] {
        let settings = Settings(publicURL: "https://badges.tamarackvalley.example", auditSalt: "s")
        var (good, bad) = (ProviderReport(), ProviderReport())
        good.add(.good("It knows S256 (PKCE)."))
        bad.add(.wrong("It does not say what it is called.", advice: "Look at signOn.other.issuer."))
        let all = ProviderKind.allCases.enumerated().map { connection($1, makesPeople: $0 % 2 == 1) }
        let many = SigningIn(connections: all, timeZone: "America/Denver", passkeys: .offered)
        let open = settings.with(.everyone)
        let none = SigningIn(connections: [], timeZone: "UTC", passkeys: .hostIsNumber)
        return [
            SigningInPage(none, settings: settings.with(.nobody)),
            SigningInPage(many, settings: settings),
            SigningInPage(many, settings: open, checked: ("google", good)),
            SigningInPage(many, settings: open, checked: ("other", bad)),
        ]
    }

    static func connection(
        _ kind: ProviderKind,
        makesPeople: Bool = false,
        trustsAddresses: Bool = false
    ) -> ConnectionEntry {
        ConnectionEntry(
            name: kind.rawValue,
            kind: kind,
            label: "Tamarack",
            issuer: "https://id.tamarack.example",
            clientID: "proven",
            redirectURI: "https://badges.tamarackvalley.example/sign-in/with/\(kind.rawValue)/answer",
            domains: ["tamarack.example", "staff.tamarack.example"],
            tenant: "11111111-2222-3333-4444-555555555555",
            districts: ["d-1", "d-2"],
            organization: ConnectionEntry.Place(word: "tamarack-valley", name: "Tamarack Valley Schools"),
            makesPeople: makesPeople,
            trustsAddresses: trustsAddresses,
            roleClaim: makesPeople ? "groups" : nil,
            roles: [ConnectionEntry.MappedRole(value: "assessors", role: .assessor)],
            accounts: makesPeople ? 1 : 12,
            lastUsed: makesPeople ? nil : Instant(milliseconds: 1_795_536_000_000)
        )
    }
}

extension Settings {
    fileprivate func with(_ policy: SecondFactorPolicy) -> Settings {
        var settings = self
        settings.secondFactor = policy
        return settings
    }
}
