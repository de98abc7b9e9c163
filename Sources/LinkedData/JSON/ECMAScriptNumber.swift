/// ECMAScript's `Number.prototype.toString`, which RFC 8785 §3.2.2.3 takes for JSON.
package enum ECMAScriptNumber {
    /// The shortest decimal text that reads back as the same double, or `nil` when the value is not finite.
    package static func text(of value: Double) -> String? {
        guard value.isFinite else { return nil }
        guard value != 0 else { return "0" }
        let (digits, point) = shortestDigits(of: value.magnitude)
        return (value < 0 ? "-" : "") + layout(digits, point: point)
    }

    /// The significant digits, and where the decimal point stands counted from before the first digit.
    static func shortestDigits(of value: Double) -> (digits: [UInt8], point: Int) {
        // Swift's description has the shortest round-trip digits; only its layout differs from ECMAScript's.
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = Array(value.description.utf8)
        for (position, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(position + 1)...], as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte)
            }
        }
        var place = (point ?? digits.count) + exponent
        let zero = UInt8(ascii: "0")
        let leading = digits.prefix { $0 == zero }.count
        digits.removeFirst(leading)
        place -= leading
        while digits.last == zero { digits.removeLast() }
        return (digits, place)
    }

    private static func layout(_ digits: [UInt8], point: Int) -> String {
        let count = digits.count
        func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
        func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
        switch point {
        case count...21 where point >= count: return text(digits) + zeros(point - count)
        case 1...21: return text(digits[..<point]) + "." + text(digits[point...])
        case -5...0: return "0." + zeros(-point) + text(digits)
        default:
            let exponent = point - 1
            let sign = exponent < 0 ? "-" : "+"
            let fraction = count > 1 ? "." + text(digits[1...]) : ""
            return text(digits[..<1]) + fraction + "e" + sign + String(exponent.magnitude)
        }
    }
}
