import Credentialing
import Web

@testable import Application

extension PageSamples {
    static var account: [any Page] {
        let settings = Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "salt")
        let places = [
            PersonEntry.Place(membership: ID("m"), organization: ID("o"), name: "Birch Hollow", roles: [.learner])
        ]
        let full = OwnAccount(
            name: "Imani Castellano",
            addresses: [.init(address: "imani@tamarackvalley.example", isWork: true, isVerified: true)],
            places: places,
            timeZone: "America/Denver"
        )
        let empty = OwnAccount(name: "Imani Castellano", addresses: [], places: [], timeZone: "UTC")
        let now = Instant(milliseconds: 1_795_536_000_000)
        let sessions = [true, false].map {
            SessionEntry(id: ID("s"), agent: "Firefox/130 Windows", created: now, seen: now, isThisOne: $0)
        }
        return [
            AccountPage(full, sessions: sessions, settings: settings),
            AccountPage(empty, sessions: [], settings: settings),
        ]
    }
}
