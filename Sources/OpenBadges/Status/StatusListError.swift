/// Why the status of a credential could not be told from a status list (Bitstring Status List v1.0 §3.2, §3.5).
///
/// None of these says that a credential is not valid: it *could not be checked*.
public enum StatusListError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A property is missing, or is not what the standard asks for; its name.
    case malformed(property: String)
    /// The status is of a type that is not read here, as the older `StatusList2021Entry`.
    case unsupportedType(String)
    /// An entry has more than one bit.
    case unsupportedSize(Int)
    /// The list is not written as base64url with the prefix `u`.
    case notMultibase
    /// The list is not one whole GZIP member.
    case damaged
    /// The list would be longer than the limit in bytes.
    case tooLarge(limit: Int)
    /// The list has fewer entries than the standard asks for.
    case tooShort(count: Int)
    /// The entry's index is beyond the end of the list.
    case outOfRange(index: Int, count: Int)
    /// The list is not about what the entry asks.
    case otherPurpose(StatusPurpose)
    /// There is not enough memory to pack or unpack a list.
    case outOfMemory

    /// The name that the standards give this error (Bitstring Status List v1.0 §3.5, Verifiable Credentials 2.0 §7.2);
    /// `nil` where they have none.
    public var code: String? {
        switch self {
        case .malformed, .notMultibase, .damaged: "MALFORMED_VALUE_ERROR"
        case .tooShort: "STATUS_LIST_LENGTH_ERROR"
        case .outOfRange: "RANGE_ERROR"
        case .otherPurpose: "STATUS_VERIFICATION_ERROR"
        case .unsupportedType, .unsupportedSize, .tooLarge, .outOfMemory: nil
        }
    }

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .malformed(let property): "The status has no \"\(property)\" of the form that the standard asks for."
        case .unsupportedType(let type): "The status is of the type \"\(type)\", which is not supported."
        case .unsupportedSize(let size):
            "The status has entries of \(size) bits, and only entries of one bit are supported."
        case .notMultibase: "The status list is not written in the encoding that the standard asks for."
        case .damaged: "The status list is damaged and cannot be unpacked."
        case .tooLarge(let limit): "The status list is longer than \(limit) bytes."
        case .tooShort(let count):
            "The status list has \(count) entries, and the standard asks for at least "
                + "\(BitstringStatusList.minimumCount) to protect privacy."
        case .outOfRange(let index, let count):
            "The credential's place in the status list is \(index), but the list has only \(count) entries."
        case .otherPurpose(let purpose): "The status list does not say anything about \(purpose)."
        case .outOfMemory: "There is not enough memory to read or write the status list."
        }
    }
}
