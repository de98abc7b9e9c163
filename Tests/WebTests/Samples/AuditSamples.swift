import Application
import Credentialing
import Web

extension PageSamples {
    static var audit: [any Page] {
        let line = AuditLine(
            id: ID("019a"),
            at: Instant(milliseconds: 1_795_536_000_000),
            actor: "Ruth Abernathy",
            kind: .membershipChanged,
            person: "Imani Castellano",
            badge: "TV-1001",
            organization: "Birch Hollow Elementary",
            isSealed: true
        )
        return [
            AuditTrailPage(AuditPage(lines: [line], next: line.id, zone: "America/Denver")),
            AuditTrailPage(AuditPage(lines: [], next: nil, zone: "America/Denver")),
        ]
    }
}
