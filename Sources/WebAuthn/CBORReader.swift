/// Reads CBOR strictly: lengths said beforehand, numbers as short as can be, no key twice, every text in UTF-8. The bytes
/// come from a stranger, so depth and number of values are bounded, and no length is believed before the bytes are there.
package struct CBORReader: Sendable {
    /// Values that one reading may hold in one another.
    static let maximumDepth = 8
    /// Values that one reading may hold in all.
    static let maximumValues = 512

    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var left = Self.maximumValues

    /// Stands at the beginning.
    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// The one value that some bytes are, with nothing behind it.
    package static func value(of bytes: some Sequence<UInt8>) throws(WebAuthnFault) -> CBORValue {
        var reader = CBORReader(ArraySlice(bytes))
        let value = try reader.next()
        guard reader.rest.isEmpty else { throw .encoding("something stands behind it") }
        return value
    }

    /// What has not been read.
    package var rest: ArraySlice<UInt8> { bytes[place...] }

    /// The next value.
    package mutating func next() throws(WebAuthnFault) -> CBORValue {
        try value(within: Self.maximumDepth)
    }

    private mutating func value(within depth: Int) throws(WebAuthnFault) -> CBORValue {
        guard depth > 0, left > 0 else { throw .encoding("it is too deep or too full") }
        left -= 1
        guard let first = take(1)?.first else { throw .encoding("it ends too early") }
        let (major, short) = (first >> 5, first & 31)
        if major == 7 { return try simple(short) }
        let number = try argument(short)
        switch major {
        case 0: return .integer(number)
        case 1: return .integer(-1 - number)
        case 2: return .bytes(Array(try string(number)))
        case 3:
            guard let text = String(validating: try string(number), as: UTF8.self) else {
                throw .encoding("a text is not UTF-8")
            }
            return .text(text)
        case 4: return .array(try elements(number, within: depth - 1))
        case 5: return .map(try members(number, within: depth - 1))
        default: throw .encoding("it holds a tag")
        }
    }

    private func simple(_ short: UInt8) throws(WebAuthnFault) -> CBORValue {
        switch short {
        case 20: .bool(false)
        case 21: .bool(true)
        case 22: .null
        default: throw .encoding("it holds a value of no use here")
        }
    }

    /// The number behind the first byte, in its shortest form. None of ours comes near 2⁶³.
    private mutating func argument(_ short: UInt8) throws(WebAuthnFault) -> Int64 {
        guard short >= 24 else { return Int64(short) }
        guard short <= 27, let written = take(1 << Int(short - 24)) else {
            throw .encoding("a length is missing or not said beforehand")
        }
        let number = written.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let least: UInt64 = short == 24 ? 24 : 1 << (8 << UInt64(short - 25))
        guard number >= least, let small = Int64(exactly: number) else {
            throw .encoding("a number is not as short as can be, or too large")
        }
        return small
    }

    private mutating func string(_ length: Int64) throws(WebAuthnFault) -> ArraySlice<UInt8> {
        guard let count = Int(exactly: length), let taken = take(count) else { throw .encoding("it ends too early") }
        return taken
    }

    private mutating func elements(_ count: Int64, within depth: Int) throws(WebAuthnFault) -> [CBORValue] {
        // Each takes a byte at least.
        guard count <= rest.count else { throw .encoding("it ends too early") }
        var found: [CBORValue] = []
        for _ in 0..<count { found.append(try value(within: depth)) }
        return found
    }

    private mutating func members(_ count: Int64, within depth: Int) throws(WebAuthnFault) -> [CBORMember] {
        guard count <= rest.count / 2 else { throw .encoding("it ends too early") }
        var found: [CBORMember] = []
        for _ in 0..<count {
            let key = try value(within: depth)
            guard key.integer != nil || key.text != nil else { throw .encoding("a key is neither number nor text") }
            guard !found.contains(where: { $0.key == key }) else { throw .encoding("a key stands twice") }
            found.append(CBORMember(key, try value(within: depth)))
        }
        return found
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.endIndex - place else { return nil }
        defer { place += count }
        return bytes[place..<place + count]
    }
}
