/// Reads JSON strictly: one value, UTF-8, no name twice, no lone surrogates, bounded depth (RFC 8259, RFC 7493).
public struct JSONParser: Sendable {
    /// How deep arrays and objects may nest.
    public var maximumDepth: Int
    /// How many bytes a text may have.
    public var maximumSize: Int
    /// How many values a text may have, those inside of others included: a byte of text can take thirty of memory.
    public var maximumValues: Int

    /// A parser with those bounds.
    ///
    /// - Parameters:
    ///   - maximumDepth: Nested arrays and objects allowed; a deeper text is refused with ``JSONError/Reason/tooDeep(limit:)``.
    ///   - maximumSize: Bytes allowed; a longer text is refused with ``JSONError/Reason/tooLarge(limit:)``.
    ///   - maximumValues: Values allowed, nested ones included; more are refused with
    ///     ``JSONError/Reason/tooManyValues(limit:)``. A badge with a thousand results has about seven thousand.
    public init(maximumDepth: Int = 100, maximumSize: Int = 8 << 20, maximumValues: Int = 100_000) {
        self.maximumDepth = maximumDepth
        self.maximumSize = maximumSize
        self.maximumValues = maximumValues
    }

    /// Reads one value. Linear in the number of bytes.
    ///
    /// - Throws: ``JSONError`` with line and column.
    public func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
            do throws(JSONError) {
                return .success(try parse(buffer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads one value from text.
    ///
    /// - Throws: ``JSONError`` with line and column.
    public func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8))
    }

    private func parse(_ buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
        guard buffer.count <= maximumSize else {
            throw JSONError(.tooLarge(limit: maximumSize), at: 0, in: buffer)
        }
        var scanner = JSONScanner(bytes: buffer, bounds: self)
        let value = try scanner.value()
        scanner.skipBlanks()
        guard scanner.position == buffer.count else {
            throw JSONError(.trailingContent, at: scanner.position, in: buffer)
        }
        return value
    }
}

extension JSONValue {
    /// Reads JSON with the default bounds of ``JSONParser``.
    ///
    /// - Throws: ``JSONError`` with line and column.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try JSONParser().parse(bytes)
    }
}
