#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A flat color, red, green and blue.
package struct CrestColor: Hashable, Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// Reads `#rrggbb`; anything else is no color.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
        let values = digits.dropFirst().map { Character(UnicodeScalar($0)).hexDigitValue ?? 16 }
        guard values.allSatisfy({ $0 < 16 }) else { return nil }
        bytes = stride(from: 0, to: 6, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
    }

    private init(red: Double, green: Double, blue: Double) {
        bytes = [red, green, blue].map { UInt8(($0 * 255).rounded(.toNearestOrEven)) }
    }

    /// The crest's own green, for an issuer that chose no colors.
    package static let laurel = CrestColor(red: 31.0 / 255, green: 74.0 / 255, blue: 56.0 / 255)
    /// The crest's own pale gold, for an issuer that chose no colors.
    package static let gold = CrestColor(red: 236.0 / 255, green: 220.0 / 255, blue: 174.0 / 255)
    /// The ink of the one-color crest.
    package static let ink = CrestColor(red: 17.0 / 255, green: 17.0 / 255, blue: 17.0 / 255)

    package var description: String {
        "#" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private var channels: [Double] { bytes.map { Double($0) / 255 } }

    /// Relative luminance, as WCAG defines it.
    var luminance: Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Contrast with another color, 1 to 21.
    package func contrast(with other: CrestColor) -> Double {
        let darker = min(luminance, other.luminance)
        let lighter = max(luminance, other.luminance)
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// Lighter or darker by a step of lightness in HLS.
    func shaded(by step: Double) -> CrestColor {
        let color = HLS(red: channels[0], green: channels[1], blue: channels[2])
        let lightness = min(1, max(0, color.lightness + step))
        let rgb = HLS(hue: color.hue, lightness: lightness, saturation: color.saturation).rgb
        return CrestColor(red: rgb.red, green: rgb.green, blue: rgb.blue)
    }

    /// An issuer's two colors as ground and engraving: the darker darkened and the lighter lightened until they carry
    /// each other at 6:1.
    package static func pair(_ first: CrestColor, _ second: CrestColor) -> (enamel: CrestColor, metal: CrestColor) {
        var (enamel, metal) = first.luminance > second.luminance ? (second, first) : (first, second)
        for _ in 0..<120 where enamel.contrast(with: metal) < 6 {
            enamel = enamel.shaded(by: -0.01)
            metal = metal.shaded(by: 0.01)
        }
        return (enamel, metal)
    }
}

/// Hue, lightness and saturation, each 0 to 1. The order of the sums is part of the rule: other orders round otherwise.
private struct HLS {
    let hue: Double
    let lightness: Double
    let saturation: Double

    init(hue: Double, lightness: Double, saturation: Double) {
        self.hue = hue
        self.lightness = lightness
        self.saturation = saturation
    }

    init(red: Double, green: Double, blue: Double) {
        let most = max(red, green, blue)
        let least = min(red, green, blue)
        let range = most - least
        lightness = (most + least) / 2
        guard range > 0 else {
            hue = 0
            saturation = 0
            return
        }
        saturation = lightness <= 0.5 ? range / (most + least) : range / (2 - most - least)
        let redPart = (most - red) / range
        let greenPart = (most - green) / range
        let bluePart = (most - blue) / range
        let sixths =
            if red == most {
                bluePart - greenPart
            } else if green == most {
                2 + redPart - bluePart
            } else {
                4 + greenPart - redPart
            }
        hue = HLS.turn(sixths / 6)
    }

    var rgb: (red: Double, green: Double, blue: Double) {
        guard saturation != 0 else { return (lightness, lightness, lightness) }
        let high =
            lightness <= 0.5
            ? lightness * (1 + saturation) : lightness + saturation - (lightness * saturation)
        let low = 2 * lightness - high
        return (
            HLS.channel(low, high, hue + 1.0 / 3), HLS.channel(low, high, hue), HLS.channel(low, high, hue - 1.0 / 3)
        )
    }

    private static func channel(_ low: Double, _ high: Double, _ angle: Double) -> Double {
        let hue = turn(angle)
        if hue < 1.0 / 6 { return low + (high - low) * hue * 6 }
        if hue < 0.5 { return high }
        if hue < 2.0 / 3 { return low + (high - low) * (2.0 / 3 - hue) * 6 }
        return low
    }

    /// The part of a full turn, 0 up to 1.
    private static func turn(_ value: Double) -> Double {
        let rest = fmod(value, 1)
        return rest < 0 ? rest + 1 : rest
    }
}
