internal import Credentialing
package import Storage

/// What was decided once for a database and stays (`decisions.md` §6 to §8).
package struct Installation: Hashable, Sendable {
    /// Under which everything is published.
    package let publicURL: String
    /// Salt of the digests in the audit trail.
    package let auditSalt: String
    /// Which master key seals the keys in this database.
    package let masterKeyID: String

    /// What the database says, or `nil` when nothing was decided yet.
    package static func stored(in store: any Store) async throws -> Installation? {
        try await store.read { try $0.installation() }
    }

    /// Decides what is to stay, the first time. Later it only looks whether it is still so.
    ///
    /// - Throws: ``InstallationProblem`` when the address or the key is another than the one decided on.
    package static func settle(
        publicURL wanted: String,
        masterKeyID: String,
        in store: any Store,
        clock: Clock = .system
    ) async throws -> Installation {
        let now = clock.now()
        return try await store.write { transaction in
            if let stored = try transaction.installation() {
                if stored.publicURL != wanted { throw InstallationProblem.otherAddress(stored.publicURL, wanted) }
                try stored.check(masterKeyID: masterKeyID)
                return stored
            }
            let salt = Secret.text(clock.random(32))
            let new = Installation(publicURL: wanted, auditSalt: salt, masterKeyID: masterKeyID)
            let work = Work(transaction: transaction, now: now, clock: clock, auditSalt: salt)
            try work.insert(new)
            try work.audit(
                AuditEvent(
                    .installationSet,
                    "installation",
                    ID<Installation>("installation"),
                    facts: ["publicURL": wanted, "masterKey": masterKeyID]
                ),
                by: nil
            )
            return new
        }
    }

    /// Looks whether the key at hand is the one that seals this database.
    package func check(masterKeyID id: String) throws(InstallationProblem) {
        guard masterKeyID == id else { throw .otherKey(masterKeyID, here: id) }
    }
}

/// Why a server does not start on a database.
package enum InstallationProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case otherAddress(String, String)
    case otherKey(String, here: String)

    package var description: String {
        switch self {
        case .otherAddress(let stored, let wanted):
            """
            This data folder is published as \(stored), and badges name that address, so it cannot be served as \
            \(wanted). Use --public-url \(stored), or the host and port it stands for.
            """
        case .otherKey(let stored, let here):
            "This data folder was made with master key \(stored), but the key here is \(here). Restore the right one."
        }
    }
}
