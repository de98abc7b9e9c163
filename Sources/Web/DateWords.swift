package import Credentialing
internal import Foundation

/// Days and moments as people say them, in the zone of their organization.
package enum DateWords {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// "Friday, December 4", for promises and deadlines.
    package static func weekday(_ date: LocalDate) -> String {
        "\(name(weekdays, date.weekday)), \(name(months, date.month)) \(date.day)"
    }

    /// "Fri, Dec 4", for tables.
    package static func short(_ date: LocalDate) -> String {
        "\(name(weekdays, date.weekday).prefix(3)), \(name(months, date.month).prefix(3)) \(date.day)"
    }

    /// "December 4, 2026", for what is kept.
    package static func date(_ date: LocalDate) -> String {
        "\(name(months, date.month)) \(date.day), \(date.year)"
    }

    /// "December 4, 2026", the day of a moment.
    package static func date(_ instant: Instant, zone: String) -> String {
        date(day(of: instant, zone: zone))
    }

    /// "2:16 PM".
    package static func time(_ instant: Instant, zone: String) -> String {
        let seconds = Int(instant.milliseconds / 1000) + offset(of: instant, zone: zone)
        let minutes = ((seconds / 60) % 1440 + 1440) % 1440
        let hour = minutes / 60
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60) \(hour < 12 ? "AM" : "PM")"
    }

    /// "Dec 4, 2026, 2:16 PM", for records.
    package static func moment(_ instant: Instant, zone: String) -> String {
        let day = day(of: instant, zone: zone)
        return "\(name(months, day.month).prefix(3)) \(day.day), \(day.year), \(time(instant, zone: zone))"
    }

    /// The local day of a moment. An unknown zone is read as UTC.
    package static func day(of instant: Instant, zone: String) -> LocalDate {
        let seconds = Int(instant.milliseconds / 1000) + offset(of: instant, zone: zone)
        return LocalDate(daysSince1970: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    private static func offset(of instant: Instant, zone: String) -> Int {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        return TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0
    }

    private static func name(_ names: [String], _ number: Int) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : ""
    }
}
