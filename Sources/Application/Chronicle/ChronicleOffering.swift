package import Credentialing
internal import Storage

/// A title as an organization offers it, with everything that has to be known to tell what came of it.
package struct ChronicleOffering: Sendable {
    package let offering: Offering
    package let title: MicroCredential
    package let organization: Organization
    let issuer: IssuerProfile
    let key: SigningKey
    let statement: AchievementStatement
    let base: DocumentBase
}

extension Platform {
    /// The offerings of an organization that judges and signs itself, with its signing key opened once for all of them.
    package func chronicleOfferings(of organization: ID<Organization>) async throws -> [ChronicleOffering] {
        try await write { transaction in
            let place = try transaction.organization(organization)
            var keys: [ID<Issuer>: SigningKey] = [:]
            return try transaction.offerings(by: organization).map { offering in
                let key =
                    try keys[offering.issuer]
                    ?? transaction.signingKey(of: transaction.issuer(offering.issuer), masterKey: masterKey)
                keys[offering.issuer] = key
                let statement = try transaction.statement(of: offering.version, platform: self).settled()
                let base = DocumentBase(of: statement, by: key.issuer)
                try transaction.keep(base)
                return ChronicleOffering(
                    offering: offering,
                    title: statement.title,
                    organization: place,
                    issuer: key.issuer,
                    key: key,
                    statement: statement,
                    base: base
                )
            }
        }
    }

    /// Makes as many empty status lists for the issuer of an organization as so many credentials need.
    package func chronicleLists(for credentials: Int, of organization: ID<Organization>) async throws -> [ID<
        StatusList
    >] {
        let room = StatusListing.length / 2
        return try await write { work in
            guard credentials > 0, let issuer = try work.issuer(of: organization) else { return [] }
            let key = try work.signingKey(of: issuer, masterKey: masterKey)
            return try (0..<(credentials + room - 1) / room).map { _ in try work.makeStatusList(for: key, on: self).id }
        }
    }

    /// How many credentials a list takes before the next one is begun, and how many places it has.
    package static var chronicleListRoom: (used: Int, places: Int) {
        (StatusListing.length / 2, StatusListing.length)
    }
}
