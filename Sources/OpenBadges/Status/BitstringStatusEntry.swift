public import LinkedData

/// Where a credential's status is found: its `credentialStatus` (Bitstring Status List v1.0 §2.1).
public struct BitstringStatusEntry: Sendable, Equatable {
    /// The type of such an entry.
    public static let type = "BitstringStatusListEntry"

    /// The entry's own identifier, a URL, if it has one.
    public let id: String?
    /// What a set bit would mean.
    public let purpose: StatusPurpose
    /// The place in the list, from 0.
    public let index: Int
    /// The URL of the status list credential.
    public let listCredential: String
    /// The bits of an entry; 1 unless the document says otherwise.
    public let size: Int

    /// An entry of one bit, as issued.
    ///
    /// - Parameters:
    ///   - purpose: What a set bit would mean.
    ///   - index: The place in the list, from 0.
    ///   - listCredential: The URL of the status list credential. The entry's `id` is that URL, `#` and the index.
    public init(purpose: StatusPurpose, index: Int, listCredential: String) {
        id = "\(listCredential)#\(index)"
        self.purpose = purpose
        self.index = index
        self.listCredential = listCredential
        size = 1
    }

    /// Reads one `credentialStatus` object. An index written as a JSON number is accepted, as several issuers do.
    ///
    /// - Throws: ``StatusListError/unsupportedType(_:)`` for another kind of status,
    ///   ``StatusListError/malformed(property:)`` otherwise.
    public init(_ json: JSONObject) throws(StatusListError) {
        let types = (json["type"]?.list ?? []).compactMap(\.string)
        guard let first = types.first else { throw .malformed(property: "type") }
        guard types.contains(where: { $0.isExactly(Self.type) }) else { throw .unsupportedType(first) }

        guard let purpose = json["statusPurpose"]?.string, !purpose.isEmpty else {
            throw .malformed(property: "statusPurpose")
        }
        guard let index = Self.wholeNumber(json["statusListIndex"]) else {
            throw .malformed(property: "statusListIndex")
        }
        guard let list = json["statusListCredential"]?.string, !list.isEmpty else {
            throw .malformed(property: "statusListCredential")
        }
        guard let size = json["statusSize"].map({ Self.wholeNumber($0) }) ?? 1, size > 0 else {
            throw .malformed(property: "statusSize")
        }
        if let id = json["id"] {
            // §2.1: the id must not be the URL of the list.
            guard let id = id.string, !id.isExactly(list) else { throw .malformed(property: "id") }
        }
        self.id = json["id"]?.string
        self.purpose = StatusPurpose(purpose)
        self.index = index
        listCredential = list
        self.size = size
    }

    /// The entry as it stands in a credential.
    public var json: JSONValue {
        var object = JSONObject()
        object["id"] = id.map { .string($0) }
        object["type"] = .string(Self.type)
        object["statusPurpose"] = .string(purpose.name)
        object["statusListIndex"] = .string(String(index))
        object["statusListCredential"] = .string(listCredential)
        if size != 1 { object["statusSize"] = .number(JSONNumber(size)) }
        return .object(object)
    }

    /// Equal when every text has the same bytes.
    public static func == (left: BitstringStatusEntry, right: BitstringStatusEntry) -> Bool {
        left.json == right.json
    }

    /// A whole number from 0, in decimal digits only, as text or as a JSON number; `nil` when it does not fit either.
    private static func wholeNumber(_ value: JSONValue?) -> Int? {
        guard let digits = value?.string ?? value?.number?.text, !digits.isEmpty,
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(digits)
    }
}
