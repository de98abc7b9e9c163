public import LinkedData

/// A credential that carries a status list (Bitstring Status List v1.0 §2.2), read from its JSON.
///
/// Reading proves nothing: the caller has verified the proof, the issuer and the dates, or must still do so.
public struct StatusListCredential: Sendable {
    /// The type of such a credential.
    public static let type = "BitstringStatusListCredential"
    /// The type of its subject.
    public static let subjectType = "BitstringStatusList"

    /// The credential's identifier, if it has one; normally the URL it is published at, but the standard leaves that
    /// open and published lists differ, so it is for the caller to compare.
    public let id: String?
    /// The identifier of who issued the list.
    public let issuer: String
    /// What its bits are about; at least one.
    public let purposes: [StatusPurpose]
    /// The bits, still packed.
    public let encodedList: String
    /// From when the list holds, as written (an `xsd:dateTimeStamp`).
    public let validFrom: String?
    /// Until when the list holds, as written (an `xsd:dateTimeStamp`).
    public let validUntil: String?
    /// For how many milliseconds a copy may be used, if the document gives a whole number. Never prolongs
    /// ``validUntil``.
    public let timeToLive: Int?

    /// Reads a status list credential.
    ///
    /// - Throws: ``StatusListError/unsupportedType(_:)`` for another kind of list,
    ///   ``StatusListError/malformed(property:)`` otherwise.
    public init(_ json: JSONValue) throws(StatusListError) {
        try Self.check(json["type"], has: Self.type)
        let subjects = json["credentialSubject"]?.list ?? []
        guard subjects.count == 1, let subject = subjects.first else {
            throw .malformed(property: "credentialSubject")
        }
        try Self.check(subject["type"], has: Self.subjectType)

        id = try Self.text("id", of: json)
        guard let issuer = json["issuer"]?.string ?? json["issuer"]?["id"]?.string, !issuer.isEmpty else {
            throw .malformed(property: "issuer")
        }
        self.issuer = issuer
        let purposes = subject["statusPurpose"]?.list ?? []
        let names = purposes.compactMap(\.string)
        guard !names.isEmpty, names.count == purposes.count else { throw .malformed(property: "statusPurpose") }
        self.purposes = names.map { StatusPurpose($0) }
        guard let encodedList = try Self.text("encodedList", of: subject) else {
            throw .malformed(property: "encodedList")
        }
        self.encodedList = encodedList
        validFrom = try Self.text("validFrom", of: json)
        validUntil = try Self.text("validUntil", of: json)
        timeToLive = subject["ttl"]?.number?.integer.flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func check(_ value: JSONValue?, has type: String) throws(StatusListError) {
        let types = (value?.list ?? []).compactMap(\.string)
        guard let last = types.last else { throw .malformed(property: "type") }
        guard types.contains(where: { $0.isExactly(type) }) else { throw .unsupportedType(last) }
    }

    /// A text that may be absent, but is nothing else than text.
    private static func text(_ name: String, of json: JSONValue) throws(StatusListError) -> String? {
        guard let value = json[name] else { return nil }
        guard let text = value.string else { throw .malformed(property: name) }
        return text
    }
}

extension StatusListCredential {
    /// What the list says about an entry (Bitstring Status List v1.0 §3.2, from "verify that the status purpose").
    ///
    /// - Parameters:
    ///   - entry: The status of the credential in question.
    ///   - maximumBytes: The most bytes of bits that are unpacked.
    ///   - acceptsShortList: Whether a list with fewer entries than the standard asks for is read all the same.
    public func outcome(
        for entry: BitstringStatusEntry,
        maximumBytes: Int = BitstringStatusList.maximumBytes,
        acceptsShortList: Bool = false
    ) -> StatusOutcome {
        do throws(StatusListError) {
            guard purposes.contains(entry.purpose) else { throw .otherPurpose(entry.purpose) }
            guard entry.size == 1 else { throw .unsupportedSize(entry.size) }
            let list = try BitstringStatusList(
                decoding: encodedList,
                maximumBytes: maximumBytes,
                acceptsShortList: acceptsShortList
            )
            guard list.indices.contains(entry.index) else {
                throw .outOfRange(index: entry.index, count: list.count)
            }
            return list[entry.index] ? .set(entry.purpose) : .clear(entry.purpose)
        } catch {
            return .couldNotCheck(error)
        }
    }

    /// The document to be signed and published as a status list credential.
    ///
    /// - Parameters:
    ///   - id: The URL at which it will be published.
    ///   - issuer: The identifier of the issuer.
    ///   - list: The bits.
    ///   - purpose: What they are about.
    ///   - validFrom: An `xsd:dateTimeStamp`, as `2026-01-01T00:00:00Z`.
    ///   - validUntil: Another one; a list should be signed anew before it.
    /// - Throws: ``StatusListError/outOfMemory``.
    public static func unsigned(
        id: String,
        issuer: String,
        list: BitstringStatusList,
        purpose: StatusPurpose,
        validFrom: String,
        validUntil: String? = nil
    ) throws(StatusListError) -> JSONValue {
        let subject: JSONValue = [
            "id": .string(id + "#list"),
            "type": .string(subjectType),
            "statusPurpose": .string(purpose.name),
            "encodedList": .string(try list.encoded()),
        ]
        var document = JSONObject()
        document["@context"] = ["https://www.w3.org/ns/credentials/v2"]
        document["id"] = .string(id)
        document["type"] = ["VerifiableCredential", .string(type)]
        document["issuer"] = .string(issuer)
        document["validFrom"] = .string(validFrom)
        document["validUntil"] = validUntil.map { .string($0) }
        document["credentialSubject"] = subject
        return .object(document)
    }
}
