package import Credentialing
internal import LinkedData
internal import OpenBadges
internal import Storage

/// An issuer as anyone may see it.
package struct IssuerReading: Sendable {
    package let profile: IssuerProfile
    package let keys: [PublishedKey]
    package let organization: Organization
}

extension Platform {
    /// The published face of an issuer.
    package func issuer(slug: String) async throws -> IssuerReading {
        try await read { transaction in
            let profile = try transaction.issuer(slug: slug)
            return IssuerReading(
                profile: profile,
                keys: try transaction.keys(of: profile.id),
                organization: try transaction.organization(profile.organization)
            )
        }
    }

    /// The name that an issuer has in addresses now, by one that it has or had.
    package func issuerSlug(_ slug: String) async throws -> String {
        try await read { try $0.issuer(slug: slug).slug }
    }

    /// The issuer as an Open Badges profile, in JSON.
    package func issuerProfileDocument(slug: String) async throws -> [UInt8] {
        let reading = try await issuer(slug: slug)
        var document = JSONObject([("@context", .array(ContextURL.forIssuing))])
        for member in reading.profile.openBadgesProfile(settings.addresses).json.object ?? JSONObject() {
            document[member.name] = member.value
        }
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }

    /// The document that lists all keys an issuer ever had, retired ones included, in JSON.
    package func didDocument(slug: String) async throws -> [UInt8] {
        let document = try await issuer(slug: slug).didDocument
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }

    /// One published key of an issuer, by its thumbprint, in JSON.
    package func publishedKey(_ id: String, slug: String) async throws -> [UInt8] {
        let reading = try await issuer(slug: slug)
        guard let key = reading.keys.first(where: { $0.id == id }) else { throw Refusal.notFound }
        var document = JSONObject([("@context", "https://w3id.org/security/multikey/v1")])
        for member in reading.method(of: key) { document[member.name] = member.value }
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }

    /// The document of the host itself. It holds no key; it names the issuers, each with a document of its own. A host
    /// without a public name has none.
    package func hostDocument() async throws -> [UInt8] {
        guard !settings.isTrial else { throw Refusal.notFound }
        let did = try DIDWeb.did(forIssuerURL: settings.publicURL + "/")
        let issuers = try await read { try $0.issuers() }
        let document = JSONObject([
            ("@context", "https://www.w3.org/ns/did/v1"), ("id", .string(did)),
            ("controller", .array(issuers.map { .string($0.did) })),
        ])
        return JSONWriter(isPretty: true).bytes(of: .object(document))
    }
}

extension IssuerProfile {
    /// The issuer as a badge names it.
    func openBadgesProfile(_ addresses: PublicAddresses) -> Profile {
        Profile(
            id: did,
            name: LocalizedText(shownName),
            url: addresses.issuer(slug),
            description: isTrial ? LocalizedText(TrialWords.issuer) : nil
        )
    }
}

extension IssuerReading {
    /// All keys with what they may do. Keys that signed before stay listed, so that what they signed still verifies.
    var didDocument: JSONObject {
        var document = JSONObject([
            ("@context", .array(["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"])),
            ("id", .string(profile.did)),
        ])
        if !profile.formerDIDs.isEmpty {
            document["alsoKnownAs"] = .array(profile.formerDIDs.map { .string($0) })
        }
        document["verificationMethod"] = .array(keys.map { .object(method(of: $0)) })
        document["assertionMethod"] = .array(keys.map { .string(methodID(of: $0)) })
        return document
    }

    func method(of key: PublishedKey) -> JSONObject {
        JSONObject([
            ("id", .string(methodID(of: key))), ("type", "Multikey"), ("controller", .string(profile.did)),
            ("publicKeyMultibase", .string(key.multikey)),
        ])
    }

    private func methodID(of key: PublishedKey) -> String {
        profile.did + "#" + (profile.isTrial ? key.multikey : key.id)
    }
}

/// What is said wherever something was issued without a public address.
package enum TrialWords {
    /// About an issuer.
    package static let issuer = """
        Trial: this issuer has no public address yet. Its identifier is its key, which does not show who holds it.
        """
    /// About a badge.
    package static let credential = """
        Trial: issued by an installation without a public address. The signature can be checked anywhere; who the \
        issuer is, and whether the badge was withdrawn, cannot.
        """
}
