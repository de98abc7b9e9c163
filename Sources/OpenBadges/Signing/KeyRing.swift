/// The keys of one issuer: for each kind at most one that signs, and all that ever signed.
///
/// A retired key signs nothing new but stays published, so that what it signed still verifies. A key in wrong hands is
/// *revoked*: it stays published with the time of its revocation and is no longer good for assertions.
///
/// The ring lives in memory. To keep it, store ``records`` and each private key as a ``KeyFile``.
public actor KeyRing {
    /// Why the ring cannot do what it was asked.
    public enum Refusal: Error, Sendable, Equatable, CustomStringConvertible {
        /// No key of that kind signs at present.
        case noActiveKey(KeyKind)
        /// The ring holds that key already.
        case knownKey(id: String)
        /// The ring does not hold that key.
        case unknownKey(id: String)
        /// The record of a key says that it no longer signs, or there is none, or two of a kind would sign.
        case notActive(id: String)
        /// A key would be retired or revoked before it was made.
        case beforeCreation(id: String)
        /// The key could not sign.
        case signing(KeyError)

        /// One sentence.
        public var description: String {
            switch self {
            case .noActiveKey(let kind): "No key of the kind \(kind.rawValue) is active."
            case .knownKey(let id): "The key \(id) is in the ring already."
            case .unknownKey(let id): "The key \(id) is not in the ring."
            case .notActive(let id): "The key \(id) is not the active one of its kind."
            case .beforeCreation(let id): "The key \(id) was made later than that."
            case .signing(let error): error.description
            }
        }
    }

    /// A signature and the key that made it.
    public struct Signature: Sendable, Equatable {
        /// The raw bytes, in the form ``SignatureAlgorithm`` describes.
        public let bytes: [UInt8]
        /// The thumbprint of the key.
        public let keyID: String
    }

    private var active: [KeyKind: IssuerKey] = [:]
    /// What is to be published of every key, in the order they came into the ring.
    public private(set) var records: [KeyRecord] = []

    /// An empty ring.
    public init() {}

    /// A ring as it was stored.
    ///
    /// - Parameters:
    ///   - records: All keys, in their order.
    ///   - keys: The private keys that sign; each must be one of the records, neither retired nor revoked. A record
    ///     that could sign but whose private key is not given is kept for publishing only.
    /// - Throws: ``Refusal/knownKey(id:)`` for two records of one key, ``Refusal/notActive(id:)``.
    public init(records: [KeyRecord], keys: [IssuerKey]) throws(Refusal) {
        for record in records {
            guard !self.records.contains(where: { $0.id == record.id }) else { throw .knownKey(id: record.id) }
            self.records.append(record)
        }
        for key in keys {
            guard records.contains(where: { $0.publicKey == key.publicKey && $0.isActive }), active[key.kind] == nil
            else { throw .notActive(id: key.id) }
            active[key.kind] = key
        }
    }

    /// What is to be published in a DID document: active, retired and revoked keys.
    public var verificationMethods: [KeyRecord] { records }

    /// The key that signs with a kind.
    ///
    /// - Throws: ``Refusal/noActiveKey(_:)``.
    public func activeKey(_ kind: KeyKind) throws(Refusal) -> IssuerKey {
        guard let key = active[kind] else { throw .noActiveKey(kind) }
        return key
    }

    /// Lets a key sign from now on and retires the one of its kind before.
    ///
    /// - Throws: ``Refusal/knownKey(id:)``: a key comes into a ring once. ``Refusal/beforeCreation(id:)``.
    public func rotate(to key: IssuerKey, at time: DateTimeStamp) throws(Refusal) {
        guard !records.contains(where: { $0.id == key.id }) else { throw .knownKey(id: key.id) }
        let replaced = records.indices.filter { records[$0].publicKey.kind == key.kind && records[$0].isActive }
        for position in replaced where time < records[position].createdAt {
            throw .beforeCreation(id: records[position].id)
        }
        for position in replaced { records[position].retiredAt = time }
        records.append(KeyRecord(publicKey: key.publicKey, createdAt: key.createdAt))
        active[key.kind] = key
    }

    /// Marks a key as compromised from a time on; when it is the active one, nothing signs with its kind until
    /// ``rotate(to:at:)``. Revoking twice keeps the earlier time.
    ///
    /// - Throws: ``Refusal/unknownKey(id:)``, ``Refusal/beforeCreation(id:)``.
    public func revoke(id: String, at time: DateTimeStamp) throws(Refusal) {
        guard let position = records.firstIndex(where: { $0.id == id }) else { throw .unknownKey(id: id) }
        guard records[position].createdAt <= time else { throw .beforeCreation(id: id) }
        records[position].revokedAt = min(time, records[position].revokedAt ?? time)
        active = active.filter { $0.value.id != id }
    }

    /// Signs with the active key of the algorithm's kind.
    ///
    /// - Throws: ``Refusal/noActiveKey(_:)``, ``Refusal/signing(_:)``.
    public func sign(_ message: [UInt8], algorithm: SignatureAlgorithm) throws(Refusal) -> Signature {
        let key = try activeKey(algorithm.keyKind)
        do throws(KeyError) {
            return Signature(bytes: try key.sign(message, algorithm: algorithm), keyID: key.id)
        } catch {
            throw .signing(error)
        }
    }
}
