import LinkedData

extension JSONValue {
    /// Every object in this value, itself included.
    var allObjects: [JSONObject] {
        switch self {
        case .object(let object): [object] + object.members.flatMap(\.value.allObjects)
        case .array(let elements): elements.flatMap(\.allObjects)
        default: []
        }
    }
}

/// Bytes from hexadecimal digits; blanks are passed over.
func hex(_ text: String) -> [UInt8] {
    let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
