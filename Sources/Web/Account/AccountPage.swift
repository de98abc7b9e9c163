package import Application
internal import Credentialing

/// A person's own account.
package struct AccountPage: Page {
    package static let template = "account/account"

    package struct Address: Sendable {
        package let address: String
        package let note: String
    }

    package struct Place: Sendable {
        package let organization: String
        package let roles: String
    }

    package struct Visit: Sendable {
        package let device: String
        package let begun: String
        package let seen: String
        package let isThisOne: Bool
        /// Where its button sends.
        package let end: String
    }

    package let title = "Your account"
    package let name: String
    package let addresses: [Address]
    package let places: [Place]
    package let hasPlaces: Bool
    package let visits: [Visit]
    package let hasOthers: Bool
    package let idleMinutes: Int
    package let hours: Int

    /// The account as its owner sees it.
    package init(_ account: OwnAccount, sessions: [SessionEntry], settings: Settings) {
        let zone = account.timeZone
        name = account.name
        addresses = account.addresses.map { address in
            let kind = address.isWork ? "Work address" : "Personal address"
            return Address(address: address.address, note: address.isVerified ? kind : kind + ", not confirmed yet")
        }
        places = account.places.map { Place(organization: $0.name, roles: RoleWords.list($0.roles)) }
        hasPlaces = !places.isEmpty
        visits = sessions.map { session in
            Visit(
                device: DeviceWords.device(session.agent),
                begun: DateWords.moment(session.created, zone: zone),
                seen: DateWords.moment(session.seen, zone: zone),
                isThisOne: session.isThisOne,
                end: "/account/sessions/\(session.id.text)/end"
            )
        }
        hasOthers = sessions.contains { !$0.isThisOne }
        idleMinutes = settings.sessionIdleMinutes
        hours = settings.sessionMinutes / 60
    }
}
