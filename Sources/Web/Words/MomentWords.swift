internal import Application
package import Credentialing
internal import Foundation

/// Days and times in words, as an American reads them, in the time zone of an organization.
package struct MomentWords: Sendable {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private let zone: String

    /// Words for a zone by its IANA name, such as `America/Denver`; UTC when there is no such zone.
    package init(zone: String) {
        self.zone = zone
    }

    /// The day on which a moment falls.
    package func date(of moment: Instant) -> LocalDate {
        LocalDate(at: moment, in: zone)
    }

    /// “2:16 PM”.
    package func time(_ moment: Instant) -> String {
        let offset = (TimeZone(identifier: zone) ?? .gmt).secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        )
        let seconds = Int(moment.milliseconds / 1000) + offset - date(of: moment).daysSince1970 * 86_400
        let hour = seconds / 3600
        let minute = seconds / 60 % 60
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "AM" : "PM")"
    }

    /// “November 24, 2026, 2:16 PM”.
    package func dateAndTime(_ moment: Instant) -> String {
        Self.full(date(of: moment)) + ", " + time(moment)
    }

    /// “Friday, December 4”.
    package static func day(_ date: LocalDate) -> String {
        "\(weekdays[date.weekday - 1]), \(months[date.month - 1]) \(date.day)"
    }

    /// “December 4, 2026”.
    package static func full(_ date: LocalDate) -> String {
        "\(months[date.month - 1]) \(date.day), \(date.year)"
    }

    /// “Dec 4”.
    package static func short(_ date: LocalDate) -> String {
        "\(months[date.month - 1].prefix(3)) \(date.day)"
    }
}
