/// One pass over the bytes of a JSON text; what ``JSONParser`` is made of.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private let bounds: JSONParser
    private var depthLeft: Int
    private var valuesLeft: Int
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>, bounds: JSONParser) {
        self.bytes = bytes
        self.bounds = bounds
        depthLeft = bounds.maximumDepth
        valuesLeft = bounds.maximumValues
    }

    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    mutating func value() throws(JSONError) -> JSONValue {
        skipBlanks()
        guard valuesLeft > 0 else { throw failure(.tooManyValues(limit: bounds.maximumValues)) }
        valuesLeft -= 1
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case let byte: throw failure(.unexpectedByte(byte))
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        try enter()
        var object = JSONObject()
        skipBlanks()
        if try peek() == UInt8(ascii: "}") {
            leave()
            return object
        }
        while true {
            skipBlanks()
            let start = position
            guard try peek() == UInt8(ascii: "\"") else { throw failure(.unexpectedByte(bytes[position])) }
            let name = try string()
            guard object.position(of: name) == nil else {
                position = start
                throw failure(.duplicateName(name))
            }
            skipBlanks()
            guard try peek() == UInt8(ascii: ":") else { throw failure(.unexpectedByte(bytes[position])) }
            position += 1
            object.append(name, try value())
            if try endOfItem(closing: UInt8(ascii: "}")) { return object }
        }
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipBlanks()
        if try peek() == UInt8(ascii: "]") {
            leave()
            return elements
        }
        while true {
            elements.append(try value())
            if try endOfItem(closing: UInt8(ascii: "]")) { return elements }
        }
    }

    private mutating func enter() throws(JSONError) {
        guard depthLeft > 0 else { throw failure(.tooDeep(limit: bounds.maximumDepth)) }
        depthLeft -= 1
        position += 1
    }

    private mutating func leave() {
        depthLeft += 1
        position += 1
    }

    /// Consumes a comma (false) or the closing bracket (true).
    private mutating func endOfItem(closing: UInt8) throws(JSONError) -> Bool {
        skipBlanks()
        switch try peek() {
        case UInt8(ascii: ","):
            position += 1
            return false
        case closing:
            leave()
            return true
        case let byte:
            throw failure(.unexpectedByte(byte))
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard try peek() == word.utf8Start[offset] else { throw failure(.unexpectedByte(bytes[position])) }
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        try digits()
        guard position - first == 1 || bytes[first] != UInt8(ascii: "0") else {
            position = first
            throw failure(.invalidNumber)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits()
        }
        return JSONNumber(checked: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        guard position > start else {
            throw failure(position == bytes.count ? .unexpectedEnd : .invalidNumber)
        }
    }

    func peek() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        return bytes[position]
    }

    func failure(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason, at: position, in: bytes)
    }
}
