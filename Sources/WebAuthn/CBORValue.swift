/// What authenticators write: the part of CBOR (RFC 8949) that CTAP 2.1 §8 allows, so neither tags nor floating point.
package enum CBORValue: Sendable, Equatable {
    /// A whole number; keys of COSE and numbers of algorithms are small ones of either sign.
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case array([CBORValue])
    case map([CBORMember])
    case bool(Bool)
    case null
}

/// A key of a map with its value.
package struct CBORMember: Sendable, Equatable {
    package let key: CBORValue
    package let value: CBORValue

    /// A member as written.
    package init(_ key: CBORValue, _ value: CBORValue) {
        self.key = key
        self.value = value
    }
}

extension CBORValue {
    /// The number, when this is one.
    package var integer: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The bytes, when these are some.
    package var bytes: [UInt8]? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    /// The text, when this is one.
    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The members, when this is a map.
    package var map: [CBORMember]? {
        if case .map(let members) = self { members } else { nil }
    }

    /// The value under a text.
    package subscript(key: String) -> CBORValue? { self[.text(key)] }

    /// The value under a number.
    package subscript(key: Int64) -> CBORValue? { self[.integer(key)] }

    private subscript(key: CBORValue) -> CBORValue? {
        map?.first { $0.key == key }?.value
    }
}
