public import LinkedData

/// A list of revoked credentials by their ids (1EdTech Revocation List Status Method 1.0): what a `credentialStatus` of
/// the type `1EdTechRevocationList` names by its `id`.
///
/// It carries no signature; what speaks for it is that the credential names its address, and `https`.
public struct RevocationList: Sendable {
    /// The type of the status that names such a list.
    public static let type = "1EdTechRevocationList"
    /// The most entries that are read.
    public static let maximumEntries = 200_000

    /// What the list says of one credential.
    public enum Entry: Sendable, Equatable {
        /// It is not on the list, or is on it as not revoked.
        case absent
        /// It is revoked, for the reason given if there is one.
        case revoked(reason: String?)
    }

    /// The address of the list, as it gives it.
    public let id: String?
    /// Who keeps it, as it gives it.
    public let issuer: String?
    private let revoked: [ExactText: String?]

    /// Reads a list. Entries are objects with an `id`, of which `revoked` may say `false`; its name is found in both
    /// the singular of the data model and the plural of 1EdTech's own validator.
    ///
    /// - Throws: ``StatusListError/malformed(property:)``, ``StatusListError/tooLarge(limit:)``.
    public init(_ json: JSONValue) throws(StatusListError) {
        guard let object = json.object else { throw .malformed(property: "revokedCredential") }
        guard let listed = object["revokedCredential"] ?? object["revokedCredentials"] else {
            throw .malformed(property: "revokedCredential")
        }
        let entries = listed.list
        guard entries.count <= Self.maximumEntries else { throw .tooLarge(limit: Self.maximumEntries) }
        var revoked: [ExactText: String?] = [:]
        for entry in entries {
            guard let id = entry["id"]?.string else { throw .malformed(property: "revokedCredential") }
            switch entry["revoked"] {
            case nil, .bool(true)?: revoked[ExactText(id)] = .some(entry["revocationReason"]?.string)
            case .bool(false)?: continue
            default: throw .malformed(property: "revoked")
            }
        }
        self.revoked = revoked
        id = object["id"]?.string
        issuer = object["issuer"]?.string ?? object["issuer"]?["id"]?.string
    }

    /// What the list says of the credential with that id.
    public subscript(id: String) -> Entry {
        guard let reason = revoked[ExactText(id)] else { return .absent }
        return .revoked(reason: reason)
    }
}
