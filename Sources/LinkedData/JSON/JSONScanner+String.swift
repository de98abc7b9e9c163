extension JSONScanner {
    /// Reads a quoted string; the position stands on the opening quote.
    mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        try skipPlain()
        if try peek() == UInt8(ascii: "\"") {
            position += 1
            return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
        }
        var text = Array(bytes[start..<position])
        while true {
            switch try peek() {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(into: &text)
            default:
                let start = position
                try skipPlain()
                text.append(contentsOf: bytes[start..<position])
            }
        }
    }

    /// Skips to the next quote or backslash, checking that what it passes is UTF-8 without control characters.
    private mutating func skipPlain() throws(JSONError) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            if byte < 0x20 { throw failure(.controlCharacter) }
            if byte < 0x80 {
                position += 1
            } else {
                guard let length = UTF8Sequence.length(in: bytes, at: position) else { throw failure(.invalidUTF8) }
                position += length
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        position += 1
        let letter = try peek()
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            text.append(contentsOf: try unicodeEscape())
            return
        default: throw failure(.invalidEscape)
        }
        position += 1
    }

    private mutating func unicodeEscape() throws(JSONError) -> [UInt8] {
        let start = position
        var code = UInt32(try hexQuad())
        if (0xDC00...0xDFFF).contains(code) { throw loneSurrogate(at: start) }
        if (0xD800...0xDBFF).contains(code) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw loneSurrogate(at: start) }
            position += 2
            let low = UInt32(try hexQuad())
            guard (0xDC00...0xDFFF).contains(low) else { throw loneSurrogate(at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = UnicodeScalar(code) else { throw loneSurrogate(at: start) }
        return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func loneSurrogate(at start: Int) -> JSONError {
        position = start - 2
        return failure(.loneSurrogate)
    }

    private mutating func hexQuad() throws(JSONError) -> UInt16 {
        var code: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Hexadecimal.value(of: try peek()) else { throw failure(.invalidEscape) }
            code = code << 4 | UInt16(digit)
            position += 1
        }
        return code
    }
}
