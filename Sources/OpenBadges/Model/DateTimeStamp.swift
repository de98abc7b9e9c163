/// A moment written with its time zone: `dateTimeStamp` of XML Schema 1.1 Part 2 §3.4.28, as VC Data Model 2.0 §4.9
/// asks for.
///
/// Kept in whole milliseconds; finer fractions of a second are cut off, so two moments within one millisecond are
/// equal.
public struct DateTimeStamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    private static let millisecondsPerDay: Int64 = 86_400_000

    /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let milliseconds: Int64

    /// The moment that many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment that many seconds after 1970-01-01T00:00:00Z (NumericDate of RFC 7519 §2), or `nil` beyond the
    /// range.
    public init?(seconds: Int64) {
        let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        guard !overflow else { return nil }
        self.milliseconds = milliseconds
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var seconds: Int64 {
        Self.floorDivide(milliseconds, 1000).quotient
    }

    /// The moment a text stands for, or `nil` when the text is not exactly a `dateTimeStamp`.
    ///
    /// The zone is mandatory (`Z` or `±hh:mm` up to 14:00), letters are upper case, seconds run to 59, days follow the
    /// proleptic Gregorian calendar, and `24:00:00` is the end of its day.
    public init?(parsing text: String) {
        var scanner = DateTimeScanner(bytes: Array(text.utf8))
        guard let parts = scanner.parts() else { return nil }
        guard (1...12).contains(parts.month), parts.day >= 1,
            parts.day <= Self.days(inMonth: parts.month, of: parts.year)
        else { return nil }
        let isEndOfDay =
            parts.hour == 24 && parts.minute == 0 && parts.second == 0 && parts.millisecond == 0
            && !parts.hasFineFraction
        guard parts.hour <= 23 || isEndOfDay, parts.minute <= 59, parts.second <= 59 else { return nil }
        let minutes = parts.hour * 60 + parts.minute - parts.zone
        let time = (minutes * 60 + parts.second) * 1000 + parts.millisecond
        let days = Self.daysSince1970(year: parts.year, month: parts.month, day: parts.day)
        let (start, first) = days.multipliedReportingOverflow(by: Self.millisecondsPerDay)
        let (sum, second) = start.addingReportingOverflow(time)
        guard !first, !second else { return nil }
        milliseconds = sum
    }

    /// The earlier moment comes first.
    public static func < (left: DateTimeStamp, right: DateTimeStamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The moment in UTC, `2026-01-01T00:00:00Z`; milliseconds follow only when there are some.
    public var description: String {
        let (days, time) = Self.floorDivide(milliseconds, Self.millisecondsPerDay)
        let (year, month, day) = Self.date(daysSince1970: days)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        if year < 0 { text.append(UInt8(ascii: "-")) }
        Self.append(abs(year), width: 4, to: &text)
        for (mark, number) in [
            ("-", month), ("-", day), ("T", time / 3_600_000), (":", time / 60_000 % 60), (":", time / 1000 % 60),
        ] as [(Unicode.Scalar, Int64)] {
            text.append(UInt8(ascii: mark))
            Self.append(number, width: 2, to: &text)
        }
        if time % 1000 != 0 {
            text.append(UInt8(ascii: "."))
            Self.append(time % 1000, width: 3, to: &text)
        }
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The digits of a number, with zeros before them up to a width.
    private static func append(_ number: Int64, width: Int, to text: inout [UInt8]) {
        var (power, places) = (Int64(10), 1)
        while places < width || number >= power {
            power *= 10
            places += 1
        }
        while power > 1 {
            power /= 10
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
        }
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension DateTimeStamp {
    private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Years are counted from March, so that the leap day is the last of its year; a cycle of 400 years has 146,097
    // days.
    private static func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (cycle, yearOfCycle) = floorDivide(shifted, 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return cycle * 146_097 + dayOfCycle - 719_468
    }

    private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (cycle, dayOfCycle) = floorDivide(days + 719_468, 146_097)
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
