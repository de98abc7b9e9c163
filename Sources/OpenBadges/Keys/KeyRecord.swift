public import LinkedData

/// What an issuer keeps and publishes of one of its keys: the public half and the times of its life.
public struct KeyRecord: Sendable, Equatable {
    /// The public half.
    public let publicKey: PublicKey
    /// When the key was made.
    public let createdAt: DateTimeStamp
    /// Since when it signs nothing new; what it signed before still holds.
    public internal(set) var retiredAt: DateTimeStamp?
    /// Since when it must be taken to be in wrong hands.
    public internal(set) var revokedAt: DateTimeStamp?

    /// The name of the key: the thumbprint of its public half (RFC 7638).
    public var id: String { publicKey.thumbprint }
    /// Whether it may sign: neither retired nor revoked.
    public var isActive: Bool { retiredAt == nil && revokedAt == nil }

    /// A record with those times.
    public init(
        publicKey: PublicKey,
        createdAt: DateTimeStamp,
        retiredAt: DateTimeStamp? = nil,
        revokedAt: DateTimeStamp? = nil
    ) {
        self.publicKey = publicKey
        self.createdAt = createdAt
        self.retiredAt = retiredAt
        self.revokedAt = revokedAt
    }

    /// Reads what ``json`` writes.
    ///
    /// - Throws: ``KeyError`` for the key, ``KeyError/malformed(_:)`` also for a time that is none.
    public init(json: JSONObject) throws(KeyError) {
        guard let jwk = json["publicKey"]?.object else { throw .malformed("the record has no publicKey") }
        guard let createdAt = try Self.time("createdAt", of: json) else {
            throw .malformed("the record has no createdAt")
        }
        self.init(
            publicKey: try PublicKey(jwk: jwk),
            createdAt: createdAt,
            retiredAt: try Self.time("retiredAt", of: json),
            revokedAt: try Self.time("revokedAt", of: json)
        )
    }

    /// The record as `{publicKey: a JWK, createdAt, retiredAt?, revokedAt?}`, times in UTC.
    public var json: JSONObject {
        var json = JSONObject([("publicKey", .object(publicKey.jwk)), ("createdAt", .string(createdAt.description))])
        json["retiredAt"] = retiredAt.map { .string($0.description) }
        json["revokedAt"] = revokedAt.map { .string($0.description) }
        return json
    }

    private static func time(_ name: String, of json: JSONObject) throws(KeyError) -> DateTimeStamp? {
        guard let value = json[name] else { return nil }
        guard let time = value.string.flatMap(DateTimeStamp.init(parsing:)) else {
            throw .malformed("\(name) is not a date with a time zone")
        }
        return time
    }
}
