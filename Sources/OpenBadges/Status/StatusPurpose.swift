import LinkedData

/// What a set bit of a status list means (Bitstring Status List v1.0 §2.2, `statusPurpose`).
public struct StatusPurpose: Sendable, Hashable, CustomStringConvertible {
    /// The credential was withdrawn for good.
    public static let revocation = StatusPurpose("revocation")
    /// The credential is withdrawn for now.
    public static let suspension = StatusPurpose("suspension")
    /// The credential has a message of the issuer's.
    public static let message = StatusPurpose("message")
    /// A newer credential can be had.
    public static let refresh = StatusPurpose("refresh")

    /// The name as the documents write it.
    public let name: String

    /// A purpose by its name, which need not be one of the standard's.
    public init(_ name: String) {
        self.name = name
    }

    /// Equal when the names have the same bytes.
    public static func == (left: StatusPurpose, right: StatusPurpose) -> Bool {
        left.name.isExactly(right.name)
    }

    /// The name.
    public var description: String { name }
}
