package import Credentialing

extension Platform {
    /// One of a person's own addresses, with the reason why it has to stay, if it does.
    package func ownAddress(
        _ id: ID<Email>,
        of actor: Actor
    ) async throws -> (address: OwnAccount.Address, refusal: Refusal?) {
        try await read { try $0.ownAddress(id, of: actor) }
    }

    /// Takes an address off the person's account. That address and the others hear of it.
    package func removeAddress(_ id: ID<Email>, by actor: Actor) async throws {
        try await write { work in
            let (found, refusal) = try work.ownAddress(id, of: actor)
            if let refusal { throw refusal }
            try work.removeEmail(id, of: actor.person)
            let change = "The address \(found.address) was removed. It no longer signs you in."
            try work.tellOfChange(change, to: actor.person, andAt: found.isVerified ? found.address : nil)
            let values = ["address": found.address]
            try work.audit(AuditEvent(.addressRemoved, "person", actor.person, values: values), by: actor.person)
        }
    }
}
