/// A JSON number by the text it was written with, so that nothing is rounded before a rule asks for a value.
public struct JSONNumber: Sendable, Hashable {
    /// The number as written: an optional minus, digits, an optional fraction and exponent (RFC 8259 §6).
    public let text: String

    /// The number written in decimal digits.
    public init(_ value: Int) {
        text = String(value)
    }

    /// The number in the form of RFC 8785 §3.2.2.3, or `nil` for infinities and not-a-number.
    public init?(_ value: Double) {
        guard let text = ECMAScriptNumber.text(of: value) else { return nil }
        self.text = text
    }

    /// A number from text that the parser has already found well formed.
    package init(checked text: String) {
        self.text = text
    }

    /// The nearest IEEE 754 double; infinite when the text is beyond its range.
    public var double: Double {
        Double(text) ?? .nan
    }

    /// The value, when it is written without fraction and exponent and fits.
    public var integer: Int? {
        Int(text)
    }

    /// Whether it is written without fraction and exponent.
    public var isIntegerLiteral: Bool {
        !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    }
}
