package import Credentialing
internal import Storage

/// Something that is not everybody's, as an address names it.
package struct GuardedThing: Hashable, Sendable {
    /// What kind of thing; administration as a whole has no id.
    package enum Kind: String, CaseIterable, Sendable {
        case submission, enrollment, file, award, reading, revocation, account, administration
    }

    package let kind: Kind
    package let id: String

    /// A thing by its id, which may be nonsense.
    package init(_ kind: Kind, id: String = "") {
        self.kind = kind
        self.id = id
    }
}

extension Platform {
    /// Whether a thing exists and belongs to someone else: asking for it was then no slip of the keyboard.
    package func isAnothers(_ thing: GuardedThing, than actor: Actor) async throws -> Bool {
        if thing.kind == .administration { return true }
        guard let owner = try await read({ try $0.owner(of: thing) }) else { return false }
        return owner != actor.person
    }

    /// Notes that a person asked for something that is not theirs to see. The answer is that there is nothing.
    package func noteRefusedAccess(to thing: GuardedThing, by actor: Actor) async throws {
        try await write { work in
            let subject = thing.kind == .administration ? actor.person.text : thing.id
            let event = AuditEvent(.accessDenied, thing.kind.rawValue, ID<GuardedThing>(subject))
            try work.audit(event, by: actor.person)
        }
    }
}
