import LinkedData
import OpenBadges

/// Reading the documents that a caller of `verify` gives in place of what would be fetched.
enum TrustFiles {
    /// A DID document or controlled identifier document, also inside the answer of a resolver.
    static func document(at path: String) throws(Complaint) -> DIDDocument {
        let json = try Input.json(of: path)
        do throws(DIDError) {
            return try DIDDocument(parsing: json["didDocument"] ?? json)
        } catch {
            throw .usage("\(path) is not a document with keys. \(error.description)")
        }
    }

    /// The keys of a JWK or JWK set (RFC 7517 §4, §5), each by its `kid`.
    ///
    /// Of a set, keys of kinds that are not known here are passed over, as RFC 7517 §5 asks; one must be left.
    static func keys(at path: String) throws(Complaint) -> [VerifierSettings.TrustedKey] {
        let json = try Input.json(of: path)
        let entries = json["keys"]?.array ?? [json]
        var keys: [VerifierSettings.TrustedKey] = []
        var reason = "It holds no key."
        for entry in entries {
            do throws(KeyError) {
                let key = try PublicKey(jwk: entry.object ?? JSONObject())
                keys.append(VerifierSettings.TrustedKey(name: entry["kid"]?.string, key: key))
            } catch {
                reason = error.description
            }
        }
        guard !keys.isEmpty else { throw .usage("\(path) has no key that can be used. \(reason)") }
        if keys.count < entries.count {
            Output.warn("\(entries.count - keys.count) of the keys in \(path) cannot be used. \(reason)")
        }
        return keys
    }

    /// A status list, as JSON with a proof or as a compact JWS.
    static func statusList(at path: String) throws(Complaint) -> UnverifiedCredential {
        let bytes = try Input.bytes(of: path)
        do throws(UnreadableCredential) {
            return try UnverifiedCredential(reading: bytes)
        } catch {
            throw .usage("\(path) is not a status list. \(error.description)")
        }
    }
}
