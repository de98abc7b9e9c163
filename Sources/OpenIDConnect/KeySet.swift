internal import LinkedData
package import OpenBadges

/// The keys of a provider (RFC 7517 §5). Keys of other uses and of kinds that nothing here can use are left out.
package struct KeySet: Sendable {
    /// A key with the name tokens call it by.
    package struct Entry: Sendable {
        package let id: String?
        package let key: PublicKey
    }

    package let entries: [Entry]

    /// Reads a set.
    ///
    /// - Throws: ``SignOnFault/provider(_:)`` when it is none, has more than 100 keys, none that can be used, or a
    ///   private one, which everyone knows by now.
    package init(parsing bytes: [UInt8]) throws(SignOnFault) {
        let document = try JSONObject.parsed(bytes, named: "its key set")
        guard let keys = document["keys"]?.array, keys.count <= 100 else {
            throw .provider("its key set has no list of keys, or too long a one")
        }
        var entries: [Entry] = []
        for key in keys.compactMap(\.object) {
            do throws(KeyError) {
                entries.append(Entry(id: key["kid"]?.string, key: try PublicKey(jwk: key)))
            } catch {
                if error == .privateMaterial { throw .provider("its key set shows a private key") }
            }
        }
        guard !entries.isEmpty else { throw .provider("its key set has no key that can be used here") }
        self.entries = entries
    }

    /// The keys that may have signed: the one of that name; without a name, every key of the right kind.
    func candidates(named id: String?, for algorithm: SignatureAlgorithm) -> [PublicKey] {
        entries.filter { entry in
            entry.key.kind == algorithm.keyKind && (id == nil || entry.id?.utf8.elementsEqual((id ?? "").utf8) == true)
        }.map(\.key)
    }

    /// Whether a name is of a key in the set.
    func has(_ id: String) -> Bool { entries.contains { $0.id?.utf8.elementsEqual(id.utf8) == true } }
}
