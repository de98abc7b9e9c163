internal import Foundation

/// The bars that hold for every change, as far as they can be measured here.
enum Bounds {
    static let pageMilliseconds = 50.0
    static let idleMegabytes = 100.0
    static let startSeconds = 0.5
    static let uploadMegabytes = 32.0
}

/// Figures in the order in which they were found, and which of them miss a bound.
struct Findings: Sendable {
    private(set) var missed: [String] = []

    /// Prints `name value`.
    func report(_ name: String, _ value: Double, digits: Int = 1) {
        PageBench.say("\(name) \(Self.text(value, digits: digits))")
    }

    /// Prints `name value`, and notes it when it is not below the bound.
    mutating func report(_ name: String, _ value: Double, below bound: Double, digits: Int = 1) {
        report(name, value, digits: digits)
        expect(name, value, below: bound)
    }

    /// Notes a value that is not below its bound.
    mutating func expect(_ name: String, _ value: Double, below bound: Double) {
        guard !(value < bound) else { return }
        missed.append("\(name) is \(Self.text(value, digits: 2)) and must be below \(Self.text(bound, digits: 1))")
    }

    /// A number with so many digits after the point.
    static func text(_ value: Double, digits: Int) -> String {
        value.formatted(.number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "C")))
    }
}
