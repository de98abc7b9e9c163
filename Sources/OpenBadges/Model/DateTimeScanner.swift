/// Reads the lexical form of a `dateTimeStamp` (XML Schema 1.1 Part 2 §3.4.28); ranges that need a calendar are
/// left to ``DateTimeStamp``.
struct DateTimeScanner {
    /// The numbers of a text, the zone as minutes east of UTC.
    struct Parts {
        var year: Int64 = 0
        var month: Int64 = 0
        var day: Int64 = 0
        var hour: Int64 = 0
        var minute: Int64 = 0
        var second: Int64 = 0
        var millisecond: Int64 = 0
        /// Whether digits other than zero follow the milliseconds.
        var hasFineFraction = false
        var zone: Int64 = 0
    }

    /// Years beyond nine digits lie outside what milliseconds in 64 bits can hold.
    private static let maximumYearDigits = 9

    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The numbers, or `nil` when the whole text is not of the form.
    mutating func parts() -> Parts? {
        var parts = Parts()
        guard let year = year(), take("-"), let month = twoDigits(), take("-"), let day = twoDigits(), take("T"),
            let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"), let second = twoDigits()
        else { return nil }
        (parts.year, parts.month, parts.day) = (year, month, day)
        (parts.hour, parts.minute, parts.second) = (hour, minute, second)
        if take(".") {
            guard fraction(into: &parts) else { return nil }
        }
        guard let zone = zone(), position == bytes.count else { return nil }
        parts.zone = zone
        return parts
    }

    private mutating func year() -> Int64? {
        let isNegative = take("-")
        let start = position
        var value: Int64 = 0
        while position - start <= Self.maximumYearDigits, let digit = digit() {
            value = value * 10 + digit
        }
        let count = position - start
        guard count >= 4, count <= Self.maximumYearDigits, count == 4 || bytes[start] != UInt8(ascii: "0") else {
            return nil
        }
        return isNegative ? -value : value
    }

    private mutating func fraction(into parts: inout Parts) -> Bool {
        var count = 0
        while let digit = digit() {
            if count < 3 {
                parts.millisecond = parts.millisecond * 10 + digit
            } else if digit != 0 {
                parts.hasFineFraction = true
            }
            count += 1
        }
        guard count > 0 else { return false }
        for _ in min(count, 3)..<3 { parts.millisecond *= 10 }
        return true
    }

    private mutating func zone() -> Int64? {
        if take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = twoDigits(), take(":"), let minutes = twoDigits(), minutes <= 59,
            hours <= 13 || (hours == 14 && minutes == 0)
        else { return nil }
        let offset = hours * 60 + minutes
        return isWest ? -offset : offset
    }

    private mutating func twoDigits() -> Int64? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return tens * 10 + ones
    }

    private mutating func digit() -> Int64? {
        guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else {
            return nil
        }
        position += 1
        return Int64(bytes[position - 1] - UInt8(ascii: "0"))
    }

    private mutating func take(_ letter: UnicodeScalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == letter.value else { return false }
        position += 1
        return true
    }
}
