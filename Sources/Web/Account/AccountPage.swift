package import Application
internal import Credentialing

/// A person's own account.
package struct AccountPage: Page {
    package static let template = "account/account"

    package struct Address: Sendable {
        package let address: String
        package let note: String
        /// Where its link to remove it leads; `nil` when it has to stay.
        package let remove: String?
    }

    package struct Place: Sendable {
        package let organization: String
        package let roles: String
    }

    package struct Visit: Sendable {
        package let device: String
        package let begun: String
        package let seen: String
        package let place: String?
        package let isThisOne: Bool
        /// Where its button sends.
        package let end: String
    }

    /// Something to sign in with beside the link in a mail.
    package struct Means: Sendable {
        package let state: String
        package let isSet: Bool
        /// It can be taken off again.
        package let isRemovable: Bool
    }

    package let title = "Your account"
    package let name: String
    package let addresses: [Address]
    package let waiting: [String]
    package let places: [Place]
    package let hasPlaces: Bool
    package let password: Means
    package let app: Means
    /// How many recovery codes are left, in words; `nil` without an app.
    package let codes: String?
    /// How many passkeys there are, in words; `nil` where none can be used.
    package let passkeys: String?
    /// Why none can be used, for whoever administers.
    package let noPasskeys: String?
    /// Where accounts of the school are connected, when there are any.
    package let connections: String?
    /// What is asked of this person, or of nobody.
    package let policy: String
    package let visits: [Visit]
    package let hasOthers: Bool
    package let idleMinutes: Int
    package let hours: Int

    /// The account as its owner sees it.
    ///
    /// - Parameter isDemanded: the person has to have a second factor.
    package init(
        _ account: OwnAccount,
        sessions: [SessionEntry],
        settings: Settings,
        isDemanded: Bool,
        hasProviders: Bool = false,
        offer: PasskeyOffer = .offered,
        isAdministrator: Bool = false
    ) {
        let zone = account.timeZone
        name = account.name
        let confirmed = account.addresses.count(where: \.isVerified)
        addresses = account.addresses.map { Self.address($0, in: account, confirmed: confirmed) }
        waiting = account.waiting
        places = account.places.map { Place(organization: $0.name, roles: RoleWords.list($0.roles)) }
        hasPlaces = !places.isEmpty
        password = Self.password(account.means, zone: zone)
        app = Self.app(account.means, isDemanded: isDemanded, zone: zone)
        codes = account.means.secondFactor.map { _ in
            account.means.recoveryCodes == 1 ? "1 left" : "\(account.means.recoveryCodes) left"
        }
        passkeys = offer == .offered || account.means.passkeys > 0 ? PasskeyWords.count(account.means.passkeys) : nil
        noPasskeys = isAdministrator ? PasskeyWords.hindrance(offer) : nil
        connections = hasProviders ? Path.connections : nil
        policy = Self.policy(settings.secondFactor)
        visits = sessions.map { session in
            Visit(
                device: DeviceWords.device(session.agent),
                begun: DateWords.moment(session.created, zone: zone),
                seen: DateWords.moment(session.seen, zone: zone),
                place: session.place,
                isThisOne: session.isThisOne,
                end: "/account/sessions/\(session.id.text)/end"
            )
        }
        hasOthers = sessions.contains { !$0.isThisOne }
        idleMinutes = settings.sessionIdleMinutes
        hours = settings.sessionMinutes / 60
    }

    private static func address(_ address: OwnAccount.Address, in account: OwnAccount, confirmed: Int) -> Address {
        let kind = address.isWork ? "Work address" : "Personal address"
        let others = confirmed - (address.isVerified ? 1 : 0)
        let refusal = AddressRule.refusal(
            removing: address.isWork,
            others: others,
            isMember: !account.places.isEmpty
        )
        return Address(
            address: address.address,
            note: address.isVerified ? kind : kind + ", not confirmed yet",
            remove: refusal == nil ? Path.removeAddress(address.id) : nil
        )
    }

    private static func password(_ means: SignInMeans, zone: String) -> Means {
        guard let since = means.password else {
            return Means(state: "None. A link in your mail signs you in.", isSet: false, isRemovable: false)
        }
        return Means(state: "Set on \(DateWords.date(since, zone: zone))", isSet: true, isRemovable: true)
    }

    private static func app(_ means: SignInMeans, isDemanded: Bool, zone: String) -> Means {
        guard let since = means.secondFactor else {
            return Means(state: "None", isSet: false, isRemovable: false)
        }
        return Means(
            state: "In use since \(DateWords.date(since, zone: zone))",
            isSet: true,
            isRemovable: !isDemanded
        )
    }

    private static func policy(_ policy: SecondFactorPolicy) -> String {
        switch policy {
        case .administrators: "Whoever administers has to have an authenticator app; everybody else may."
        case .everyone: "Everybody here has to have an authenticator app."
        case .nobody: "Nobody here has to have an authenticator app, as in a demonstration; everybody may."
        }
    }
}
