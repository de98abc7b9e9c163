package import Credentialing
internal import Foundation

extension LocalDate {
    /// The day it is at a moment in a zone by its IANA name; an unknown zone is read as UTC.
    package init(at instant: Instant, in zone: String) {
        let zone = TimeZone(identifier: zone) ?? .gmt
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let seconds = Int64(zone.secondsFromGMT(for: date))
        let days = (instant.milliseconds + seconds * 1000).quotientRoundedDown(by: 86_400_000)
        self.init(daysSince1970: Int(days))
    }
}

extension LocalDate {
    /// The last day, or part of one, before a moment in a zone: for what ends with the beginning of the next.
    package init(lastBefore instant: Instant, in zone: String) {
        self.init(at: Instant(milliseconds: instant.milliseconds - 1), in: zone)
    }
}

extension Instant {
    /// The moment at which a day begins in a zone by its IANA name; an unknown zone is read as UTC.
    package init(startOf day: LocalDate, in zone: String) {
        let zone = TimeZone(identifier: zone) ?? .gmt
        let midnight = day.daysSince1970 * 86_400
        // The difference to UTC at midnight there; asked for twice, because it is not known before where that lies.
        let near = midnight - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight)))
        let seconds = midnight - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(near)))
        self.init(milliseconds: Int64(seconds) * 1000)
    }
}

extension Int64 {
    fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
